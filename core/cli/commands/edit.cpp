// The editor: a program of its own, so that this one needs no window system.
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {
namespace {

namespace fs = std::filesystem;

// Beside this program, else the first in PATH; empty where there is none.
fs::path find_editor() {
  constexpr auto name = "hexaglot-editor";
  std::error_code problem;
  std::vector<fs::path> folders;
  if (const auto program = fs::read_symlink("/proc/self/exe", problem); !problem)
    folders.push_back(program.parent_path());
  const char* variable = std::getenv("PATH");
  const std::string path = variable == nullptr ? "" : variable;
  for (std::size_t at = 0; at < path.size();) {
    const auto end = std::min(path.find(':', at), path.size());
    if (end > at) folders.emplace_back(path.substr(at, end - at));
    at = end + 1;
  }
  for (const auto& folder : folders)
    if (const auto found = folder / name; ::access(found.c_str(), X_OK) == 0 && !fs::is_directory(found, problem))
      return found;
  return {};
}

// Does not come back where it goes well.
Error become(const fs::path& editor, std::vector<std::string> arguments) {
  std::vector<char*> words;
  for (auto& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  ::execv(editor.c_str(), words.data());
  return {ErrorKind::unreadable,
          "the editor cannot be started: " + std::generic_category().message(errno),
          editor.string(),
          0,
          {}};
}

}  // namespace

void add_edit(CLI::App& program, Context& context) {
  struct Options {
    std::string memory, symbol;
    std::vector<std::string> files;
  };
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand("edit", "Open the versions of a document, or a memory, in the editor");
  command->add_option("--memory", options->memory, "The memory to work in, instead of the usual one")
      ->type_name("FILE");
  command->add_option("--document,--symbol", options->symbol, "The document's symbol")->type_name("S");
  command->add_option("files", options->files, "The versions (a language that is not named is guessed), or a memory")
      ->type_name("LANG=FILE|FILE");
  command->callback([options, &context] {
    const auto editor = find_editor();
    if (editor.empty()) {
      context.exit = context.terminal.fail(
          {ErrorKind::not_found,
           "the editor is not installed: there is no hexaglot-editor beside this program, nor in PATH; install it, or "
           "build Hexaglot with HEXAGLOT_GUI=ON",
           {},
           0,
           {}});
      return;
    }
    std::vector<std::string> arguments{editor.string()};
    if (!options->memory.empty()) arguments.insert(arguments.end(), {"--memory", options->memory});
    if (!options->symbol.empty()) arguments.insert(arguments.end(), {"--symbol", options->symbol});
    if (!options->files.empty()) arguments.emplace_back("--");
    arguments.insert(arguments.end(), options->files.begin(), options->files.end());
    context.exit = context.terminal.fail(become(editor, std::move(arguments)));
  });
}

}  // namespace hexaglot::cli
