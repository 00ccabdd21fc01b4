#pragma once
// One function per command: adds it to the parser; its callback leaves the exit code in Context::exit.
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "core/app/lexicon.hpp"
#include "core/app/session.hpp"
#include "core/cli/terminal.hpp"

namespace hexaglot::cli {

struct Context {
  Terminal& terminal;
  int exit = exit_clean;
};

// --terms, --rules and --set, for the commands that run checks.
struct CheckOptions {
  std::vector<std::string> termbases;
  std::vector<std::string> rules;
  std::vector<std::string> settings;
  void add_to(CLI::App& command);
};

// --lexicon and --no-lexicon, for the commands that align.
struct LexiconOptions {
  std::vector<std::string> files;
  bool none = false;
  void add_to(CLI::App& command);
  [[nodiscard]] app::LexiconRequest request() const;
};

// The plugins, with the user's termbases and settings.
[[nodiscard]] Result<std::unique_ptr<app::Session>> open_session(Context& context, const CheckOptions& options = {});

void add_structure(CLI::App& program, Context& context);
void add_align(CLI::App& program, Context& context);
void add_align_batch(CLI::App& program, Context& context);
void add_check(CLI::App& program, Context& context);
void add_lexicon(CLI::App& program, Context& context);
void add_terms(CLI::App& program, Context& context);
void add_lookup(CLI::App& program, Context& context);
void add_concordance(CLI::App& program, Context& context);
void add_import(CLI::App& program, Context& context);
void add_export(CLI::App& program, Context& context);
void add_documents(CLI::App& program, Context& context);
void add_terms_extract(CLI::App& terms, Context& context);
void add_edit(CLI::App& program, Context& context);
void add_undo(CLI::App& program, Context& context);
void add_plugins(CLI::App& program, Context& context);
void add_run(CLI::App& program, Context& context);

// "en,fr" and repeated options alike.
[[nodiscard]] std::vector<std::string> split_commas(const std::vector<std::string>& values);

inline constexpr const char* learn_help =
    "Whether the memory learns the words of the rows, for the documents that come after (default: yes)";
inline constexpr const char* version_files_help =
    "a language and a file, such as fr=statement/fr.md; - reads standard input";

}  // namespace hexaglot::cli
