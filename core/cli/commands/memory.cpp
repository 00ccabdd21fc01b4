#include "core/app/memory.hpp"
#include "core/app/read.hpp"
#include "core/app/report/report.hpp"
#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {
namespace {

using StorePtr = std::unique_ptr<store::Store>;

// --memory, which all of these have, and --format text|json where they print.
struct MemoryOptions {
  std::string memory, format = "text", output;
  void add_to(CLI::App& command, bool prints) {  // NOLINT: private to this file
    command.add_option("--memory", memory, "The memory")->required()->type_name("FILE");
    if (prints) command.add_option("--format", format, "text or json")->check(CLI::IsMember({"text", "json"}));
  }
};

void finish(Context& context, const Result<std::string>& out, const std::string& path = {}) {
  context.exit = out ? context.terminal.write(path, *out) : context.terminal.fail(out.error());
}

std::string counted(std::size_t n, const std::string& one, const std::string& more) {
  return std::to_string(n) + " " + (n == 1 ? one : more);
}

std::string shown_name(const std::string& file) { return file == "-" ? "(standard input)" : file; }

// A file's units are stored under its name: of two with one name the second would take the first one's place.
Status distinct(const std::vector<std::string>& files, const std::string& symbol) {
  if (!symbol.empty() && files.size() > 1)
    return fail(ErrorKind::usage, "--symbol names the units of one file; import the files one by one");
  std::map<std::string, std::string> seen;
  for (const auto& file : files) {
    const auto [other, is_new] = seen.emplace(std::filesystem::path(file).filename().string(), file);
    if (!is_new && other->second != file)
      return fail(ErrorKind::usage, other->second + " and " + file +
                                        " have one name, and the second would replace the first; import them one by "
                                        "one, with --symbol");
  }
  return {};
}

std::string summary(const app::Imported& done) {
  auto out = counted(done.units, "unit", "units") + " imported";
  if (done.outcome == store::PutOutcome::replaced)
    out += " in place of those stored as “" + done.symbol + "” before, which are kept as history";
  if (done.empty != 0) out += ", " + std::to_string(done.empty) + " without text left out";
  if (done.faults != 0) out += ", " + counted(done.faults, "fault", "faults") + " reported";
  return out;
}

}  // namespace

void add_lookup(CLI::App& program, Context& context) {
  struct Options : MemoryOptions {
    match::Query query;
    std::vector<std::string> to;
  };
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand("lookup", "Find what was said before: exact and fuzzy matches for a text");
  options->add_to(*command, true);
  command->add_option("--from", options->query.from, "Language of the text")->required()->type_name("LANG");
  command->add_option("--to", options->to, "Show these languages only")->type_name("LANG,…")->allow_extra_args(false);
  command->add_option("--min", options->query.minimum, "Least percentage, 1 to 100 (default 70)")
      ->check(CLI::Range(1, 100));
  command->add_option("--limit", options->query.limit, "At most so many matches (default 5)")
      ->check(CLI::Range(1, 1000000));
  command->add_option("text", options->query.text, "The text; - reads standard input")->required()->type_name("TEXT");
  command->callback([options, &context] {
    finish(context, [&]() -> Result<std::string> {
      auto query = options->query;
      auto from = app::parse_language(query.from);
      if (!from) return pass_on(from.error());
      query.from = std::move(*from);
      for (const auto& tag : split_commas(options->to)) {
        auto to = app::parse_language(tag);
        if (!to) return pass_on(to.error());
        query.to.push_back(std::move(*to));
      }
      auto text = app::text_argument(query.text);
      if (!text) return pass_on(text.error());
      query.text = std::move(*text);
      const auto memory = app::open_memory(options->memory, app::Access::read);
      if (!memory) return pass_on(memory.error());
      const auto matches = match::lookup(**memory, query, context.terminal.progress());
      if (!matches) return pass_on(matches.error());
      return options->format == "json" ? app::matches_json(*matches, query)
                                       : app::matches_text(*matches, query, context.terminal.style());
    }());
  });
}

void add_concordance(CLI::App& program, Context& context) {
  struct Options : MemoryOptions {
    std::string language, text;
    std::size_t limit = 100;
  };
  auto options = std::make_shared<Options>();
  auto* command =
      program.add_subcommand("concordance", "Find every row that holds a text, in whatever case or vocalisation");
  options->add_to(*command, true);
  command->add_option("--lang", options->language, "Look in this language only")->type_name("LANG");
  command->add_option("--limit", options->limit, "At most so many hits (default 100)")->check(CLI::Range(1, 1000000));
  command->add_option("text", options->text, "The text; - reads standard input")->required()->type_name("TEXT");
  command->callback([options, &context] {
    finish(context, [&]() -> Result<std::string> {
      std::string language;
      if (!options->language.empty()) {
        auto canonical = app::parse_language(options->language);
        if (!canonical) return pass_on(canonical.error());
        language = std::move(*canonical);
      }
      const auto text = app::text_argument(options->text);
      if (!text) return pass_on(text.error());
      const auto memory = app::open_memory(options->memory, app::Access::read);
      if (!memory) return pass_on(memory.error());
      const auto hits = match::concordance(**memory, *text, language, options->limit, context.terminal.progress());
      if (!hits) return pass_on(hits.error());
      if (hits->size() == options->limit)
        context.terminal.note("the search ended at " + counted(hits->size(), "hit", "hits") + "; --limit finds more");
      return options->format == "json" ? app::hits_json(*hits) : app::hits_text(*hits, context.terminal.style());
    }());
  });
}

void add_import(CLI::App& program, Context& context) {
  struct Options : MemoryOptions {
    std::vector<std::string> files;
    std::string symbol;
  };
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand("import", "Put the units of exchange files (TMX) into a memory");
  options->add_to(*command, false);
  command->add_option("--symbol", options->symbol, "The name that the units are stored under; else the file's")
      ->type_name("S");
  command->add_option("files", options->files, "TMX files; - reads standard input")->required()->type_name("FILE.tmx");
  command->callback([options, &context] {
    context.exit = [&] {
      if (auto names = distinct(options->files, options->symbol); !names) return context.terminal.fail(names.error());
      const auto session = open_session(context);
      if (!session) return context.terminal.fail(session.error());
      for (const auto& file : options->files)  // a file that is missing is found out before a memory is made
        if (std::error_code ignored; file != "-" && !std::filesystem::exists(file, ignored))
          return context.terminal.fail({ErrorKind::not_found, "no such file; check the path", file, 0, {}});
      const auto memory = app::open_memory(options->memory, app::Access::write);
      if (!memory) return context.terminal.fail(memory.error());
      int exit = exit_clean;
      for (const auto& file : options->files) {
        const auto done = app::import_file(**session, **memory, file, options->symbol, context.terminal.progress());
        if (!done) {
          exit = context.terminal.fail(done.error());  // and go on with the next file
          if (exit == exit_stopped || exit == exit_memory) return exit;
          continue;
        }
        if (done->outcome == store::PutOutcome::unchanged) {
          context.terminal.note(shown_name(file) + ": is in the memory already, nothing changed");
          continue;
        }
        context.terminal.note(shown_name(file) + ": " + summary(*done));
      }
      return exit;
    }();
  });
}

void add_export(CLI::App& program, Context& context) {
  auto options = std::make_shared<MemoryOptions>();
  options->format = "tmx";
  auto* command = program.add_subcommand("export", "Write all that a memory holds to an exchange file");
  options->add_to(*command, false);
  command->add_option("--format", options->format, "tmx or html");
  command->add_option("-o,--output", options->output, "Write to this file instead of standard output")
      ->type_name("FILE");
  command->callback([options, &context] {
    finish(
        context,
        [&]() -> Result<std::string> {
          const auto session = open_session(context);
          if (!session) return pass_on(session.error());
          if (const auto writer = (*session)->formats().writer(options->format); !writer)
            return pass_on(writer.error());
          const auto memory = app::open_memory(options->memory, app::Access::read);
          if (!memory) return pass_on(memory.error());
          return app::render_memory(**session, options->format, **memory, context.terminal.progress());
        }(),
        options->output);
  });
}

void add_documents(CLI::App& program, Context& context) {
  auto options = std::make_shared<MemoryOptions>();
  auto* command = program.add_subcommand("documents", "List the documents of a memory");
  options->add_to(*command, true);
  command->callback([options, &context] {
    finish(context, [&]() -> Result<std::string> {
      const auto memory = app::open_memory(options->memory, app::Access::read);
      if (!memory) return pass_on(memory.error());
      if (auto sound = (*memory)->check_integrity(); !sound) return pass_on(sound.error());
      const auto documents = (*memory)->documents();
      if (!documents) return pass_on(documents.error());
      return options->format == "json" ? app::documents_json(*documents)
                                       : app::documents_text(*documents, context.terminal.style());
    }());
  });
}

}  // namespace hexaglot::cli
