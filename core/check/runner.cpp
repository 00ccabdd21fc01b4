#include "core/check/runner.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <numeric>
#include <set>
#include <system_error>
#include <thread>
#include <tuple>

namespace hexaglot::check {
namespace {

// One check to run, and what came of it.
struct Job {
  const CheckFactory* factory = nullptr;
  CheckInfo info;
  std::set<std::string> kinds;  // ids wanted; empty = all
  std::vector<model::Finding> findings;
  std::vector<std::string> notes;
};

bool names(const std::string& entry, const std::string& id) {
  return id == entry || (id.size() > entry.size() && id.starts_with(entry) && id[entry.size()] == '.');
}

std::size_t edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

// The id or prefix of one that is nearest to what was asked for; empty when nothing is declared.
std::string nearest(const std::string& entry, const std::vector<Job>& jobs) {
  std::set<std::string> candidates;
  for (const auto& job : jobs) {
    candidates.insert(job.info.id);
    for (const auto& kind : job.info.kinds) {
      candidates.insert(kind.id);
      for (auto dot = kind.id.find('.'); dot != std::string::npos; dot = kind.id.find('.', dot + 1))
        candidates.insert(kind.id.substr(0, dot));
    }
  }
  const auto asked = entry.substr(0, 200);
  std::string best;
  std::size_t least = std::string::npos;
  for (const auto& candidate : candidates)
    if (const auto distance = edit_distance(asked, candidate); distance < least) {
      least = distance;
      best = candidate;
    }
  return best;
}

Status keep_only(const std::vector<std::string>& only, std::vector<Job>& jobs) {
  if (only.empty()) return {};
  std::vector<char> whole(jobs.size(), 0);
  for (const auto& entry : only) {
    bool known = false;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      if (names(entry, jobs[i].info.id)) {
        known = true;
        whole[i] = 1;
      }
      for (const auto& kind : jobs[i].info.kinds)
        if (names(entry, kind.id)) {
          known = true;
          jobs[i].kinds.insert(kind.id);
        }
    }
    if (known) continue;
    const auto meant = nearest(entry, jobs);
    return fail(ErrorKind::usage, "no check or finding is called \"" + entry + "\"" +
                                      (meant.empty() ? "; no check is loaded" : "; did you mean \"" + meant + "\"?"));
  }
  std::vector<Job> kept;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (whole[i] == 0 && jobs[i].kinds.empty()) continue;
    if (whole[i] != 0) jobs[i].kinds.clear();
    kept.push_back(std::move(jobs[i]));
  }
  jobs = std::move(kept);
  return {};
}

bool boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::optional<std::string> fault(const model::FindingPlace& place, const std::string& what,
                                 const model::Document& document) {
  if (place.version >= document.versions.size())
    return what + " is in version " + std::to_string(place.version) + " of " + std::to_string(document.versions.size());
  const auto& version = document.versions[place.version];
  if (place.block >= version.blocks.size())
    return what + " is in block " + std::to_string(place.block) + " of " + std::to_string(version.blocks.size()) +
           " (" + version.language + ")";
  const std::string_view text = version.blocks[place.block].text;
  const auto bytes = "the bytes " + std::to_string(place.span.begin) + " to " + std::to_string(place.span.end);
  const auto where = " (" + version.language + ", block " + std::to_string(place.block) + ")";
  if (place.span.begin > place.span.end || place.span.end > text.size())
    return what + " is " + bytes + " of a text of " + std::to_string(text.size()) + where;
  if (!boundary(text, place.span.begin) || !boundary(text, place.span.end))
    return what + " is " + bytes + ", which cuts a character" + where;
  return std::nullopt;
}

// Everything that tells one finding from another, for dropping what was said twice.
auto content(const model::Finding& f) {
  std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t>> places;
  for (const auto& p : f.places) places.emplace_back(p.version, p.block, p.span.begin, p.span.end);
  std::vector<std::pair<std::uint32_t, std::string>> values;
  for (const auto& v : f.values) values.emplace_back(v.version, v.value);
  return std::tuple(f.id, f.row, f.last_row, f.versions, std::move(places), std::move(values), f.message);
}

void run_one(Job& job, const model::Document& document, const Progress& progress) {
  const auto note = [&job](const std::string& what) { job.notes.push_back(job.info.id + ": " + what); };
  std::size_t dropped = 0, given = 0;
  try {
    auto made = job.factory->create(job.info.id);
    if (!made) return note("left out: " + made.error().to_string());
    if (*made == nullptr) return note("left out: it could not be made");
    const auto status = (*made)->check(document, [&](model::Finding finding) {
      if (progress.cancelled()) return false;
      if (++given > max_findings_per_check) return false;
      if (const auto broken = fault(finding, job.info, document)) {
        if (dropped++ == 0) note("a finding was dropped: " + finding.id + " " + *broken);
        return true;
      }
      if (!job.kinds.empty() && !job.kinds.contains(finding.id)) return true;
      finding.check = job.info.id;
      job.findings.push_back(std::move(finding));
      return true;
    });
    if (given > max_findings_per_check)
      note("stopped after " + std::to_string(max_findings_per_check) + " findings");
    else if (!status && status.error().kind != ErrorKind::cancelled)
      note("stopped: " + status.error().to_string());
  } catch (const std::exception& e) {
    note(std::string("stopped: ") + e.what());
  } catch (...) {
    note("stopped: unknown failure inside the check");
  }
  if (dropped > 1) note(std::to_string(dropped - 1) + " more findings were dropped");
}

void run_all(std::vector<Job>& jobs, const model::Document& document, unsigned threads, const Progress& progress) {
  std::atomic<std::size_t> next{0};
  std::size_t done = 0;
  std::mutex door;
  const auto work = [&] {
    for (auto i = next.fetch_add(1); i < jobs.size() && !progress.cancelled(); i = next.fetch_add(1)) {
      run_one(jobs[i], document, progress);
      const std::scoped_lock lock(door);
      ++done;
      progress.step("checking", static_cast<double>(done) / static_cast<double>(jobs.size()));
    }
  };
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  const auto helpers = std::min<std::size_t>(threads, jobs.size());
  std::vector<std::jthread> workers;  // this thread is the first worker
  try {
    for (std::size_t i = 1; i < helpers; ++i) workers.emplace_back(work);
  } catch (const std::system_error&) {  // no more threads to be had: those that started do the work
  }
  work();
}

}  // namespace

std::optional<std::string> fault(const model::Finding& finding, const CheckInfo& info,
                                 const model::Document& document) {
  if (std::ranges::none_of(info.kinds, [&](const KindInfo& kind) { return kind.id == finding.id; }))
    return "is not among the ids that the check declares";
  if (finding.message.empty()) return "has no message";
  if (finding.versions.empty()) return "has no outlier: no version departs";
  const auto versions = document.versions.size();
  for (const auto v : finding.versions)
    if (v >= versions)
      return "has the outlier " + std::to_string(v) + ", but there are " + std::to_string(versions) + " versions";
  for (const auto& v : finding.values)
    if (v.version >= versions)
      return "has a value of version " + std::to_string(v.version) + " of " + std::to_string(versions);
  if (finding.last_row && !finding.row) return "has a last row and no first";
  if (finding.row && *finding.row >= document.rows.size())
    return "is in row " + std::to_string(*finding.row) + " of " + std::to_string(document.rows.size());
  if (finding.last_row && (*finding.last_row >= document.rows.size() || *finding.last_row < *finding.row))
    return "ends in row " + std::to_string(*finding.last_row) + " of " + std::to_string(document.rows.size());
  for (std::size_t i = 0; i < finding.places.size(); ++i)
    if (auto broken = fault(finding.places[i], "place " + std::to_string(i + 1), document)) return broken;
  if (finding.fix) return fault(finding.fix->place, "its fix", document);
  return std::nullopt;
}

Result<Report> run(const std::vector<const CheckFactory*>& factories, const model::Document& document,
                   const std::vector<std::string>& only, unsigned threads, const Progress& progress) {
  Report report;
  std::vector<Job> jobs;
  for (const auto* factory : factories)
    for (auto& info : factory->checks()) {
      const auto same = [&info](const Job& job) { return job.info.id == info.id; };
      if (std::ranges::any_of(jobs, same))
        report.notes.push_back(info.id + ": left out: another check has the same id");
      else
        jobs.push_back({factory, std::move(info), {}, {}, {}});
    }
  if (auto kept = keep_only(only, jobs); !kept) return pass_on(std::move(kept.error()));

  run_all(jobs, document, threads, progress);
  if (progress.cancelled()) return fail(ErrorKind::cancelled, "checking was stopped");

  std::set<decltype(content(model::Finding{}))> seen;
  for (auto& job : jobs) {
    for (auto& finding : job.findings)
      if (seen.insert(content(finding)).second) report.findings.push_back(std::move(finding));
    report.notes.insert(report.notes.end(), job.notes.begin(), job.notes.end());
  }
  // Findings about the document as a whole come first.
  std::ranges::stable_sort(report.findings, [](const model::Finding& a, const model::Finding& b) {
    return std::tie(a.row, a.id, a.versions) < std::tie(b.row, b.id, b.versions);
  });
  return report;
}

}  // namespace hexaglot::check
