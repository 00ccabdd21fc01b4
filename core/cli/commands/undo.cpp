// What the last change did, taken back: in a memory by revisions, in files by the originals that a fix kept.
#include "core/app/fix.hpp"
#include "core/app/memory.hpp"
#include "core/app/realign.hpp"
#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {

void add_undo(CLI::App& program, Context& context) {
  struct Options {
    std::string memory, document;
    std::size_t revision = 0;
    std::vector<std::string> files;
  };
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand(
      "undo", "Take back the last change of a document in a memory, or the last fix in files; again: do it once more");
  command->add_option("--memory", options->memory, "The memory")->type_name("FILE");
  command->add_option("--document,--symbol", options->document, "The document, if the memory holds several")
      ->type_name("S");
  command->add_option("--revision", options->revision, "Back to this revision instead of the one before")
      ->check(CLI::PositiveNumber);
  command->add_option("files", options->files, "Files that check --fix changed; FILE~ lies beside each")
      ->type_name("FILE");
  command->callback([options, &context] {
    const auto done = [&]() -> Status {
      if (options->memory.empty() == options->files.empty())
        return fail(ErrorKind::usage, "name either --memory FILE or the files that were fixed");
      if (options->memory.empty()) {
        std::vector<std::filesystem::path> files;
        for (const auto& f : options->files) {
          std::error_code ignored;
          const auto equals = f.find('=');  // LANG=FILE, as the other commands take it
          const bool named = equals != std::string::npos && !std::filesystem::exists(f, ignored);
          files.emplace_back(named ? f.substr(equals + 1) : f);
        }
        if (auto swapped = app::swap_with_kept(files); !swapped) return swapped;
        for (const auto& f : files)
          context.terminal.note(f.string() + " is as it was before; what it was is " + f.string() + "~ now");
        return {};
      }
      if (std::error_code ignored; !std::filesystem::exists(options->memory, ignored)) {
        const auto none = app::open_memory(options->memory, app::Access::read);
        if (!none) return pass_on(none.error());
      }
      const auto session = open_session(context);
      if (!session) return pass_on(session.error());
      const auto memory = app::open_memory(options->memory, app::Access::write);
      if (!memory) return pass_on(memory.error());
      auto symbol = options->document;
      if (symbol.empty()) {
        const auto document = app::only_document(**memory, {}, options->memory);
        if (!document) return pass_on(document.error());
        symbol = document->symbol;
      }
      const auto revision =
          app::undo_in_memory(**session, **memory, symbol, options->revision, context.terminal.progress());
      if (!revision) return pass_on(revision.error());
      context.terminal.note(symbol + ": revision " + std::to_string(*revision) +
                            " is the current text again; undo once more to take this back");
      return {};
    }();
    context.exit = done ? static_cast<int>(exit_clean) : context.terminal.fail(done.error());
  });
}

}  // namespace hexaglot::cli
