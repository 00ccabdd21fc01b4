// hexaglot: parallel versions of a document, aligned, stored, checked.
#include <cstdio>
#include <exception>
#include <string>

#include "core/cli/commands/commands.hpp"

namespace {

using namespace hexaglot;

// Every command has --quiet, --help and --version, wherever they stand on the line.
void finish(CLI::App& command, cli::Terminal& terminal) {
  command.set_version_flag("--version", "hexaglot " + std::string(app::version()));
  command.add_flag("-q,--quiet", terminal.quiet, "Say nothing but errors on standard error");
  for (auto* sub : command.get_subcommands({})) finish(*sub, terminal);
}

int run(int argc, char** argv) {
  cli::Terminal terminal;
  cli::Context context{terminal};
  CLI::App program{
      "Keeps the parallel versions of a document side by side, aligned row by row, and finds where they diverge.",
      "hexaglot"};
  program.require_subcommand(1);
  cli::add_run(program, context);
  cli::add_structure(program, context);
  cli::add_align(program, context);
  cli::add_align_batch(program, context);
  cli::add_check(program, context);
  cli::add_lookup(program, context);
  cli::add_concordance(program, context);
  cli::add_import(program, context);
  cli::add_export(program, context);
  cli::add_documents(program, context);
  cli::add_lexicon(program, context);
  cli::add_terms(program, context);
  cli::add_edit(program, context);
  cli::add_undo(program, context);
  cli::add_plugins(program, context);
  finish(program, terminal);
  program.footer(
      "Exit codes: 0 done (check: clean), 1 findings, 2 usage, 3 file not readable, 4 bad input, 5 memory, 6 plugin, 7 "
      "not "
      "writable.\nExample: hexaglot run --terms tm-data/terms/statement.tbx en=tm-data/statement/en.md "
      "fr=tm-data/statement/fr.md");
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    if (e.get_exit_code() == 0) return program.exit(e);  // --help, --version: to standard output
    const CLI::App* where = &program;
    std::string command = "hexaglot";
    while (!where->get_subcommands().empty()) {
      where = where->get_subcommands().front();
      command += " " + where->get_name();
    }
    if (where == &program && argc > 1 && argv[1][0] != '-') {
      std::string commands;
      for (const auto* sub : program.get_subcommands([](CLI::App*) { return true; }))
        commands += (commands.empty() ? "" : ", ") + sub->get_name();
      return terminal.fail(
          {ErrorKind::usage,
           "no command \"" + std::string(argv[1]) + "\"; there are: " + commands + "; see hexaglot --help",
           {},
           0,
           {}});
    }
    return terminal.fail({ErrorKind::usage, std::string(e.what()) + "; see " + command + " --help", {}, 0, {}});
  }
  return context.exit;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    std::fputs("hexaglot: not enough memory for this input\n", stderr);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "hexaglot: a fault of the program, please report it: %s\n", e.what());
  }
  return cli::exit_bad_input;
}
