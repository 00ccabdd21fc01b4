#include "core/app/check.hpp"
#include "core/app/align.hpp"
#include "core/app/lexicon.hpp"
#include "core/app/memory.hpp"
#include "core/app/report/report.hpp"
#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {
namespace {

struct Options {
  std::vector<std::string> files, only;
  std::string memory, document, format = "text", output;
  CheckOptions check;
  LexiconOptions lexicon;
};

Result<std::vector<model::Document>> load(Context& context, const Options& options, const app::Session& session) {
  std::vector<model::Document> out;
  if (options.memory.empty()) {
    app::AlignRequest request;
    auto files = app::parse_version_files(options.files);
    if (!files) return pass_on(files.error());
    request.files = std::move(*files);
    request.symbol = options.document;
    const auto known = app::KnownLexicon::open(session, options.lexicon.request());
    if (!known) return pass_on(known.error());
    request.lexicon = &(*known)->lexicon();
    auto document = app::read_and_align(session, request, context.terminal.progress());
    if (!document) return pass_on(document.error());
    app::note_diagnoses(session, *document);
    out.push_back(std::move(*document));
    return out;
  }
  auto memory = app::open_memory(options.memory, app::Access::read);
  if (!memory) return pass_on(memory.error());
  std::vector<std::string> symbols;
  if (!options.document.empty()) {
    symbols.push_back(options.document);
  } else {
    const auto infos = (*memory)->documents();
    if (!infos) return pass_on(infos.error());
    for (const auto& info : *infos) symbols.push_back(info.symbol);
  }
  for (const auto& symbol : symbols) {
    auto document = (*memory)->document(symbol);
    if (!document) return pass_on(document.error());
    out.push_back(std::move(*document));
  }
  return out;
}

struct Outcome {
  std::string data;
  bool found = false;
};

Result<Outcome> checked(Context& context, const Options& options) {
  if (options.memory.empty() == options.files.empty())
    return fail(ErrorKind::usage, options.memory.empty() ? "nothing to check; name LANG=FILE … or --memory FILE"
                                                         : "give either --memory FILE or LANG=FILE …, not both");
  const auto session = open_session(context, options.check);
  if (!session) return pass_on(session.error());
  const auto only = split_commas(options.only);
  if (auto known = app::run_checks(**session, {}, only); !known) return pass_on(known.error());  // before the work
  auto documents = load(context, options, **session);
  if (!documents) return pass_on(documents.error());
  std::vector<app::Checked> results;
  for (auto& d : *documents) {
    auto report = app::run_checks(**session, d, only, context.terminal.progress());
    if (!report) return pass_on(report.error());
    results.push_back({std::move(d), std::move(*report)});
  }
  Outcome out;
  std::vector<const app::Checked*> pointers;
  for (const auto& r : results) {
    pointers.push_back(&r);
    out.found = out.found || !r.report.findings.empty();
  }
  if (options.format == "json") {
    out.data = app::findings_json(pointers);
  } else if (options.format == "sarif") {
    out.data = app::findings_sarif(pointers, app::check_infos(**session));
  } else if (options.format == "html") {
    auto page = app::render(**session, "html", pointers);
    if (!page) return pass_on(page.error());
    out.data = std::move(*page);
  } else {
    out.data = app::findings_text(pointers, options.output.empty() ? context.terminal.style() : app::Style::plain);
  }
  return out;
}

}  // namespace

void add_check(CLI::App& program, Context& context) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand("check", "Find where the versions of a document diverge");
  command->add_option("--format", options->format, "text, json, html or sarif")
      ->check(CLI::IsMember({"text", "json", "html", "sarif"}));
  command
      ->add_option("--only", options->only,
                   "Only these checks or findings, such as numbering or numbering.shift,figures")
      ->type_name("ID,…")
      ->allow_extra_args(false);
  command->add_option("--memory", options->memory, "Check what is stored in this memory")->type_name("FILE");
  command->add_option("--document,--symbol", options->document, "Only this document of the memory")->type_name("S");
  command->add_option("-o,--output", options->output, "Write to this file instead of standard output")
      ->type_name("FILE");
  options->check.add_to(*command);
  options->lexicon.add_to(*command);
  command->add_option("versions", options->files, version_files_help)->type_name("LANG=FILE");
  command->callback([options, &context] {
    const auto out = checked(context, *options);
    if (!out) {
      context.exit = context.terminal.fail(out.error());
      return;
    }
    context.exit = context.terminal.write(options->output, out->data);
    if (context.exit == exit_clean && out->found) context.exit = exit_findings;
  });
}

}  // namespace hexaglot::cli
