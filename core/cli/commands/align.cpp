#include "core/app/align.hpp"
#include "core/app/doubt.hpp"
#include "core/app/lexicon.hpp"
#include "core/app/memory.hpp"
#include "core/app/realign.hpp"
#include "core/app/report/explain.hpp"
#include "core/app/report/report.hpp"
#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {
namespace {

struct Options {
  std::vector<std::string> files, explain, realign, confirm;
  std::string memory, symbol, segmentation = "block", format = "text", output, doubtful, crossings = "report";
  unsigned threads = 0;
  LexiconOptions lexicon;
  bool learn = true;
};

class Command {
 public:
  Command(Context& context, const Options& options, const app::Session& session)
      : terminal_(context.terminal), options_(options), session_(session) {}

  Result<std::string> run() {
    if (auto known = know_options(); !known) return pass_on(known.error());
    if (auto got = options_.files.empty() ? load() : align(); !got) return pass_on(got.error());
    if (auto changed = change(); !changed) return pass_on(changed.error());
    if (const auto asked = known_->status(); !asked) return pass_on(asked.error());
    if (auto kept = keep(); !kept) return pass_on(kept.error());
    return options_.explain.empty() ? shown() : explained();
  }

 private:
  Status know_options() {
    const auto segmentation = app::parse_segmentation(options_.segmentation);
    if (!segmentation) return pass_on(segmentation.error());
    request_.segmentation = *segmentation;
    request_.threads = options_.threads;
    request_.symbol = options_.symbol;
    const bool own = options_.format == "text" || options_.format == "json" || options_.format == "rows";
    if (!own || !options_.explain.empty())
      if (auto writer = session_.formats().writer(options_.format); !own && !writer) {
        auto error = writer.error();
        error.message += ", text, json, rows";
        return pass_on(error);
      }
    if (!options_.explain.empty() && options_.format != "text" && options_.format != "json")
      return fail(ErrorKind::usage, "--explain comes as text or json, not as " + options_.format);
    const auto doubtful = app::parse_limit(!options_.doubtful.empty()  ? options_.doubtful
                                           : options_.format == "json" ? "all"
                                                                       : "10");
    if (!doubtful) return pass_on(doubtful.error());
    doubtful_ = *doubtful;
    if (!options_.files.empty()) return {};
    if (options_.memory.empty())
      return fail(ErrorKind::usage, "nothing to align; name two or more LANG=FILE, or --memory FILE with a document");
    if (options_.explain.empty() && options_.realign.empty() && options_.confirm.empty())
      return fail(ErrorKind::usage,
                  "nothing to do; name two or more LANG=FILE, or --explain, --realign or --confirm with rows of the "
                  "document in the memory");
    return {};
  }

  [[nodiscard]] Status know_words(const std::string& symbol) {
    auto known = app::KnownLexicon::open(session_, options_.lexicon.request(), memory_.get(), symbol);
    if (!known) return pass_on(known.error());
    known_ = std::move(*known);
    request_.lexicon = &known_->lexicon();
    return {};
  }

  // The files of the user become the document.
  Status align() {
    auto files = app::parse_version_files(options_.files);
    if (!files) return pass_on(files.error());
    if (files->size() < 2)
      return fail(ErrorKind::usage, "one version alone cannot be aligned; name two or more LANG=FILE");
    request_.files = std::move(*files);
    // A memory that cannot be used is found out before the work, not after.
    if (!options_.memory.empty()) {
      for (const auto& f : request_.files)
        if (std::error_code ignored; !std::filesystem::exists(f.path, ignored) && f.path != "-")
          return fail(ErrorKind::not_found, "no such file; check the path", f.path.string());
      auto opened = app::open_memory(options_.memory, app::Access::write);
      if (!opened) return pass_on(opened.error());
      memory_ = std::move(*opened);
    }
    if (request_.symbol.empty()) request_.symbol = app::default_symbol(request_.files);
    if (auto known = know_words(request_.symbol); !known) return known;
    auto document = memory_ ? app::align_keeping_confirmed(session_, request_, *memory_, terminal_.progress())
                            : app::read_and_align(session_, request_, terminal_.progress());
    if (!document) return pass_on(document.error());
    document_ = std::move(*document);
    changed_ = true;
    return {};
  }

  // The document is one of the memory's.
  Status load() {
    const bool changes = !options_.realign.empty() || !options_.confirm.empty();
    if (std::error_code ignored; !std::filesystem::exists(options_.memory, ignored))
      return fail(ErrorKind::not_found, "no such memory; check the path", options_.memory);
    auto opened = app::open_memory(options_.memory, changes ? app::Access::write : app::Access::read);
    if (!opened) return pass_on(opened.error());
    memory_ = std::move(*opened);
    auto document = app::only_document(*memory_, options_.symbol, options_.memory);
    if (!document) return pass_on(document.error());
    document_ = std::move(*document);
    return know_words(document_.symbol);
  }

  Status change() {
    for (const auto& rows : options_.realign) {
      const auto range = app::parse_rows(rows, document_.rows.size());
      if (!range) return pass_on(range.error());
      const auto before = range->end - range->begin;
      const auto all = document_.rows.size();
      if (auto done = app::realign(document_, *range, request_, terminal_.progress()); !done) return done;
      changed_ = true;
      terminal_.note("rows " + std::to_string(range->begin + 1) + "-" + std::to_string(range->end) +
                     " aligned anew: " + std::to_string(document_.rows.size() - (all - before)) +
                     " rows where there were " + std::to_string(before));
    }
    for (const auto& rows : options_.confirm) {
      const auto range = app::parse_rows(rows, document_.rows.size());
      if (!range) return pass_on(range.error());
      app::confirm(document_, *range);
      changed_ = true;
    }
    return {};
  }

  Status keep() {
    if (!memory_ || !changed_) return {};
    const auto outcome = memory_->put(document_);
    if (!outcome) return pass_on(outcome.error());
    const auto rows = std::to_string(document_.rows.size()) + " rows of " + document_.symbol;
    if (*outcome == store::PutOutcome::unchanged)
      terminal_.note(rows + " were in " + options_.memory + " already");
    else
      terminal_.note(rows + (*outcome == store::PutOutcome::added ? " stored in " : " replaced in ") + options_.memory);
    if (!options_.learn) return {};
    return app::learn(*memory_, document_, request_.lexicon, terminal_.progress());
  }

  [[nodiscard]] app::Style style() const { return options_.output.empty() ? terminal_.style() : app::Style::plain; }

  Result<std::string> explained() {
    std::vector<std::uint32_t> rows;
    for (const auto& text : options_.explain) {
      const auto range = app::parse_rows(text, document_.rows.size());
      if (!range) return pass_on(range.error());
      for (auto r = range->begin; r < range->end; ++r) rows.push_back(r);
    }
    const auto all = app::explain(document_, std::move(rows), request_, terminal_.progress());
    if (!all) return pass_on(all.error());
    return options_.format == "json" ? app::explained_json(document_, *all)
                                     : app::explained_text(document_, *all, style());
  }

  Result<std::string> shown() {
    std::vector<app::Crossing> crossings;
    if (options_.crossings == "report") crossings = app::find_crossings(document_, request_.lexicon);
    if (options_.format != "text" || !options_.output.empty()) app::note_diagnoses(session_, document_, crossings);
    if (options_.format == "rows") return app::rows_json(document_);
    if (options_.format == "json" || options_.format == "text") {
      const auto doubtful = app::doubtful_rows(document_, doubtful_, request_.lexicon, terminal_.progress());
      if (!doubtful) return pass_on(doubtful.error());
      if (options_.format == "json") return app::document_json(document_, crossings, *doubtful);
      auto out = app::document_text(document_, style(), crossings);
      if (doubtful_ != 0) out += app::doubtful_text(document_, *doubtful, doubtful_, style());
      return out;
    }
    const app::Checked checked{document_, {}};
    return app::render(session_, options_.format, {&checked});
  }

  Terminal& terminal_;
  const Options& options_;
  const app::Session& session_;
  app::AlignRequest request_;
  std::size_t doubtful_ = 10;
  std::unique_ptr<store::Store> memory_;
  std::unique_ptr<app::KnownLexicon> known_;  // asks the memory
  model::Document document_;
  bool changed_ = false;
};

void add_row_options(CLI::App& command, Options& options) {
  const auto rows = [&](const char* name, std::vector<std::string>& into, const char* help) {
    command.add_option(name, into, help)->type_name("ROWS")->allow_extra_args(false);
  };
  rows("--explain", options.explain,
       "Show the evidence for these rows (12, 3-7) instead of the alignment; without versions, of the memory's "
       "document");
  rows("--realign", options.realign, "Align these rows anew and leave the others and all confirmed rows as they are");
  rows("--confirm", options.confirm, "Mark these rows as right: no later alignment changes them");
  command.add_option(
      "--doubtful", options.doubtful,
      "How many doubtful rows are listed with their reasons: a number, all or none (default 10; json: all)");
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
  add_row_options(*command, *options);
  command->add_option("versions", options->files, version_files_help)->type_name("LANG=FILE");
  command->callback([options, &context] {
    const auto session = open_session(context);
    if (!session) {
      context.exit = context.terminal.fail(session.error());
      return;
    }
    const auto out = Command(context, *options, **session).run();
    context.exit = out ? context.terminal.write(options->output, *out) : context.terminal.fail(out.error());
  });
}

}  // namespace hexaglot::cli
