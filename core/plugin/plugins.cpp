#include "core/plugin/plugins.hpp"

#include <algorithm>
#include <mutex>
#include <set>

#include "core/plugin/folders.hpp"
#include "core/plugin/library.hpp"
#include "core/plugin/static_plugins.hpp"

namespace hexaglot::plugin {

std::string_view name(PluginInfo::State state) {
  switch (state) {
    case PluginInfo::State::active:
      return "active";
    case PluginInfo::State::disabled:
      return "disabled";
    case PluginInfo::State::failed:
      break;
  }
  return "failed";
}

struct Plugins::Impl {
  struct Entry {
    PluginInfo info;  // as it was loaded; what the guest did since then is added in list()
    Arrival arrival;  // empty where it was not let in
  };

  explicit Impl(Services services)
      : offer(std::make_shared<Offer>(std::move(services.log), std::move(services.settings))) {
    if (services.termbases != nullptr) offer->set_terms(*services.termbases);
  }
  ~Impl() {
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) entry->arrival.leave();
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void refuse(PluginInfo info, PluginInfo::State state, std::string reason) {
    info.state = state;
    info.reason = std::move(reason);
    const bool loud = state == PluginInfo::State::failed;
    offer->log(loud ? HX_LOG_WARNING : HX_LOG_DEBUG, "plugin " + info.id + " (" + info.origin + ") is " +
                                                         (loud ? "not loaded: " : "disabled: ") + info.reason);
    entries.push_back({std::move(info), {}});
  }

  // The plugin that already has this id or offers this check or format.
  const PluginInfo* owner(const std::string& id, std::vector<std::string> PluginInfo::*offers) const {
    for (const auto& entry : entries) {
      if (entry.info.state != PluginInfo::State::active) continue;
      if (offers == nullptr ? entry.info.id == id : std::ranges::count(entry.info.*offers, id) != 0) return &entry.info;
    }
    return nullptr;
  }

  std::string taken(const PluginInfo& info) const {
    for (const auto offers : {&PluginInfo::checks, &PluginInfo::formats})
      for (const auto& id : info.*offers)
        if (const auto* first = owner(id, offers))
          return "it offers " + id + ", which plugin " + first->id + " (" + first->origin + ") offers already";
    return {};
  }

  void admit(PluginInfo info, hx_plugin_entry_function entry, const std::optional<Manifest>& manifest) {
    auto arrived = let_in(entry, manifest, offer);
    if (!arrived) return refuse(std::move(info), PluginInfo::State::failed, arrived.error().message);
    const auto& border = arrived->guest->border();
    info.id = border.id;
    info.name = border.name;
    info.version = border.version;
    if (arrived->checks)
      for (const auto& c : arrived->checks->checks()) info.checks.push_back(c.id);
    if (arrived->formats)
      for (const auto& f : arrived->formats->formats()) info.formats.push_back(f.id);
    auto reason = taken(info);
    if (const auto* first = owner(info.id, nullptr))
      reason = "another plugin has the same id: " + first->origin + "; remove one of the two";
    if (!reason.empty()) {
      arrived->leave();
      info.checks.clear();
      info.formats.clear();
      return refuse(std::move(info), PluginInfo::State::failed, std::move(reason));
    }
    entries.push_back({std::move(info), std::move(*arrived)});
  }

  void load_library(const std::filesystem::path& path, Trust trust, const std::set<std::string>& enabled) {
    PluginInfo info;
    info.id = one_line(path.stem().string());
    info.origin = path.string();
    const auto manifest = read_manifest(path);
    if (!manifest) return refuse(std::move(info), PluginInfo::State::failed, manifest.error().to_string());
    info.id = manifest->id;
    info.name = manifest->name;
    info.version = manifest->version;
    // Before the library is loaded: what has been loaded stays.
    if (const auto* first = owner(info.id, nullptr))
      return refuse(std::move(info), PluginInfo::State::failed,
                    "another plugin has the same id: " + first->origin + "; remove one of the two");
    if (trust == Trust::stranger && !enabled.contains(info.id)) {
      const auto file = enabled_file();
      return refuse(std::move(info), PluginInfo::State::disabled,
                    "off until enabled; try it with \"hexaglot plugins probe " + path.string() + "\", then " +
                        (file.empty() ? std::string("set") : "add its id to " + file.string() + " or set") +
                        " HEXAGLOT_ENABLE_PLUGINS=" + manifest->id);
    }
    const auto entry = open_library(path);
    if (!entry) return refuse(std::move(info), PluginInfo::State::failed, entry.error().message);
    admit(std::move(info), *entry, *manifest);
  }

  std::shared_ptr<Offer> offer;
  std::vector<Entry> entries;  // does not change after load()
};

Plugins::Plugins(Services services) : impl_(std::make_unique<Impl>(std::move(services))) {}
Plugins::~Plugins() = default;

Status Plugins::load(const Options& options) {
  if (options.built_in)
    for (const auto& built_in : static_plugins()) {
      PluginInfo info;
      info.id = built_in.name;
      info.origin = "built in";
      impl_->admit(std::move(info), built_in.entry, std::nullopt);
    }
  const auto enabled = enabled_ids(options);
  for (const auto& folder : folders(options)) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder.path, error)) {
      if (folder.named == Named::by_caller)
        return fail(ErrorKind::not_found, "no such folder of plugins", folder.path.string());
      if (folder.named == Named::by_user)
        impl_->offer->log(HX_LOG_WARNING, folder.path.string() + ": no such folder (HEXAGLOT_PLUGIN_PATH)");
      continue;
    }
    for (const auto& library : libraries(folder.path)) impl_->load_library(library, folder.trust, enabled);
  }
  return {};
}

std::vector<PluginInfo> Plugins::list() const {
  std::vector<PluginInfo> out;
  for (const auto& entry : impl_->entries) {
    out.push_back(entry.info);
    if (entry.arrival.guest == nullptr || !entry.arrival.guest->failed()) continue;
    out.back().state = PluginInfo::State::failed;
    out.back().reason = entry.arrival.guest->reason();
  }
  return out;
}

void Plugins::set_termbases(const std::vector<model::Termbase>& termbases) { impl_->offer->set_terms(termbases); }

void Plugins::set_earlier(std::shared_ptr<const EarlierRows> rows) { impl_->offer->set_earlier(std::move(rows)); }

void Plugins::set_setting(const std::string& id, const std::string& value) { impl_->offer->set_setting(id, value); }

std::vector<const check::CheckFactory*> Plugins::checks() const {
  std::vector<const check::CheckFactory*> out;
  for (const auto& entry : impl_->entries)
    if (entry.arrival.checks != nullptr && !entry.arrival.guest->failed()) out.push_back(entry.arrival.checks.get());
  return out;
}

std::vector<const format::FormatFactory*> Plugins::formats() const {
  std::vector<const format::FormatFactory*> out;
  for (const auto& entry : impl_->entries)
    if (entry.arrival.formats != nullptr && !entry.arrival.guest->failed()) out.push_back(entry.arrival.formats.get());
  return out;
}

}  // namespace hexaglot::plugin
