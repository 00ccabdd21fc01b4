// hexaglot terms: what the keeper of a termbase does with it.
#include "core/app/terms.hpp"

#include <algorithm>

#include "core/app/read.hpp"
#include "core/app/report/terms.hpp"
#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {
namespace {

struct Options {
  std::vector<std::string> files, languages, query;
  std::string output, form, language, subject, format = "text";
  std::size_t most = 20;
  bool remarks = false;
};

using Bases = std::vector<model::Termbase>;

Result<Bases> read_all(const app::Session& session, const std::vector<std::string>& files) {
  Bases out;
  for (const auto& file : files) {
    auto base = session.read_termbase(file);
    if (!base) return pass_on(base.error());
    out.push_back(std::move(*base));
  }
  return out;
}

Result<std::vector<std::string>> canonical(const std::vector<std::string>& tags) {
  std::vector<std::string> out;
  for (const auto& tag : split_commas(tags)) {
    auto language = app::parse_language(tag);
    if (!language) return pass_on(language.error());
    out.push_back(std::move(*language));
  }
  return out;
}

std::string form_of(const Options& options) {
  return options.form.empty() ? app::term_form_of(options.output) : options.form;
}

struct Outcome {
  std::string output;  // a file, or standard output
  std::string data;
  bool found = false;  // faults: the exit code says so
};

// Several lists as one; an output that is there already is the first of them.
Result<Outcome> import(Context& context, const Options& options) {
  const auto session = open_session(context);
  if (!session) return pass_on(session.error());
  auto files = options.files;
  std::error_code error;
  if (options.output != "-" && std::filesystem::exists(options.output, error))
    files.insert(files.begin(), options.output);
  auto lists = read_all(**session, files);
  if (!lists) return pass_on(lists.error());
  const auto merged = app::merge(std::move(*lists));
  for (const auto& note : merged.notes) context.terminal.note(note);
  auto data = app::write_termbase(**session, merged.base, form_of(options));
  if (!data) return pass_on(data.error());
  const auto n = [](std::size_t count, const char* one, const char* more) {
    return std::to_string(count) + " " + (count == 1 ? one : more);
  };
  context.terminal.note(n(merged.base.concepts.size(), "concept", "concepts") + " of " + std::to_string(merged.given) +
                        ": " + std::to_string(merged.joined) + " joined with another, " +
                        n(merged.repeated_terms, "term", "terms") + " there already");
  return Outcome{options.output, std::move(*data)};
}

Result<Outcome> export_as(Context& context, const Options& options) {
  const auto languages = canonical(options.languages);
  if (!languages) return pass_on(languages.error());
  const auto session = open_session(context);
  if (!session) return pass_on(session.error());
  auto bases = read_all(**session, options.files);
  if (!bases) return pass_on(bases.error());
  model::Termbase all;
  for (auto& base : *bases)
    for (auto& c : base.concepts) {
      if (!options.subject.empty() && c.subject != options.subject) continue;
      if (!languages->empty())
        std::erase_if(c.terms, [&](const model::Term& t) {
          return std::find(languages->begin(), languages->end(), t.language) == languages->end();
        });
      if (!c.terms.empty()) all.concepts.push_back(std::move(c));
    }
  if (all.concepts.empty()) return fail(ErrorKind::bad_input, "no concept is left to write");
  auto data = app::write_termbase(**session, all, form_of(options));
  if (!data) return pass_on(data.error());
  return Outcome{options.output, std::move(*data)};
}

Result<Outcome> validate(Context& context, const Options& options) {
  const auto languages = canonical(options.languages);
  if (!languages) return pass_on(languages.error());
  const auto session = open_session(context);
  if (!session) return pass_on(session.error());
  const auto bases = read_all(**session, options.files);
  if (!bases) return pass_on(bases.error());
  const auto faults = app::validate(*bases, *languages);
  return Outcome{{},
                 options.format == "json"
                     ? app::faults_json(faults)
                     : app::faults_text(faults, app::count(*bases),
                                        options.remarks ? app::Remarks::listed : app::Remarks::counted),
                 std::any_of(faults.begin(), faults.end(),
                             [](const auto& f) { return f.weight == app::TermFault::Weight::fault; })};
}

Result<Outcome> search(Context& context, const Options& options) {
  app::TermQuery query;
  query.most = options.most;
  for (const auto& word : options.query) {
    const auto text = app::text_argument(word);
    if (!text) return pass_on(text.error());
    query.text += (query.text.empty() ? "" : " ") + *text;
  }
  if (!options.language.empty()) {
    auto language = app::parse_language(options.language);
    if (!language) return pass_on(language.error());
    query.language = std::move(*language);
  }
  const auto session = open_session(context);
  if (!session) return pass_on(session.error());
  const auto bases = read_all(**session, options.files);
  if (!bases) return pass_on(bases.error());
  const auto hits = app::search(*bases, query);
  return Outcome{{}, options.format == "json" ? app::hits_json(hits) : app::hits_text(hits, context.terminal.style())};
}

Result<Outcome> stats(Context& context, const Options& options) {
  const auto session = open_session(context);
  if (!session) return pass_on(session.error());
  const auto bases = read_all(**session, options.files);
  if (!bases) return pass_on(bases.error());
  const auto counts = app::count(*bases);
  return Outcome{
      {}, options.format == "json" ? app::counts_json(counts) : app::counts_text(counts, context.terminal.style())};
}

void finish(Context& context, const Result<Outcome>& out) {
  if (!out) {
    context.exit = context.terminal.fail(out.error());
    return;
  }
  context.exit = context.terminal.write(out->output, out->data);
  if (context.exit == exit_clean && out->found) context.exit = exit_findings;
}

void add_format(CLI::App& command, Options& options) {
  command.add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
}

void add_files(CLI::App& command, Options& options, const char* help) {
  command.add_option("files", options.files, help)->required()->type_name("FILE");
}

void add_form(CLI::App& command, Options& options) {
  command.add_option("--format", options.form, "tbx, csv or tsv (default: by the file's name, else tbx)");
}

}  // namespace

void add_terms(CLI::App& program, Context& context) {
  auto options = std::make_shared<Options>();
  auto* command =
      program.add_subcommand("terms", "Termbases: join lists, find faults, search, count, convert, propose");
  command->require_subcommand(1);

  auto* in = command->add_subcommand("import", "Join lists of terms (TBX, CSV, TSV) into one termbase");
  in->add_option("--into", options->output, "The termbase; what it holds already counts first")
      ->required()
      ->type_name("FILE");
  add_form(*in, *options);
  add_files(*in, *options, "lists of terms; of what they contradict each other in, the first counts");
  in->callback([options, &context] { finish(context, import(context, *options)); });

  auto* out = command->add_subcommand("export", "Write termbases in another format, or a part of them");
  out->add_option("-o,--output", options->output, "Write to this file instead of standard output")->type_name("FILE");
  add_form(*out, *options);
  out->add_option("--languages", options->languages, "Only these languages")
      ->type_name("LANG,…")
      ->allow_extra_args(false);
  out->add_option("--subject", options->subject, "Only concepts of this subject")->type_name("S");
  add_files(*out, *options, "termbases");
  out->callback([options, &context] { finish(context, export_as(context, *options)); });

  auto* check = command->add_subcommand("validate", "Find what is wrong in termbases; exit code 1 if anything is");
  check->add_option("--languages", options->languages, "Languages that every concept must have")
      ->type_name("LANG,…")
      ->allow_extra_args(false);
  check->add_flag("--remarks", options->remarks, "List the remarks too");
  add_format(*check, *options);
  add_files(*check, *options, "termbases, looked at together");
  check->callback([options, &context] { finish(context, validate(context, *options)); });

  auto* look = command->add_subcommand("search", "Look a term up; shows its concept in all languages");
  look->add_option("--terms", options->files, "A termbase; may be given more than once")
      ->required()
      ->type_name("FILE")
      ->allow_extra_args(false);
  look->add_option("--language", options->language, "Look in this language only")->type_name("LANG");
  look->add_option("--most", options->most, "At most so many concepts (default 20)")->check(CLI::PositiveNumber);
  add_format(*look, *options);
  look->add_option("text", options->query, "The term, or a part of it; - reads standard input")
      ->required()
      ->type_name("TEXT");
  look->callback([options, &context] { finish(context, search(context, *options)); });

  auto* numbers = command->add_subcommand("stats", "How many concepts and terms there are, and what is missing");
  add_format(*numbers, *options);
  add_files(*numbers, *options, "termbases");
  numbers->callback([options, &context] { finish(context, stats(context, *options)); });

  add_terms_extract(*command, context);
}

}  // namespace hexaglot::cli
