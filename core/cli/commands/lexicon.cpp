#include "core/app/lexicon.hpp"
#include "core/app/memory.hpp"
#include "core/app/report/lexicon.hpp"
#include "core/app/write.hpp"
#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {
namespace {

using Tables = std::vector<model::WordCounts>;

struct Options {
  std::vector<std::string> files, words;
  std::string memory, pair, output, text_folder, document, format = "text";
  double least = 1, least_share = 0.02;
};

// The named files' tables, the memory's, or the shipped ones.
Result<Tables> tables(Context& context, const Options& options) {
  Tables out;
  if (!options.memory.empty()) {
    const auto memory = app::open_memory(options.memory, app::Access::read);
    if (!memory) return pass_on(memory.error());
    auto learned = app::learned_words(**memory);
    if (!learned) return pass_on(learned.error());
    out = std::move(*learned);
  }
  auto files = options.files;
  if (files.empty() && options.memory.empty()) {
    files.push_back(app::shipped_lexicon().string());
    if (files.back().empty())
      return fail(ErrorKind::not_found,
                  "the program's own word tables are not installed; name a file or --memory FILE");
  }
  if (files.empty()) return out;
  const auto session = open_session(context);
  if (!session) return pass_on(session.error());
  for (const auto& file : files) {
    auto more = app::read_lexicon(**session, file);
    if (!more) return pass_on(more.error());
    out.insert(out.end(), std::make_move_iterator(more->begin()), std::make_move_iterator(more->end()));
  }
  return out;
}

Result<std::string> info(Context& context, const Options& options) {
  const auto all = tables(context, options);
  if (!all) return pass_on(all.error());
  return options.format == "json" ? app::tables_json(*all) : app::tables_text(*all, context.terminal.style());
}

Result<std::string> show(Context& context, const Options& options) {
  const auto pair = app::parse_language_pair(options.pair);
  if (!pair) return pass_on(pair.error());
  const auto all = tables(context, options);
  if (!all) return pass_on(all.error());
  std::vector<std::string> stems;
  for (const auto& word : options.words) {
    const auto text = app::text_argument(word);
    if (!text) return pass_on(text.error());
    for (auto& stem : app::stems(*text, pair->turned ? pair->y : pair->x)) stems.push_back(std::move(stem));
  }
  const auto entries = app::look_up(*all, *pair, stems);
  return options.format == "json" ? app::words_json(entries, *pair)
                                  : app::words_text(entries, context.terminal.style());
}

Status build(Context& context, const Options& options) {
  if (options.memory.empty() && options.files.empty())
    return fail(ErrorKind::usage, "nothing to build from; name lists of terms, word tables, or --memory FILE");
  if (options.output.empty() && options.text_folder.empty())
    return fail(ErrorKind::usage, "say where to: -o FILE for the binary form, --text FOLDER for the text form");
  const auto session = open_session(context);
  if (!session) return pass_on(session.error());
  app::LexiconSources sources;
  sources.files.assign(options.files.begin(), options.files.end());
  sources.threshold = {options.least, options.least_share};
  std::unique_ptr<store::Store> memory;
  if (!options.memory.empty()) {
    auto opened = app::open_memory(options.memory, app::Access::read);
    if (!opened) return pass_on(opened.error());
    memory = std::move(*opened);
    sources.memory = memory.get();
  }
  const auto built = app::build_lexicon(**session, sources, context.terminal.progress());
  if (!built) return pass_on(built.error());
  if (built->empty())
    return fail(ErrorKind::bad_input, "there was nothing to learn: no two languages stand side by side");
  if (auto done = app::write_lexicon(*built, options.output, options.text_folder); !done) return pass_on(done.error());
  context.terminal.note(std::to_string(built->size()) + " pairs of languages");
  return {};
}

Result<std::string> learn(Context& context, const Options& options) {
  const auto session = open_session(context);
  if (!session) return pass_on(session.error());
  const auto memory = app::open_memory(options.memory, app::Access::write);
  if (!memory) return pass_on(memory.error());
  std::vector<std::string> symbols = {options.document};
  if (options.document.empty()) {
    symbols.clear();
    const auto infos = (*memory)->documents();
    if (!infos) return pass_on(infos.error());
    for (const auto& one : *infos) symbols.push_back(one.symbol);
  }
  for (const auto& symbol : symbols) {
    const auto document = (*memory)->document(symbol);
    if (!document) return pass_on(document.error());
    const auto known = app::KnownLexicon::open(**session, {}, memory->get(), symbol);
    if (!known) return pass_on(known.error());
    if (auto done = app::learn(**memory, *document, &(*known)->lexicon(), context.terminal.progress()); !done)
      return pass_on(done.error());
  }
  const auto learned = app::learned_words(**memory);
  if (!learned) return pass_on(learned.error());
  return options.format == "json" ? app::tables_json(*learned) : app::tables_text(*learned, context.terminal.style());
}

void finish(Context& context, const Result<std::string>& out) {
  context.exit = out ? context.terminal.write({}, *out) : context.terminal.fail(out.error());
}

void add_format(CLI::App& command, Options& options) {
  command.add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
}

}  // namespace

void LexiconOptions::add_to(CLI::App& command) {
  command
      .add_option("--lexicon", files,
                  "Words known beforehand: a list of terms (TBX, TSV, CSV) or a word table; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command.add_flag("--no-lexicon", none, "Leave out the program's own word tables and what the memory has learned");
}

app::LexiconRequest LexiconOptions::request() const {
  app::LexiconRequest request;
  request.files.assign(files.begin(), files.end());
  if (none) request.scope = app::LexiconRequest::Scope::files_only;
  return request;
}

void add_lexicon(CLI::App& program, Context& context) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand("lexicon", "Word tables: what words were seen to translate each other");
  command->require_subcommand(1);

  auto* about = command->add_subcommand("info", "How many words each pair of languages has");
  about->add_option("--memory", options->memory, "What the documents of this memory taught")->type_name("FILE");
  add_format(*about, *options);
  about->add_option("files", options->files, "Word tables or lists of terms (default: the program's own)")
      ->type_name("FILE");
  about->callback([options, &context] { finish(context, info(context, *options)); });

  auto* look = command->add_subcommand("show", "What words were seen to translate");
  look->add_option("--pair", options->pair, "From which language to which, such as en-ar")
      ->required()
      ->type_name("A-B");
  look->add_option("--memory", options->memory, "What the documents of this memory taught")->type_name("FILE");
  look->add_option("--lexicon", options->files, "Word tables or lists of terms (default: the program's own)")
      ->type_name("FILE")
      ->allow_extra_args(false);
  add_format(*look, *options);
  look->add_option("words", options->words, "Words or texts; - reads standard input")->required()->type_name("WORD");
  look->callback([options, &context] { finish(context, show(context, *options)); });

  auto* make = command->add_subcommand("build", "Make word tables from lists of terms, other tables, and a memory");
  make->add_option("-o,--output", options->output, "Write the binary form to this file")->type_name("FILE");
  make->add_option("--text", options->text_folder, "Write the text form here, one file for each pair of languages")
      ->type_name("FOLDER");
  make->add_option("--memory", options->memory, "Learn from all documents of this memory")->type_name("FILE");
  make->add_option("--least", options->least, "Leave out links that were seen in fewer rows (default 1)")
      ->check(CLI::NonNegativeNumber);
  make->add_option("--least-share", options->least_share,
                   "Leave out links that are a smaller share of the rows of their rarer word (default 0.02)")
      ->check(CLI::Range(0.0, 1.0));
  make->add_option("files", options->files, "Lists of terms (TBX, TSV, CSV) and word tables")->type_name("FILE");
  make->callback([options, &context] {
    const auto done = build(context, *options);
    context.exit = done ? exit_clean : context.terminal.fail(done.error());
  });

  auto* teach =
      command->add_subcommand("learn", "Teach a memory the words of its documents that it has not learned yet");
  teach->add_option("--memory", options->memory, "The memory")->required()->type_name("FILE");
  teach->add_option("--document", options->document, "This document only")->type_name("S");
  add_format(*teach, *options);
  teach->callback([options, &context] { finish(context, learn(context, *options)); });
}

}  // namespace hexaglot::cli
