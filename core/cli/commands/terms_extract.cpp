#include "core/app/align.hpp"
#include "core/app/extract.hpp"
#include "core/app/lexicon.hpp"
#include "core/app/memory.hpp"
#include "core/app/report/extract.hpp"
#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {
namespace {

struct Options {
  std::vector<std::string> files, languages, known;
  std::string memory, document, from, format = "tsv", output;
  std::uint32_t least_count = 2;
  std::size_t limit = 200;
  LexiconOptions lexicon;
};

Result<std::vector<model::Document>> load(Context& context, const Options& options, const app::Session& session) {
  if (options.memory.empty() == options.files.empty())
    return fail(ErrorKind::usage, options.memory.empty() ? "nothing to look through; name LANG=FILE … or --memory FILE"
                                                         : "give either --memory FILE or LANG=FILE …, not both");
  std::vector<model::Document> out;
  if (options.memory.empty()) {
    app::AlignRequest request;
    auto files = app::parse_version_files(options.files);
    if (!files) return pass_on(files.error());
    request.files = std::move(*files);
    const auto known = app::KnownLexicon::open(session, options.lexicon.request());
    if (!known) return pass_on(known.error());
    request.lexicon = &(*known)->lexicon();
    auto document = app::read_and_align(session, request, context.terminal.progress());
    if (!document) return pass_on(document.error());
    out.push_back(std::move(*document));
    return out;
  }
  const auto memory = app::open_memory(options.memory, app::Access::read);
  if (!memory) return pass_on(memory.error());
  std::vector<std::string> symbols = {options.document};
  if (options.document.empty()) {
    symbols.clear();
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

Result<std::string> extracted(Context& context, const Options& options) {
  const auto session = open_session(context);
  if (!session) return pass_on(session.error());
  app::ExtractRequest request;
  request.languages = split_commas(options.languages);
  request.from = options.from;
  request.least_count = options.least_count;
  request.limit = options.limit;
  for (const auto& file : options.known) {
    auto base = (*session)->read_termbase(file);
    if (!base) return pass_on(base.error());
    request.known.push_back(std::move(*base));
  }
  const auto documents = load(context, options, **session);
  if (!documents) return pass_on(documents.error());
  const auto found = app::extract_terms(*documents, request, context.terminal.progress());
  if (!found) return pass_on(found.error());
  if (options.format == "tbx") return app::extract_tbx(*found);
  return app::extract_table(*found, options.format == "csv" ? app::Columns::commas : app::Columns::tabs);
}

}  // namespace

void add_terms_extract(CLI::App& terms, Context& context) {
  auto options = std::make_shared<Options>();
  auto* command = terms.add_subcommand("extract", "Propose terms of documents with their equivalents");
  command->add_option("--memory", options->memory, "Look through what is stored in this memory")->type_name("FILE");
  command->add_option("--document,--symbol", options->document, "Only this document of the memory")->type_name("S");
  command->add_option("--languages", options->languages, "Only these languages")
      ->type_name("L,…")
      ->allow_extra_args(false);
  command->add_option("--from", options->from, "Propose from this language (default: en, else the first)")
      ->type_name("L");
  command->add_option("--min-count", options->least_count, "Only what comes so often (default: 2)")
      ->check(CLI::Range(1U, 1000000U));
  command->add_option("--limit", options->limit, "At most so many (default: 200)");
  command->add_option("--known", options->known, "Leave out what stands in this termbase; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command->add_option("--format", options->format, "tsv, csv or tbx")->check(CLI::IsMember({"tsv", "csv", "tbx"}));
  command->add_option("-o,--output", options->output, "Write to this file instead of standard output")
      ->type_name("FILE");
  options->lexicon.add_to(*command);
  command->add_option("versions", options->files, version_files_help)->type_name("LANG=FILE");
  command->callback([options, &context] {
    const auto out = extracted(context, *options);
    context.exit = out ? context.terminal.write(options->output, *out) : context.terminal.fail(out.error());
  });
}

}  // namespace hexaglot::cli
