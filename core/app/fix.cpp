#include "core/app/fix.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "core/app/diff.hpp"
#include "core/app/read.hpp"
#include "core/app/source_files.hpp"
#include "core/base/files.hpp"

namespace hexaglot::app {
namespace {

// Whether any row that holds a piece of the block is doubtful.
class Doubts {
 public:
  explicit Doubts(const model::Document& d) : doubtful_(d.versions.size()) {
    for (const auto& row : d.rows) {
      if (!model::is_doubtful(row)) continue;
      for (std::uint32_t v = 0; v < d.versions.size(); ++v)
        for (const auto s : row.cells[v]) doubtful_[v].insert(d.segments[v][s].block);
    }
  }
  [[nodiscard]] bool of(const model::FindingPlace& place) const {
    return doubtful_[place.version].count(place.block) != 0;
  }

 private:
  std::vector<std::set<std::uint32_t>> doubtful_;
};

bool overlap(const TextEdit& a, const TextEdit& b) {
  if (a.version != b.version || a.block != b.block) return false;
  if (a.span == b.span) return true;
  return a.span.begin < b.span.end && b.span.begin < a.span.end;
}

}  // namespace

FixPlan plan_fixes(const Checked& checked) {
  FixPlan out;
  const auto& d = checked.document;
  const Doubts doubts(d);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<TextEdit>> by_block;
  for (std::size_t i = 0; i < checked.report.findings.size(); ++i) {
    const auto& f = checked.report.findings[i];
    if (!f.fix) continue;
    const TextEdit edit{f.fix->place.version, f.fix->place.block, f.fix->place.span, f.fix->replacement};
    const auto leave = [&](const char* why) { out.left.push_back({i, why}); };
    auto& there = by_block[{edit.version, edit.block}];
    if (f.message.find("(no majority)") != std::string::npos) {
      leave("there is no majority");
    } else if ((f.row && model::is_doubtful(d.rows[*f.row])) || doubts.of(f.fix->place)) {
      leave("the row is doubtful");
    } else if (std::ranges::any_of(there, [&](const TextEdit& e) {
                 return e.span == edit.span && e.replacement == edit.replacement;
               })) {
      continue;  // two findings, one fix
    } else if (std::ranges::any_of(there, [&](const TextEdit& e) { return overlap(e, edit); })) {
      leave("another fix changes the same place");
    } else if (!valid(d, edit)) {
      leave("it is not an edit of one line of text");
    } else if (edit.span.in(d.versions[edit.version].blocks[edit.block].text) != edit.replacement) {
      there.push_back(edit);
      out.taken.push_back(i);
      out.edits.push_back(edit);
    }
  }
  return out;
}

namespace {

struct Placed {
  std::size_t number = 0;  // in the plan
  Replacement change;      // bytes of the file's text
};

// The fixes of one file that give, when it is read again, the blocks that were meant.
class Trial {
 public:
  Trial(const Session& session, const model::Document& document, std::uint32_t version, const SourceFile& file,
        std::string bom, const FixPlan& plan)
      : session_(session), document_(document), version_(version), file_(file), bom_(std::move(bom)), plan_(plan) {}

  // All of them if that works; else as many as do, halves first.
  void take(std::vector<Placed> some) {
    if (some.empty()) return;
    auto with = kept_;
    with.insert(with.end(), some.begin(), some.end());
    std::sort(with.begin(), with.end(), [](const Placed& a, const Placed& b) {
      return std::tie(a.change.span.begin, a.change.span.end) < std::tie(b.change.span.begin, b.change.span.end);
    });
    if (works(with)) {
      kept_ = std::move(with);
      return;
    }
    if (some.size() == 1) {
      refused_.push_back(some.front().number);
      return;
    }
    const auto middle = some.begin() + static_cast<std::ptrdiff_t>(some.size() / 2);
    take({some.begin(), middle});
    take({middle, some.end()});
  }

  [[nodiscard]] std::vector<Replacement> changes() const { return changes(kept_); }
  [[nodiscard]] std::string bytes() const { return bom_ + replaced(file_.text, changes()); }
  [[nodiscard]] const std::vector<std::size_t>& refused() const { return refused_; }

 private:
  [[nodiscard]] static std::vector<Replacement> changes(const std::vector<Placed>& placed) {
    std::vector<Replacement> out;
    for (const auto& p : placed) out.push_back(p.change);
    return out;
  }

  [[nodiscard]] bool works(const std::vector<Placed>& placed) const {
    for (std::size_t i = 1; i < placed.size(); ++i)
      if (placed[i].change.span.begin < placed[i - 1].change.span.end) return false;
    std::vector<TextEdit> edits;
    for (const auto& p : placed) edits.push_back(plan_.edits[p.number]);
    const auto change = ChangeTexts::plan(document_, std::move(edits));
    if (!change) return false;
    auto meant = document_;
    change->apply(meant);
    const auto& version = document_.versions[version_];
    const auto read = parse_version(session_, {version.language, version.file},
                                    bom_ + replaced(file_.text, changes(placed)), document_.segmentation);
    if (!read) return false;
    return std::ranges::equal(read->blocks, meant.versions[version_].blocks, [](model::Block a, model::Block b) {
      a.source = b.source = {};  // lines may have been joined
      return a == b;
    });
  }

  const Session& session_;
  const model::Document& document_;
  std::uint32_t version_;
  const SourceFile& file_;
  std::string bom_;
  const FixPlan& plan_;
  std::vector<Placed> kept_;
  std::vector<std::size_t> refused_;
};

std::string kept_name(const std::filesystem::path& path) { return path.string() + "~"; }

}  // namespace

Result<FileFixes> plan_file_fixes(const Session& session, const Checked& checked) {
  FileFixes out;
  const auto all = plan_fixes(checked);
  out.plan.left = all.left;
  const auto& d = checked.document;
  SourceFiles sources;
  std::map<std::uint32_t, std::vector<Placed>> by_version;
  std::vector<std::string> refused(all.edits.size());
  for (std::size_t n = 0; n < all.edits.size(); ++n) {
    const auto& edit = all.edits[n];
    const auto& version = d.versions[edit.version];
    const auto* file = sources.of(version);
    if (file == nullptr)
      refused[n] = version.file + " cannot be written to, or has changed since it was read";
    else if (!file->is_utf8)
      refused[n] = version.file + " is not in UTF-8; convert it first";
    else if (const auto span = sources.find(version, edit.block, edit.span))
      by_version[edit.version].push_back({n, {*span, edit.replacement}});
    else
      refused[n] = "its place in the lines of " + version.file + " is not certain";
  }
  for (auto& [v, placed] : by_version) {
    const auto& version = d.versions[v];
    const auto& file = *sources.of(version);
    const auto before = read_file(version.file);
    if (!before) return pass_on(before.error());
    Trial trial(session, d, v, file, before->substr(0, file.bom), all);
    trial.take(std::move(placed));
    for (const auto n : trial.refused()) refused[n] = "in " + version.file + " it would change more than the text";
    const auto changes = trial.changes();
    if (changes.empty()) continue;
    out.files.push_back(
        {version.file, *before, trial.bytes(), unified_diff(version.file, version.file, file.text, changes)});
  }
  for (std::size_t n = 0; n < all.edits.size(); ++n) {
    if (!refused[n].empty()) {
      out.plan.left.push_back({all.taken[n], refused[n]});
      continue;
    }
    out.plan.taken.push_back(all.taken[n]);
    out.plan.edits.push_back(all.edits[n]);
  }
  std::ranges::stable_sort(out.plan.left, {}, &LeftFix::finding);
  return out;
}

namespace {

// Writes one after the other; on the first error brings back what was there before.
struct Step {
  std::filesystem::path path;
  std::string bytes;
  std::optional<std::string> before;  // nullopt: the file was not there
};
Status write_all(const std::vector<Step>& steps) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    auto done = write_file(steps[i].path, steps[i].bytes);
    if (done) continue;
    for (auto k = i; k-- > 0;) {
      std::error_code ignored;
      if (!steps[k].before)
        std::filesystem::remove(steps[k].path, ignored);
      else
        static_cast<void>(write_file(steps[k].path, *steps[k].before));
    }
    return pass_on(done.error(), "nothing was changed");
  }
  return {};
}

}  // namespace

Status write_changes(const std::vector<FileChange>& files) {
  std::vector<Step> steps;
  for (const auto& f : files) {
    const std::filesystem::path kept = kept_name(f.path);
    std::optional<std::string> before;
    if (auto there = read_file(kept)) before = std::move(*there);
    steps.push_back({kept, f.before, std::move(before)});
  }
  for (const auto& f : files) {
    const auto now = read_file(f.path);
    if (!now) return pass_on(now.error());
    if (*now != f.before)
      return fail(ErrorKind::unwritable, "has changed meanwhile; check again (nothing was changed)", f.path.string());
    steps.push_back({f.path, f.after, f.before});
  }
  return write_all(steps);
}

Status swap_with_kept(const std::vector<std::filesystem::path>& files) {
  std::vector<Step> steps;
  for (const auto& path : files) {
    auto now = read_file(path);
    if (!now) return pass_on(now.error());
    auto kept = read_file(kept_name(path));
    if (!kept)
      return fail(kept.error().kind, "has no " + kept_name(path) + " beside it: there is no fix to undo",
                  path.string());
    steps.push_back({kept_name(path), *now, *kept});
    steps.push_back({path, *kept, *now});
  }
  return write_all(steps);
}

std::string diff_of(const model::Document& document, const FixPlan& plan) {
  std::string out;
  for (std::uint32_t v = 0; v < document.versions.size(); ++v) {
    const auto& version = document.versions[v];
    std::string text;
    std::vector<std::uint32_t> starts;
    for (const auto& b : version.blocks) {
      starts.push_back(static_cast<std::uint32_t>(text.size()));
      text += b.text + "\n";
    }
    std::vector<Replacement> changes;
    for (const auto& e : plan.edits)
      if (e.version == v)
        changes.push_back({{starts[e.block] + e.span.begin, starts[e.block] + e.span.end}, e.replacement});
    std::ranges::sort(changes, [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    const auto name = document.symbol + "/" + version.language;
    out += unified_diff(name, name, text, changes);
  }
  return out;
}

}  // namespace hexaglot::app
