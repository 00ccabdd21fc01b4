#include "core/plugin/library.hpp"

#include <algorithm>
#include <exception>

#include <dlfcn.h>

#include "core/plugin/call.hpp"

namespace hexaglot::plugin {
namespace {

tl::unexpected<Error> refuse(const std::string& rule) { return fail(ErrorKind::plugin, rule); }

// Runs code of the plugin that must not throw, and may.
template <class Body>
Status careful(const std::string& where, Body&& body) {
  try {
    body();
    return {};
  } catch (const std::exception& e) {
    return refuse("it threw an exception in " + where + ": " + one_line(e.what()));
  } catch (...) {
    return refuse("it threw an exception in " + where);
  }
}

Status look_at(const hx_plugin* plugin, const std::optional<Manifest>& manifest) {
  if (plugin == nullptr) return refuse("its entry returned NULL");
  if (plugin->abi_version != HX_ABI_VERSION)
    return refuse("it was built with version " + std::to_string(plugin->abi_version) +
                  " of the border, this program has " + std::to_string(HX_ABI_VERSION));
  const auto id = take_string(plugin->id, "its id");
  if (!id) return refuse(id.error());
  if (!is_id(*id)) return refuse("its id is \"" + one_line(*id) + "\", which is no id");
  const auto name = take_string(plugin->name, "its name");
  if (!name) return refuse(name.error());
  const auto version = take_string(plugin->version, "its version");
  if (!version) return refuse(version.error());
  if (manifest) {
    const auto differs = [](const char* what, const std::string& says, const std::string& claimed) {
      return refuse(std::string("its ") + what + " is \"" + one_line(says) + "\", its manifest says \"" + claimed +
                    "\"");
    };
    if (*id != manifest->id) return differs("id", *id, manifest->id);
    if (*version != manifest->version) return differs("version", *version, manifest->version);
  }
  if (plugin->init == nullptr || plugin->deinit == nullptr || plugin->get_factory == nullptr)
    return refuse("init, deinit or get_factory is NULL");
  return {};
}

// The factory, described and adapted; nothing where the plugin offers none and did not promise one.
template <class Factory, class Adapter>
Status adapt(const char* id, const std::optional<Manifest>& manifest, const std::shared_ptr<const Offer>& offer,
             const Arrival& arrival, std::unique_ptr<Adapter>& out) {
  const bool promised = manifest && std::ranges::find(manifest->provides, id) != manifest->provides.end();
  if (manifest && !promised) return {};
  Status status;
  auto ran = careful(id, [&] {
    const auto* factory = static_cast<const Factory*>(arrival.guest->border().get_factory(id));
    if (factory == nullptr) {
      if (promised) status = refuse(std::string("its manifest promises ") + id + ", but get_factory returned NULL");
      return;
    }
    auto described = describe(*factory);
    if (!described)
      status = refuse(described.error());
    else
      out = std::make_unique<Adapter>(arrival.guest, offer, *factory, std::move(*described));
  });
  return ran ? status : ran;
}

}  // namespace

void Arrival::leave() {
  checks.reset();
  formats.reset();
  if (guest == nullptr) return;
  static_cast<void>(careful("deinit", [&] { guest->border().deinit(); }));
  guest.reset();
}

Result<hx_plugin_entry_function> open_library(const std::filesystem::path& library) {
  // A name without a slash would be searched for in the system's folders.
  std::error_code error;
  const auto path = std::filesystem::absolute(library, error);
  if (error || !std::filesystem::is_regular_file(path, error)) return refuse("the library is not a regular file");
  void* handle = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) {
    const char* why = ::dlerror();
    return refuse("the library does not load: " + one_line(why == nullptr ? "unknown reason" : why));
  }
  void* symbol = ::dlsym(handle, "hx_plugin_entry");
  if (symbol == nullptr) return refuse("the library exports no hx_plugin_entry");
  return reinterpret_cast<hx_plugin_entry_function>(symbol);
}

Result<Arrival> let_in(hx_plugin_entry_function entry, const std::optional<Manifest>& manifest,
                       const std::shared_ptr<const Offer>& offer, const Step& step) {
  const auto at = [&step](const char* name) {
    if (step) step(name);
  };
  const hx_plugin* plugin = nullptr;
  at("entry");
  if (auto ran = careful("its entry", [&] { plugin = entry(); }); !ran) return pass_on(std::move(ran.error()));
  if (auto fine = look_at(plugin, manifest); !fine) return pass_on(std::move(fine.error()));

  Arrival arrival;
  const std::string id = plugin->id;
  arrival.guest = std::make_shared<Guest>(id, plugin);
  arrival.host = std::make_unique<Host>(offer, id);
  at("init");
  bool usable = false;
  if (auto ran = careful("init", [&] { usable = plugin->init(arrival.host->border()); }); !ran)
    return pass_on(std::move(ran.error()));
  if (!usable) {
    const auto why = arrival.host->last_error();
    return refuse("it says that it is not usable here" + (why.empty() ? "" : ": " + why));
  }

  at("factories");
  auto status = adapt<hx_check_factory_1>(HX_CHECK_FACTORY_1, manifest, offer, arrival, arrival.checks);
  if (status) status = adapt<hx_format_factory_1>(HX_FORMAT_FACTORY_1, manifest, offer, arrival, arrival.formats);
  if (status && arrival.checks == nullptr && arrival.formats == nullptr)
    status = refuse("it offers neither checks nor formats");
  if (!status) {
    arrival.leave();
    return pass_on(std::move(status.error()));
  }
  return arrival;
}

}  // namespace hexaglot::plugin
