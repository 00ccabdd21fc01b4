#include <chrono>
#include <optional>

#include "core/app/align.hpp"
#include "core/app/batch.hpp"
#include "core/app/batch_words.hpp"
#include "core/app/collect.hpp"
#include "core/app/lexicon.hpp"
#include "core/app/memory.hpp"
#include "core/app/report/batch.hpp"
#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {
namespace {

struct Options {
  std::vector<std::string> sources, languages;
  std::string memory, segmentation = "block", format, words;
  unsigned jobs = 0, passes = 0;
  bool collect = false, learn = true;
  LexiconOptions lexicon;
};

class Command {
 public:
  Command(Context& context, const Options& options) : terminal_(context.terminal), options_(options) {}

  // Whether all documents went well.
  Result<bool> run() {
    if (auto ready = prepare(); !ready) return pass_on(ready.error());
    Status done;
    if (options_.collect)
      done = collect();
    else if (streams_)
      done = align_stream();
    else
      done = align_known();
    if (done && !options_.words.empty()) done = write_words();
    report(done.has_value());
    if (!done) return pass_on(done.error());
    return tally_.failed == 0;
  }

 private:
  Status prepare() {
    const auto segmentation = app::parse_segmentation(options_.segmentation);
    if (!segmentation) return pass_on(segmentation.error());
    request_.segmentation = *segmentation;
    request_.jobs = options_.jobs;
    for (const auto& tag : split_commas(options_.languages)) {
      const auto language = app::parse_language(tag);
      if (!language) return pass_on(language.error());
      languages_.insert(language->substr(0, language->find('-')));
    }
    if (languages_.empty()) languages_ = app::official_names();
    streams_ = options_.sources.size() == 1 && options_.sources.front() == "-";
    format_ = !options_.format.empty() ? options_.format : streams_ && !options_.collect ? "rows" : "text";
    if (streams_ && options_.passes == 2)
      return hexaglot::fail(ErrorKind::usage,
                            "two passes need all documents beforehand; name a list, or pass words from one run to the "
                            "next with --words and --lexicon");
    if (options_.memory.empty() && ((format_ == "text" && options_.words.empty()) || options_.collect))
      return hexaglot::fail(ErrorKind::usage, options_.collect
                                                  ? "the rows are collected into a memory; name it: --memory FILE"
                                                  : "nothing would be kept; name --memory FILE, or --format rows");
    if (!options_.collect && !streams_)
      if (auto found = find_tasks(); !found) return found;
    auto session = open_session(context());
    if (!session) return pass_on(session.error());
    session_ = std::move(*session);
    // The memory's own words are not asked: rows must not depend on what was stored a moment ago.
    auto known = app::KnownLexicon::open(*session_, options_.lexicon.request());
    if (!known) return pass_on(known.error());
    known_ = std::move(*known);
    request_.lexicon = &known_->lexicon();
    if (!options_.learn) request_.keep = app::BatchRequest::Keep::rows;
    if (!options_.words.empty()) words_.emplace(request_.lexicon);
    if (!options_.memory.empty()) {
      auto memory = app::open_memory(options_.memory, app::Access::write);
      if (!memory) return pass_on(memory.error());
      memory_ = std::move(*memory);
      request_.memory = memory_.get();
    }
    return {};
  }

  Status find_tasks() {
    std::size_t nameless = 0, alone = 0;
    std::string first_alone;
    for (const auto& source : options_.sources) {
      if (std::error_code ignored; std::filesystem::is_directory(source, ignored)) {
        auto found = app::tasks_in_folder(source, languages_);
        if (!found) return pass_on(found.error());
        nameless += found->nameless;
        alone += found->alone.size();
        if (first_alone.empty() && !found->alone.empty()) first_alone = found->alone.front();
        std::move(found->tasks.begin(), found->tasks.end(), std::back_inserter(tasks_));
        continue;
      }
      auto lines = app::LineSource::open(source);
      if (!lines) return pass_on(lines.error());
      while (const auto line = lines->next(terminal_.progress()))
        if (auto task = app::parse_task_line(*line, languages_)) tasks_.push_back(std::move(*task));
    }
    if (alone != 0)
      terminal_.note(std::to_string(alone) + (alone == 1 ? " document is" : " documents are") +
                     " there in one language only and left out: " + first_alone + (alone > 1 ? ", …" : ""));
    if (nameless != 0)
      terminal_.note(std::to_string(nameless) + (nameless == 1 ? " file names" : " files name") +
                     " no language and are left out; names are like report.fr.md, fr.md, fr/report.md (--languages)");
    if (tasks_.empty())
      return hexaglot::fail(ErrorKind::bad_input, "holds no documents in two or more languages",
                            options_.sources.front());
    return {};
  }

  [[nodiscard]] app::TaskSource known_tasks() {
    return [this, next = std::size_t{0}](const Progress&) mutable -> std::optional<app::BatchTask> {
      if (next == tasks_.size()) return std::nullopt;
      return tasks_[next++];
    };
  }

  Status align_known() {
    total_ = tasks_.size();
    if (memory_) {
      auto remaining = app::remaining_tasks(*memory_, std::move(tasks_), request_.segmentation, terminal_.progress());
      if (!remaining) return pass_on(remaining.error());
      tasks_ = std::move(remaining->tasks);
      for (auto& task : remaining->unchanged)
        if (!tell({std::move(task), app::BatchResult::Outcome::unchanged, {}, {}, {}, {}}))
          return tl::unexpected<Error>(failure_);
    }
    if (options_.passes != 1 && tasks_.size() > 1)
      if (auto taught = first_pass(); !taught) return taught;
    return app::run_batch(*session_, request_, known_tasks(), sink(), terminal_.progress());
  }

  // Every document by itself; what all of them say about words is known to the second pass. Faults are told then.
  Status first_pass() {
    app::BatchWords words(request_.lexicon);
    auto request = request_;
    request.keep = app::BatchRequest::Keep::nothing;
    app::BatchTally tally;
    pass_ = "first of two passes: ";
    const auto done = app::run_batch(
        *session_, request, known_tasks(),
        [&](app::BatchResult&& result) {
          tally.add(result);
          show(tally, tasks_.size());
          words.add(result.task, std::move(result.document));
          return true;
        },
        terminal_.progress());
    if (!done) return done;
    taught_ = words.learn(terminal_.progress());
    for (const auto& counts : taught_) batch_lexicon_.add(counts);
    together_.add(known_->lexicon());
    together_.add(batch_lexicon_);
    request_.lexicon = &together_;
    pass_ = "second of two passes: ";
    start_ = std::chrono::steady_clock::now();
    return {};
  }

  Status write_words() {
    if (taught_.empty()) taught_ = words_->learn(terminal_.progress());
    return app::write_lexicon(taught_, options_.words, {});
  }

  Status align_stream() {
    auto lines = app::LineSource::open("-");
    if (!lines) return pass_on(lines.error());
    return app::run_batch(
        *session_, request_,
        [&](const Progress& progress) -> std::optional<app::BatchTask> {
          while (const auto line = lines->next(progress))
            if (auto task = app::parse_task_line(*line, languages_)) return task;
          return std::nullopt;
        },
        sink(), terminal_.progress());
  }

  Status collect() {
    for (const auto& source : options_.sources) {
      auto lines = app::LineSource::open(source);
      if (!lines) return pass_on(lines.error());
      while (const auto line = lines->next(terminal_.progress())) {
        auto result = app::collect_line(*session_, *line);
        if (!result) continue;
        if (result->outcome == app::BatchResult::Outcome::aligned) {
          const auto stored = memory_->put(result->document);
          if (!stored && stored.error().kind == ErrorKind::memory) return pass_on(stored.error());
          if (!stored) {
            result->outcome = app::BatchResult::Outcome::failed;
            result->error = stored.error();
          } else if (*stored == store::PutOutcome::unchanged) {
            result->outcome = app::BatchResult::Outcome::unchanged;
          }
        }
        if (!tell(*result)) return tl::unexpected<Error>(failure_);
      }
    }
    if (terminal_.progress().cancelled()) return hexaglot::fail(ErrorKind::cancelled, "stopped");
    return {};
  }

  app::ResultSink sink() {
    return [this](app::BatchResult&& result) { return take(std::move(result)); };
  }

  bool take(app::BatchResult&& result) {
    if (words_ && taught_.empty()) words_->add(result.task, result.document);
    return tell(result);
  }

  // False if standard output does not take it.
  bool tell(const app::BatchResult& result) {
    tally_.add(result);
    if (result.failed() && format_ != "text") terminal_.note(result.task.id + ": " + result.error.to_string());
    show(tally_, total_);
    if (format_ == "text") return true;
    const auto content = format_ == "json" ? app::LineContent::texts : app::LineContent::rows;
    const auto exit = terminal_.write({}, app::result_line(result, content));
    if (exit != exit_clean) failure_ = {ErrorKind::unwritable, "cannot be written", "(standard output)", 0, {}};
    return exit == exit_clean;
  }

  using Clock = std::chrono::steady_clock;
  [[nodiscard]] double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }
  [[nodiscard]] double since_beginning() const {
    return std::chrono::duration<double>(Clock::now() - beginning_).count();
  }

  void show(const app::BatchTally& tally, std::size_t total) {
    constexpr double between_lines = 10;
    const auto now = seconds();
    const auto share = total == 0 ? 0 : static_cast<double>(tally.done()) / static_cast<double>(total);
    if (terminal_.draws_progress()) {
      terminal_.progress().step(pass_ + app::progress_text(tally, total, now), share);
    } else if (const auto all = since_beginning(); all - told_ > between_lines) {
      told_ = all;
      terminal_.note(pass_ + app::progress_text(tally, total, now));
    }
  }

  void report(bool whole) {
    const auto text =
        app::batch_text(tally_, since_beginning(), format_ == "text" ? terminal_.style() : app::Style::plain);
    if (format_ == "text" && whole) {
      static_cast<void>(terminal_.write({}, text));
      return;
    }
    terminal_.note(text.substr(0, text.find('\n')));
    if (!whole && !options_.memory.empty() && !options_.collect)
      terminal_.note("what was aligned is in " + options_.memory + "; run the same again to go on");
  }

  [[nodiscard]] Context& context() { return context_; }

  Terminal& terminal_;
  Context context_{terminal_};
  const Options& options_;
  std::string format_;
  bool streams_ = false;
  app::NameLanguages languages_;
  std::vector<app::BatchTask> tasks_;
  std::size_t total_ = 0;
  std::unique_ptr<app::Session> session_;
  std::unique_ptr<store::Store> memory_;
  app::BatchRequest request_;
  app::BatchTally tally_;
  Error failure_;
  std::unique_ptr<app::KnownLexicon> known_;
  std::optional<app::BatchWords> words_;  // of a single pass, where they are wanted
  std::vector<model::WordCounts> taught_;
  align::CountLexicon batch_lexicon_;
  align::Lexicons together_;
  std::string pass_;
  Clock::time_point beginning_ = Clock::now(), start_ = beginning_;  // start_: of the pass
  double told_ = 0;
};

}  // namespace

void add_align_batch(CLI::App& program, Context& context) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand(
      "align-batch", "Align many documents, of a folder, a list or standard input, into one memory or into lines");
  command
      ->add_option("--memory", options->memory,
                   "Store the rows in this memory; what it holds already is not done again")
      ->type_name("FILE");
  command->add_option("--segmentation", options->segmentation, "block, sentence, or line");
  command
      ->add_option("--format", options->format,
                   "What goes to standard output: text (what came of it), or a line of JSON per document as soon as it "
                   "is done: rows (segment numbers), json (with texts)")
      ->check(CLI::IsMember({"text", "rows", "json"}));
  command->add_option("--jobs", options->jobs, "Documents at a time; 0: one per core. The rows do not depend on it");
  command
      ->add_option("--languages", options->languages, "Languages that files are named by (default: the official six)")
      ->type_name("LANG,…")
      ->allow_extra_args(false);
  command
      ->add_option("--passes", options->passes,
                   "2: the documents are aligned twice, the second time with the words that all of them taught in the "
                   "first (default for a folder or list); 1: once (default for -)")
      ->check(CLI::Range(1, 2));
  command
      ->add_option("--words", options->words,
                   "Write the words that the documents taught to this file, for --lexicon of another run")
      ->type_name("FILE");
  options->lexicon.add_to(*command);
  command->add_flag("--learn,!--no-learn", options->learn, learn_help);
  command->add_flag("--collect", options->collect,
                    "The sources are result lines, written by --format rows elsewhere: put them into the memory");
  command
      ->add_option(
          "sources", options->sources,
          "A folder (files named report.fr.md, fr.md, fr/report.md), a list of lines id<TAB>file<TAB>file…, or "
          "- for such lines on standard input")
      ->required()
      ->type_name("FOLDER|LIST|-");
  command->callback([options, &context] {
    const auto all_well = Command(context, *options).run();
    context.exit = !all_well   ? context.terminal.fail(all_well.error())
                   : *all_well ? static_cast<int>(exit_clean)
                               : static_cast<int>(exit_findings);
  });
}

}  // namespace hexaglot::cli
