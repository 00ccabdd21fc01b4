#include "gui/model/preferences.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <system_error>

#include <nlohmann/json.hpp>

#include "core/base/files.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_recent = 12;
constexpr std::size_t most_bytes = std::size_t{4} << 20;  // no person chooses so much

std::filesystem::path folder(const char* variable, const char* under_home) {
  // XDG Base Directory Specification: a relative path is invalid and ignored.
  if (const char* set = std::getenv(variable); set != nullptr && set[0] == '/') return set;
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return std::filesystem::temp_directory_path() / "hexaglot";
  return std::filesystem::path(home) / under_home;
}

// Takes what has the right shape; remembers that something had not.
class Reader {
 public:
  explicit Reader(const Json& json) : json_(json) {}

  void text(const char* name, std::string& into) {
    if (const auto* v = find(name)) take(*v, into);
  }
  void path(const char* name, std::filesystem::path& into) {
    std::string s;
    text(name, s);
    if (!s.empty()) into = s;
  }
  void number(const char* name, double& into, double least, double most) {
    const auto* v = find(name);
    if (v == nullptr) return;
    if (!v->is_number() || !std::isfinite(v->get<double>())) {
      odd_ = true;
      return;
    }
    into = std::clamp(v->get<double>(), least, most);
  }
  void whole(const char* name, int& into, int least, int most) {
    double d = into;
    number(name, d, least, most);
    into = static_cast<int>(std::lround(d));
  }
  void flag(const char* name, bool& into) {
    const auto* v = find(name);
    if (v == nullptr) return;
    if (v->is_boolean())
      into = v->get<bool>();
    else
      odd_ = true;
  }
  void texts(const char* name, std::vector<std::string>& into) {
    each(name, [&](const Json& v) {
      if (std::string s; take(v, s)) into.push_back(std::move(s));
    });
  }
  template <class Take>
  void each(const char* name, Take take_one) {
    const auto* v = find(name);
    if (v == nullptr) return;
    if (!v->is_array()) {
      odd_ = true;
      return;
    }
    for (const auto& e : *v) take_one(e);
  }
  template <class Take>
  void members(const char* name, Take take_one) {
    const auto* v = find(name);
    if (v == nullptr) return;
    if (!v->is_object()) {
      odd_ = true;
      return;
    }
    for (const auto& [key, e] : v->items()) take_one(key, e);
  }
  bool take(const Json& v, std::string& into) {
    if (!v.is_string()) {
      odd_ = true;
      return false;
    }
    into = v.get<std::string>();
    return true;
  }
  void be_odd() { odd_ = true; }
  [[nodiscard]] bool odd() const { return odd_; }

 private:
  [[nodiscard]] const Json* find(const char* name) {
    if (!json_.is_object()) {
      odd_ = true;
      return nullptr;
    }
    const auto at = json_.find(name);
    return at == json_.end() ? nullptr : &*at;
  }

  const Json& json_;
  bool odd_ = false;
};

std::optional<ColumnLook> column(const Json& json, Reader& whole) {
  Reader r(json);
  ColumnLook look;
  r.text("language", look.language);
  r.flag("visible", look.visible);
  r.number("share", look.share, 0.05, 20);
  r.number("size", look.point_size, 0, 48);
  r.text("font", look.font);
  if (look.point_size > 0) look.point_size = std::max(look.point_size, 6.0);
  if (r.odd()) whole.be_odd();
  if (look.language.empty()) return {};
  return look;
}

std::optional<Recent> recent(const Json& json, Reader& whole) {
  Reader r(json);
  Recent out;
  r.path("memory", out.memory);
  r.text("symbol", out.symbol);
  r.text("title", out.title);
  r.texts("languages", out.languages);
  r.text("opened", out.opened_at);
  if (r.odd()) whole.be_odd();
  if (out.memory.empty() || out.symbol.empty()) return {};
  return out;
}

Preferences parsed(const Json& json, Reader& r) {
  Preferences p;
  r.each("columns", [&](const Json& v) {
    if (auto look = column(v, r)) p.columns.push_back(std::move(*look));
  });
  r.members("settings", [&](const std::string& id, const Json& v) {
    if (std::string s; r.take(v, s)) p.settings[id] = std::move(s);
  });
  r.texts("skipped", p.skipped);
  std::vector<std::string> termbases;
  r.texts("termbases", termbases);
  p.termbases.assign(termbases.begin(), termbases.end());
  r.path("memory", p.memory);
  r.text("interface-language", p.interface_language);
  r.text("shortcut-preset", p.shortcut_preset);
  r.members("shortcuts", [&](const std::string& id, const Json& v) {
    if (std::string s; r.take(v, s)) p.shortcuts[id] = std::move(s);
  });
  r.each("recent", [&](const Json& v) {
    if (auto one = recent(v, r); one && p.recent.size() < most_recent) p.recent.push_back(std::move(*one));
  });
  r.whole("least-match", p.least_match, 30, 100);
  r.text("theme", p.theme);
  if (p.theme != "desktop" && p.theme != "light" && p.theme != "dark") {
    r.be_odd();
    p.theme = "desktop";
  }
  r.members("layout", [&](const std::string& name, const Json& v) {
    if (v.is_number_integer())
      p.layout[name] = static_cast<int>(std::clamp<std::int64_t>(v, -100000, 100000));
    else
      r.be_odd();
  });
  r.members("panes", [&](const std::string& name, const Json& v) {
    if (v.is_boolean())
      p.panes[name] = v.get<bool>();
    else
      r.be_odd();
  });
  if (!json.is_object()) r.be_odd();
  return p;
}

Json strings(const std::vector<std::filesystem::path>& paths) {
  auto out = Json::array();
  for (const auto& p : paths) out.push_back(p.string());
  return out;
}

Json to_json(const Preferences& p) {
  auto columns = Json::array();
  for (const auto& c : p.columns)
    columns.push_back({{"language", c.language},
                       {"visible", c.visible},
                       {"share", c.share},
                       {"size", c.point_size},
                       {"font", c.font}});
  auto recent = Json::array();
  for (const auto& r : p.recent)
    recent.push_back({{"memory", r.memory.string()},
                      {"symbol", r.symbol},
                      {"title", r.title},
                      {"languages", r.languages},
                      {"opened", r.opened_at}});
  return {{"columns", std::move(columns)},
          {"settings", p.settings},
          {"skipped", p.skipped},
          {"termbases", strings(p.termbases)},
          {"memory", p.memory.string()},
          {"interface-language", p.interface_language},
          {"shortcut-preset", p.shortcut_preset},
          {"shortcuts", p.shortcuts},
          {"recent", std::move(recent)},
          {"least-match", p.least_match},
          {"theme", p.theme},
          {"layout", p.layout},
          {"panes", p.panes}};
}

}  // namespace

void Preferences::remember(Recent document) {
  std::erase_if(recent, [&](const Recent& r) { return r.memory == document.memory && r.symbol == document.symbol; });
  recent.insert(recent.begin(), std::move(document));
  if (recent.size() > most_recent) recent.resize(most_recent);
}

std::filesystem::path preferences_file() { return folder("XDG_CONFIG_HOME", ".config") / "hexaglot" / "editor.json"; }

std::filesystem::path default_memory() {
  return folder("XDG_DATA_HOME", ".local/share") / "hexaglot" / "memory.hexaglot";
}

Preferences read_preferences(const std::filesystem::path& file, std::vector<std::string>& notes) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return {};
  const auto bytes = read_file(file, most_bytes);
  if (!bytes) {
    // TRANSLATORS: %1 is the reason with the file's name
    notes.push_back(
        filled(tr("The preferences could not be read and are as at first: %1"), {bytes.error().to_string()}));
    return {};
  }
  const auto json = Json::parse(*bytes, nullptr, false);
  if (json.is_discarded()) {
    notes.push_back(filled(tr("The preferences in %1 are damaged and are as at first; the damaged file is kept as %2."),
                           {file.string(), file.string() + ".damaged"}));
    static_cast<void>(write_file(file.string() + ".damaged", *bytes));
    return {};
  }
  Reader reader(json);
  auto out = parsed(json, reader);
  if (reader.odd())
    notes.push_back(
        filled(tr("Some preferences in %1 make no sense and are as at first; the rest counts."), {file.string()}));
  return out;
}

Status write_preferences(const std::filesystem::path& file, const Preferences& preferences) {
  std::error_code failed;
  if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), failed);
  if (failed)
    return fail(ErrorKind::unwritable, "the folder cannot be made (" + failed.message() + ")",
                file.parent_path().string());
  // Paths may hold bytes that are no UTF-8.
  const auto text = to_json(preferences).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  return write_file(file, text);
}

}  // namespace hexaglot::gui
