#include "core/app/check.hpp"

#include "core/app/align.hpp"
#include "core/app/baseline.hpp"
#include "core/app/earlier.hpp"
#include "core/app/fix.hpp"
#include "core/app/lexicon.hpp"
#include "core/app/memory.hpp"
#include "core/app/report/findings.hpp"
#include "core/app/report/report.hpp"
#include "core/app/report/report_format.hpp"
#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {
namespace {

struct Options {
  std::vector<std::string> files, only, skip, reports;
  std::string memory, against, document, format = "text", output, baseline, write_baseline, fix, explain;
  std::string severity = "info", fail_on = "info", group = "check";
  bool list = false, diff = false;
  CheckOptions check;
  LexiconOptions lexicon;

  [[nodiscard]] bool fixes() const { return diff || !fix.empty(); }
  [[nodiscard]] bool dry_run() const { return diff || fix == "dry-run"; }
};

struct Report {
  std::string format, file;
};

class Command {
 public:
  Command(Context& context, const Options& options, const app::Session& session)
      : terminal_(context.terminal), options_(options), session_(session) {}

  // The exit code.
  Result<int> run() {
    if (auto known = know_options(); !known) return pass_on(known.error());
    if (auto done = look(); !done) return pass_on(done.error());
    if (options_.fixes()) {
      const auto changed = fix();
      if (!changed) return pass_on(changed.error());
      if (options_.dry_run()) return *changed ? exit_findings : exit_clean;
      if (*changed)
        if (auto done = look(); !done) return pass_on(done.error());
    }
    if (auto done = report(); !done) return pass_on(done.error());
    return exit_;
  }

 private:
  // Whatever can be wrong with the request is said before the work.
  Status know_options() {
    if (options_.memory.empty() == options_.files.empty())
      return fail(ErrorKind::usage, options_.memory.empty() ? "nothing to check; name LANG=FILE … or --memory FILE"
                                                            : "give either --memory FILE or LANG=FILE …, not both");
    const auto least = app::parse_severity(options_.severity);
    if (!least) return pass_on(least.error());
    selection_ = {split_commas(options_.only), split_commas(options_.skip), *least};
    if (options_.fail_on == "never") {
      never_fails_ = true;
    } else {
      const auto failing = app::parse_severity(options_.fail_on);
      if (!failing) return pass_on(failing.error(), "--fail-on takes them, or never");
      failing_ = *failing;
    }
    auto only = app::selected(session_, selection_);
    if (!only) return pass_on(only.error());
    only_ = std::move(*only);
    reports_.push_back({options_.format, options_.output});
    for (const auto& r : options_.reports) {
      const auto equals = r.find('=');
      const auto format = r.substr(0, equals);
      if (equals == std::string::npos || equals + 1 == r.size() ||
          std::ranges::find(app::report_formats(), format) == app::report_formats().end())
        return fail(ErrorKind::usage,
                    "--report takes FORMAT=FILE, with text, json, html, sarif or junit, not \"" + r + "\"");
      reports_.push_back({format, r.substr(equals + 1)});
    }
    if (options_.fixes() && std::any_of(options_.files.begin(), options_.files.end(),
                                        [](const std::string& f) { return f.ends_with("=-"); }))
      return fail(ErrorKind::usage, "what comes from standard input cannot be fixed; name a file");
    if (options_.baseline.empty()) return {};
    auto baseline = app::Baseline::read(options_.baseline);
    if (!baseline) return pass_on(baseline.error());
    baseline_ = std::move(*baseline);
    return {};
  }

  Status open_memory() {
    if (memory_) return {};
    auto memory = app::open_memory(options_.memory,
                                   options_.fixes() && !options_.dry_run() ? app::Access::write : app::Access::read);
    if (!memory) return pass_on(memory.error());
    memory_ = std::move(*memory);
    return {};
  }

  Result<std::vector<model::Document>> load() {
    std::vector<model::Document> out;
    if (options_.memory.empty()) {
      app::AlignRequest request;
      auto files = app::parse_version_files(options_.files);
      if (!files) return pass_on(files.error());
      request.files = std::move(*files);
      request.symbol = options_.document;
      const auto known = app::KnownLexicon::open(session_, options_.lexicon.request());
      if (!known) return pass_on(known.error());
      request.lexicon = &(*known)->lexicon();
      auto document = app::read_and_align(session_, request, terminal_.progress());
      if (!document) return pass_on(document.error());
      app::note_diagnoses(session_, *document);
      out.push_back(std::move(*document));
      return out;
    }
    if (std::error_code ignored; !std::filesystem::exists(options_.memory, ignored)) {  // never made by a check
      auto none = app::open_memory(options_.memory, app::Access::read);
      if (!none) return pass_on(none.error());
    }
    if (auto opened = open_memory(); !opened) return pass_on(opened.error());
    std::vector<std::string> symbols;
    if (!options_.document.empty()) {
      symbols.push_back(options_.document);
    } else {
      const auto infos = memory_->documents();
      if (!infos) return pass_on(infos.error());
      for (const auto& info : *infos) symbols.push_back(info.symbol);
    }
    for (const auto& symbol : symbols) {
      auto document = memory_->document(symbol);
      if (!document) return pass_on(document.error());
      out.push_back(std::move(*document));
    }
    return out;
  }

  // Reads and checks everything, and takes out what is known.
  Status look() {
    auto documents = load();
    if (!documents) return pass_on(documents.error());
    results_.clear();
    auto checks = app::Checks::open(session_, only_);
    if (!checks) return pass_on(checks.error());
    for (auto& d : *documents) {
      auto report = checks->run(d, terminal_.progress());
      if (!report) return pass_on(report.error());
      app::keep_at_least(selection_.least, *report);
      results_.push_back({std::move(d), std::move(*report)});
    }
    if (!options_.write_baseline.empty()) all_findings_ = app::findings_json(view());
    if (baseline_) compared_ = app::Comparison::part(*baseline_, results_);
    return {};
  }

  // True if something was changed, or would be.
  Result<bool> fix() {
    std::size_t made = 0;
    std::string diff;
    std::vector<app::FileChange> files;
    for (const auto& checked : results_) {
      app::FixPlan plan;
      if (options_.memory.empty()) {
        auto planned = app::plan_file_fixes(session_, checked);
        if (!planned) return pass_on(planned.error());
        plan = std::move(planned->plan);
        files = std::move(planned->files);
        for (const auto& f : files) diff += f.diff;
      } else {
        plan = app::plan_fixes(checked);
        diff += app::diff_of(checked.document, plan);
        if (!options_.dry_run() && !plan.taken.empty()) {
          const auto stored = app::fix_in_memory(session_, *memory_, checked.document, plan, terminal_.progress());
          if (!stored) return pass_on(stored.error());
        }
      }
      made += plan.taken.size();
      for (const auto& left : plan.left) {
        const auto& f = checked.report.findings[left.finding];
        terminal_.note("not fixed: " + f.id + (f.row ? " in row " + std::to_string(*f.row + 1) : "") + ": " +
                       left.reason);
      }
    }
    if (options_.dry_run()) {
      exit_ = terminal_.write(options_.output, diff);
      terminal_.note(fixes(made) + " would be made");
      return made > 0;
    }
    if (auto written = app::write_changes(files); !written) return pass_on(written.error());
    std::string undo;
    for (const auto& f : files) undo += " " + quoted(f.path.string());
    if (made == 0)
      terminal_.note("nothing to fix");
    else if (options_.memory.empty())
      terminal_.note(fixes(made) + " made; to undo: hexaglot undo" + undo);
    else
      terminal_.note(fixes(made) + " made; to undo: hexaglot undo --memory " + quoted(options_.memory) +
                     (results_.size() == 1 ? "" : " --document S"));
    return made > 0;
  }

  // As a shell takes it.
  static std::string quoted(const std::string& name) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/+,:@%";
    if (!name.empty() && name.find_first_not_of(plain) == std::string::npos) return name;
    std::string out = "'";
    for (const char c : name) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
  }

  static std::string fixes(std::size_t n) { return std::to_string(n) + (n == 1 ? " fix" : " fixes"); }

  [[nodiscard]] app::FindingsView view() {
    app::FindingsView view;
    for (const auto& r : results_) view.documents.push_back(&r);
    view.checks = app::narrowed(app::check_infos(session_), only_);
    view.compared = compared_ ? &*compared_ : nullptr;
    view.sources = &sources_;
    view.least = selection_.least;
    view.failing = failing_;
    return view;
  }

  Result<std::string> rendered(const Report& report, const app::FindingsView& view) {
    const bool shown = report.file.empty() || report.file == "-";
    return app::findings_report(
        session_, report.format, view,
        {shown ? terminal_.style() : app::Style::plain, shown ? terminal_.columns() : default_columns,
         options_.group == "row" ? app::Grouping::by_row : app::Grouping::by_check});
  }

  // Everything is rendered before anything is written.
  Status report() {
    sources_ = {};
    const auto all = view();
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& r : reports_) {
      auto data = rendered(r, all);
      if (!data) return pass_on(data.error());
      files.emplace_back(r.file, std::move(*data));
    }
    if (!options_.write_baseline.empty()) files.emplace_back(options_.write_baseline, std::move(all_findings_));
    for (const auto& [file, data] : files)
      if (exit_ = terminal_.write(file, data); exit_ != exit_clean) return {};
    for (const auto& r : results_)
      for (const auto& f : r.report.findings)
        if (!never_fails_ && f.severity >= failing_) exit_ = exit_findings;
    return {};
  }

  Terminal& terminal_;
  const Options& options_;
  const app::Session& session_;
  app::Selection selection_;
  model::Severity failing_ = model::Severity::info;
  bool never_fails_ = false;
  std::vector<std::string> only_;
  std::vector<Report> reports_;
  std::optional<app::Baseline> baseline_;
  std::optional<app::Comparison> compared_;
  std::unique_ptr<store::Store> memory_;
  std::vector<app::Checked> results_;
  std::string all_findings_;
  app::SourceFiles sources_;
  int exit_ = exit_clean;
};

// The memory that checks may compare with; opened here, read when a check asks.
Status compare(const Options& options, app::Session& session) {
  auto path = options.against;
  std::error_code ignored;
  if (path.empty() && !options.fixes() && std::filesystem::exists(options.memory, ignored)) path = options.memory;
  if (path.empty()) return {};
  auto memory = app::open_memory(path, app::Access::read);
  if (!memory) return pass_on(memory.error(), "comparing with earlier documents");
  session.compare_with(
      app::earlier_rows(std::move(*memory), [&session](std::string_view line) { session.note(line); }));
  return {};
}

Result<std::string> described(Context& context, const Options& options, const app::Session& session) {
  if (!options.explain.empty()) {
    const auto found = app::explained(session, options.explain);
    if (!found) return pass_on(found.error());
    return app::explained_text(*found, context.terminal.style());
  }
  auto checks = app::check_infos(session);
  if (!options.only.empty() || !options.skip.empty()) {
    const auto only = app::selected(session, {split_commas(options.only), split_commas(options.skip)});
    if (!only) return pass_on(only.error());
    checks = app::narrowed(std::move(checks), *only);
  }
  return options.format == "json" ? app::checks_json(checks) : app::checks_text(checks, context.terminal.style());
}

}  // namespace

void add_check(CLI::App& program, Context& context) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand("check", "Find where the versions of a document diverge");
  command->add_option("--format", options->format, "text, json, html, sarif or junit")
      ->check(CLI::IsMember(app::report_formats()));
  command->add_option("--report", options->reports, "Another report in the same run, such as sarif=findings.sarif")
      ->type_name("FORMAT=FILE")
      ->allow_extra_args(false);
  command
      ->add_option("--only", options->only,
                   "Only these checks or findings, such as numbering or numbering.shift,figures")
      ->type_name("ID,…")
      ->allow_extra_args(false);
  command->add_option("--skip", options->skip, "All but these checks or findings")
      ->type_name("ID,…")
      ->allow_extra_args(false);
  command->add_option("--group", options->group, "How the text is ordered: by check or by row")
      ->check(CLI::IsMember({"check", "row"}));
  command->add_option("--severity", options->severity, "The least grave that is told: info, warning or error");
  command->add_option("--fail-on", options->fail_on,
                      "The least grave that makes the exit code 1: info, warning, error or never");
  command->add_option("--baseline", options->baseline, "Only what this earlier report (JSON or SARIF) does not know")
      ->type_name("FILE");
  command->add_option("--write-baseline", options->write_baseline, "Write all that was found, for --baseline later")
      ->type_name("FILE");
  command
      ->add_flag("--fix{apply}", options->fix,
                 "Apply safe fixes, in the files (the original stays as FILE~) or in the memory; --fix=dry-run only "
                 "shows them")
      ->check(CLI::IsMember({"apply", "dry-run"}));
  command->add_flag("--diff", options->diff, "Show what --fix would change, as a unified diff");
  command->add_flag("--list", options->list, "List the checks, what they find and their settings");
  command->add_option("--explain", options->explain, "Say what a finding, a check or a setting means")->type_name("ID");
  command->add_option("--memory", options->memory, "Check what is stored in this memory")->type_name("FILE");
  command
      ->add_option("--against", options->against,
                   "Compare with the earlier documents of this memory (default with --memory: that memory)")
      ->type_name("FILE");
  command->add_option("--document,--symbol", options->document, "Only this document of the memory")->type_name("S");
  command->add_option("-o,--output", options->output, "Write to this file instead of standard output")
      ->type_name("FILE");
  options->check.add_to(*command);
  options->lexicon.add_to(*command);
  command->add_option("versions", options->files, version_files_help)->type_name("LANG=FILE");
  command->callback([options, &context] {
    const auto session = open_session(context, options->check);
    if (!session) {
      context.exit = context.terminal.fail(session.error());
      return;
    }
    if (options->list || !options->explain.empty()) {
      const auto text = described(context, *options, **session);
      context.exit = text ? context.terminal.write(options->output, *text) : context.terminal.fail(text.error());
      return;
    }
    if (const auto earlier = compare(*options, **session); !earlier) {
      context.exit = context.terminal.fail(earlier.error());
      return;
    }
    const auto exit = Command(context, *options, **session).run();
    context.exit = exit ? *exit : context.terminal.fail(exit.error());
  });
}

}  // namespace hexaglot::cli
