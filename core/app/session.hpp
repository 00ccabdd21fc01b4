#pragma once
// What every use case stands on: the plugins that were found, the formats they bring, and the termbases of the user.
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.hpp"
#include "core/base/result.hpp"
#include "core/format/catalogue.hpp"
#include "core/model/term.hpp"
#include "core/plugin/plugins.hpp"

namespace hexaglot::app {

// One line for the user: a diagnostic, a plugin's warning. Called from one thread at a time.
using Note = std::function<void(std::string_view)>;

struct SessionOptions {
  std::vector<std::filesystem::path> termbases;
  std::map<std::string, std::string> settings;  // of checks: "footnotes.report-shared" → "off"
  Note note;
};

// Thread: one use case at a time per session.
class Session {
 public:
  // Loads the plugins and reads the termbases. A plugin at fault is a note, a termbase that breaks off
  // is used as far as it goes, one of which nothing can be read an error, as is a setting that no check has (usage).
  [[nodiscard]] static Result<std::unique_ptr<Session>> open(SessionOptions options);

  [[nodiscard]] const format::Catalogue& formats() const { return formats_; }
  [[nodiscard]] const plugin::Plugins& plugins() const { return *plugins_; }
  [[nodiscard]] const std::vector<model::Termbase>& termbases() const { return termbases_; }
  // Instead of those of the options; for checks that are made from now on. Error (usage): a setting that no check has.
  [[nodiscard]] Status set_settings(std::map<std::string, std::string> settings);
  // One more, used as far as it goes; and none at all. For checks that are made from now on.
  [[nodiscard]] Status add_termbase(const std::filesystem::path& path);
  void forget_termbases();
  // What checks compare documents with from now on.
  void compare_with(std::shared_ptr<const plugin::EarlierRows> rows) { plugins_->set_earlier(std::move(rows)); }
  // A list of terms in any format that the plugins read; its faults go to the notes.
  enum class Broken : std::uint8_t { refused, used_so_far };  // a list that breaks off, such as a file that was cut
  [[nodiscard]] Result<model::Termbase> read_termbase(const std::filesystem::path& path,
                                                      Broken broken = Broken::refused) const;
  void note(std::string_view line) const {
    if (options_.note) options_.note(line);
  }

 private:
  explicit Session(SessionOptions options) : options_(std::move(options)) {}
  [[nodiscard]] Status know_settings() const;

  SessionOptions options_;
  std::unique_ptr<plugin::Plugins> plugins_;
  format::Catalogue formats_;
  std::vector<model::Termbase> termbases_;
};

// The program's version, "0.1.0".
[[nodiscard]] std::string_view version();

}  // namespace hexaglot::app
