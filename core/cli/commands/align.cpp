#include "core/app/align.hpp"
#include "core/app/lexicon.hpp"
#include "core/app/memory.hpp"
#include "core/app/report/report.hpp"
#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string memory, symbol, segmentation = "block", format = "text", output, crossings = "report";
  unsigned threads = 0;
  LexiconOptions lexicon;
  bool learn = true;
};

Result<std::string> aligned(Context& context, const Options& options, const app::Session& session) {
  app::AlignRequest request;
  auto files = app::parse_version_files(options.files);
  if (!files) return pass_on(files.error());
  if (files->size() < 2)
    return fail(ErrorKind::usage, "one version alone cannot be aligned; name two or more LANG=FILE");
  const auto segmentation = app::parse_segmentation(options.segmentation);
  if (!segmentation) return pass_on(segmentation.error());
  request.files = std::move(*files);
  request.symbol = options.symbol;
  request.segmentation = *segmentation;
  request.threads = options.threads;
  const bool own = options.format == "text" || options.format == "json" || options.format == "rows";
  if (!own)
    if (auto writer = session.formats().writer(options.format); !writer) {
      auto error = writer.error();
      error.message += ", text, json, rows";
      return pass_on(error);
    }
  // A memory that cannot be used is found out before the work, not after.
  std::unique_ptr<store::Store> memory;
  if (!options.memory.empty()) {
    for (const auto& f : request.files)
      if (std::error_code ignored; !std::filesystem::exists(f.path, ignored) && f.path != "-")
        return fail(ErrorKind::not_found, "no such file; check the path", f.path.string());
    auto opened = app::open_memory(options.memory, app::Access::write);
    if (!opened) return pass_on(opened.error());
    memory = std::move(*opened);
  }
  if (request.symbol.empty()) request.symbol = app::default_symbol(request.files);
  const auto known = app::KnownLexicon::open(session, options.lexicon.request(), memory.get(), request.symbol);
  if (!known) return pass_on(known.error());
  request.lexicon = &(*known)->lexicon();
  auto document = app::read_and_align(session, request, context.terminal.progress());
  if (!document) return pass_on(document.error());
  if (const auto asked = (*known)->status(); !asked) return pass_on(asked.error());
  if (memory) {
    const auto outcome = memory->put(*document);
    if (!outcome) return pass_on(outcome.error());
    const auto rows = std::to_string(document->rows.size()) + " rows of " + document->symbol;
    if (*outcome == store::PutOutcome::unchanged)
      context.terminal.note(rows + " were in " + options.memory + " already");
    else
      context.terminal.note(rows + (*outcome == store::PutOutcome::added ? " stored in " : " replaced in ") +
                            options.memory);
    if (options.learn)
      if (auto learned = app::learn(*memory, *document, request.lexicon, context.terminal.progress()); !learned)
        return pass_on(learned.error());
  }
  std::vector<app::Crossing> crossings;
  if (options.crossings == "report") crossings = app::find_crossings(*document, request.lexicon);
  if (options.format != "text") app::note_diagnoses(session, *document, crossings);
  if (options.format == "rows") return app::rows_json(*document);
  if (options.format == "json") return app::document_json(*document, crossings);
  if (options.format == "text")
    return app::document_text(*document, options.output.empty() ? context.terminal.style() : app::Style::plain,
                              crossings);
  const app::Checked checked{std::move(*document), {}};
  return app::render(session, options.format, {&checked});
}

}  // namespace

void add_align(CLI::App& program, Context& context) {
  auto options = std::make_shared<Options>();
  auto* command =
      program.add_subcommand("align", "Align two or more versions of a document, row by row over all of them");
  command->add_option("--memory", options->memory, "Store the rows in this memory (made when missing)")
      ->type_name("FILE");
  command
      ->add_option("--symbol", options->symbol,
                   "The document's symbol, such as E/CN.7/2014/L.15; else taken from the file names")
      ->type_name("S");
  command->add_option("--segmentation", options->segmentation,
                      "block, sentence, or line (plain text, one segment per line)");
  command->add_option("--format", options->format, "text, json, rows, tmx or html");
  command->add_option("-o,--output", options->output, "Write to this file instead of standard output")
      ->type_name("FILE");
  command->add_option("--threads", options->threads, "How many threads; 0: one per core. The rows do not depend on it");
  command
      ->add_option("--crossings", options->crossings,
                   "report: say where a version has a block in another order, such as a list by its own alphabet; off")
      ->check(CLI::IsMember({"report", "off"}));
  options->lexicon.add_to(*command);
  command->add_flag("--learn,!--no-learn", options->learn, learn_help);
  command->add_option("versions", options->files, version_files_help)->required()->type_name("LANG=FILE");
  command->callback([options, &context] {
    const auto session = open_session(context);
    if (!session) {
      context.exit = context.terminal.fail(session.error());
      return;
    }
    const auto out = aligned(context, *options, **session);
    context.exit = out ? context.terminal.write(options->output, *out) : context.terminal.fail(out.error());
  });
}

}  // namespace hexaglot::cli
