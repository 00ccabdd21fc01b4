#include "core/app/session.hpp"

#include <set>
#include <utility>

#include "core/app/bytes.hpp"
#include "core/base/files.hpp"

namespace hexaglot::app {
namespace {

std::map<std::string, std::string> default_settings(const plugin::Plugins& plugins) {
  std::map<std::string, std::string> out;
  for (const auto* factory : plugins.checks())
    for (const auto& check : factory->checks())
      for (const auto& setting : check.settings) out[setting.id] = setting.default_value;
  return out;
}

}  // namespace

std::string_view version() { return HEXAGLOT_VERSION; }

Result<model::Termbase> Session::read_termbase(const std::filesystem::path& path, Broken broken) const {
  auto bytes = read_file(path);
  if (!bytes) return pass_on(bytes.error());
  const auto name = path.string();
  const auto info = formats_.reader(format::Task::read_terms, name, head(*bytes));
  if (!info) return pass_on(info.error(), "reading a termbase");
  const auto reader = formats_.create(*info);
  if (!reader) return pass_on(reader.error());
  model::Termbase out{name, {}};
  const auto done = (*reader)->read_terms(
      {name, {}, source_of(*bytes)},
      [&](model::Concept c) {
        out.concepts.push_back(std::move(c));
        return true;
      },
      [&](const Diagnostic& d) { note(at(name, d)); });
  if (done) return out;
  if (broken == Broken::refused || done.error().kind != ErrorKind::bad_input || out.concepts.empty())
    return pass_on(done.error(), "reading a termbase");
  note(done.error().to_string() + "; what was read before is used");
  return out;
}

Status Session::know_settings() const {
  std::string known;
  std::set<std::string> ids;
  for (const auto* factory : plugins_->checks())
    for (const auto& check : factory->checks())
      for (const auto& setting : check.settings) ids.insert(setting.id);
  for (const auto& id : ids) known += (known.empty() ? "" : ", ") + id;
  for (const auto& [id, value] : options_.settings)
    if (ids.count(id) == 0)
      return fail(ErrorKind::usage,
                  "no check has a setting called \"" + id + "\"" + (known.empty() ? "" : "; there are: " + known));
  return {};
}

Result<std::unique_ptr<Session>> Session::open(SessionOptions options) {
  std::unique_ptr<Session> session(new Session(std::move(options)));
  plugin::Services services;
  services.settings = session->options_.settings;
  // Every worker's object reads the same lists and rules: what is wrong in them is told once.
  services.log = [raw = session.get(), said = std::make_shared<std::set<std::string, std::less<>>>()](
                     int level, std::string_view message) {
    if (level >= 2 && said->emplace(message).second) raw->note(message);
  };
  session->plugins_ = std::make_unique<plugin::Plugins>(std::move(services));
  if (auto loaded = session->plugins_->load(); !loaded) return pass_on(loaded.error());
  for (const auto& p : session->plugins_->list())
    if (p.state == plugin::PluginInfo::State::failed)
      session->note("the plugin " + p.id + " (" + p.origin + ") is not used: " + p.reason);
  if (auto known = session->know_settings(); !known) return pass_on(known.error());
  for (const auto* factory : session->plugins_->formats()) session->formats_.add(*factory);
  for (const auto& path : session->options_.termbases) {
    auto termbase = session->read_termbase(path, Broken::used_so_far);
    if (!termbase) return pass_on(termbase.error());
    session->termbases_.push_back(std::move(*termbase));
  }
  session->plugins_->set_termbases(session->termbases_);
  return session;
}

Status Session::set_settings(std::map<std::string, std::string> settings) {
  auto before = std::exchange(options_.settings, std::move(settings));
  if (auto known = know_settings(); !known) {
    options_.settings = std::move(before);
    return known;
  }
  for (const auto& [id, value] : default_settings(*plugins_))
    if (before.count(id) != 0 && options_.settings.count(id) == 0) plugins_->set_setting(id, value);
  for (const auto& [id, value] : options_.settings) plugins_->set_setting(id, value);
  return {};
}

Status Session::add_termbase(const std::filesystem::path& path) {
  auto termbase = read_termbase(path, Broken::used_so_far);
  if (!termbase) return pass_on(termbase.error());
  termbases_.push_back(std::move(*termbase));
  plugins_->set_termbases(termbases_);
  return {};
}

void Session::forget_termbases() {
  termbases_.clear();
  plugins_->set_termbases(termbases_);
}

}  // namespace hexaglot::app
