#include "core/app/run.hpp"

#include "core/app/report/summary.hpp"
#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {

void add_run(CLI::App& program, Context& context) {
  struct Options {
    std::vector<std::string> files;
    std::string memory, symbol, name, folder = ".", segmentation = "block";
    CheckOptions check;
    LexiconOptions lexicon;
    bool learn = true;
  };
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand(
      "run", "The whole job in one go: read, align, store, check, export, and say what was found");
  command->add_option("--memory", options->memory, "The memory (default: NAME.hexaglot in the output folder)")
      ->type_name("FILE");
  command->add_option("--symbol", options->symbol, "The document's symbol, such as E/CN.7/2014/L.15")->type_name("S");
  command->add_option("--name", options->name,
                      "Name of what is written: NAME.tmx, NAME.html (default: from the file names)");
  command->add_option("--segmentation", options->segmentation, "block or sentence");
  command->add_option("-d,--output-folder", options->folder, "Where to write (default: here)")->type_name("FOLDER");
  options->check.add_to(*command);
  options->lexicon.add_to(*command);
  command->add_flag("--learn,!--no-learn", options->learn, learn_help);
  command->add_option("versions", options->files, version_files_help)->required()->type_name("LANG=FILE");
  command->callback([options, &context] {
    const auto outcome = [&]() -> Result<app::RunOutcome> {
      app::RunRequest request;
      auto files = app::parse_version_files(options->files);
      if (!files) return pass_on(files.error());
      const auto segmentation = app::parse_segmentation(options->segmentation);
      if (!segmentation) return pass_on(segmentation.error());
      request.align = {std::move(*files), options->symbol, *segmentation, 0, nullptr};
      request.lexicon = options->lexicon.request();
      if (!options->learn) request.learn = app::RunRequest::Learn::no;
      request.memory = options->memory;
      request.folder = options->folder;
      request.name = options->name;
      const auto session = open_session(context, options->check);
      if (!session) return pass_on(session.error());
      return app::run(**session, request, context.terminal.progress());
    }();
    context.exit = outcome ? context.terminal.write({}, app::summary_text(*outcome, context.terminal.style()))
                           : context.terminal.fail(outcome.error());
  });
}

}  // namespace hexaglot::cli
