#pragma once
// Tries a stranger's library in a process of its own: manifest, entry, factories, then every check and format on small
// and on hostile input. The process that asks survives whatever happens there: crash, exit, hang.
// The program starts itself: `hexaglot plugins probe FILE` calls probe(), which runs
// `hexaglot plugins probe --probe-child FILE`, which calls probe_child().
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace hexaglot::plugin {

struct ProbeReport {
  enum class Outcome : std::uint8_t {
    passed,
    refused,  // it does not load, or breaks a rule of the border
    crashed,  // a signal ended it
    ended,    // it ended the process itself
    hung      // killed after the time allowed
  };
  std::string library;
  std::string id, name, version;  // from its manifest
  Outcome outcome = Outcome::passed;
  std::string reason;               // one line; empty when passed
  std::vector<std::string> passed;  // the steps that went well, in order: "manifest", "load", "init", …

  [[nodiscard]] std::string to_text() const;  // some lines for people, with a line end
  [[nodiscard]] std::string to_json() const;
};

[[nodiscard]] std::string_view name(ProbeReport::Outcome outcome);

struct ProbeOptions {
  // The program that calls probe_child() with the library, which is appended; empty: this program, as above.
  std::vector<std::string> command;
  double seconds = 10;
};

// Errors: not_found, unreadable (no such library), plugin (the process cannot be started). What the library does wrong
// is in the report. What it prints goes to standard error.
[[nodiscard]] Result<ProbeReport> probe(const std::filesystem::path& library, const ProbeOptions& options = {});

// In the child: tries everything and tells on standard output, one JSON object a line. Returns the exit code.
[[nodiscard]] int probe_child(const std::filesystem::path& library);

}  // namespace hexaglot::plugin
