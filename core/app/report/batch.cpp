#include "core/app/report/batch.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/app/report/diagnosis.hpp"
#include "core/app/report/json.hpp"
#include "core/app/report/style.hpp"

namespace hexaglot::app {
namespace {

std::string_view name(BatchResult::Outcome outcome) {
  switch (outcome) {
    case BatchResult::Outcome::aligned:
      return "aligned";
    case BatchResult::Outcome::unchanged:
      return "unchanged";
    case BatchResult::Outcome::failed:
      return "failed";
  }
  return "";
}

std::string_view name(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return "usage";
    case ErrorKind::not_found:
      return "not found";
    case ErrorKind::unreadable:
      return "unreadable";
    case ErrorKind::bad_input:
      return "bad input";
    case ErrorKind::memory:
      return "memory";
    case ErrorKind::plugin:
      return "plugin";
    case ErrorKind::cancelled:
      return "stopped";
    case ErrorKind::unwritable:
      return "unwritable";
  }
  return "";
}

void add_document(Json& line, const model::Document& d, const std::vector<align::Diagnosis>& diagnoses,
                  LineContent content) {
  line["segmentation"] = model::name(d.segmentation);
  if (content == LineContent::texts) line["title"] = d.title;
  Json versions = Json::array();
  for (std::size_t v = 0; v < d.versions.size(); ++v)
    versions.push_back({{"language", d.versions[v].language},
                        {"file", d.versions[v].file},
                        {"sha256", d.versions[v].sha256},
                        {"segments", d.segments[v].size()}});
  line["versions"] = std::move(versions);
  Json rows = Json::array(), confidences = Json::array(), doubtful = Json::array(), texts = Json::array();
  for (std::size_t r = 0; r < d.rows.size(); ++r) {
    Json row = Json::object(), cells = Json::object();
    for (std::uint32_t v = 0; v < d.versions.size(); ++v) {
      if (d.rows[r].cells[v].empty()) continue;
      row[d.versions[v].language] = d.rows[r].cells[v];
      cells[d.versions[v].language] = d.cell_text(d.rows[r], v);
    }
    rows.push_back(std::move(row));
    texts.push_back(std::move(cells));
    confidences.push_back(d.rows[r].confidence);
    if (model::is_doubtful(d.rows[r])) doubtful.push_back(r + 1);
  }
  if (!diagnoses.empty()) line["diagnoses"] = diagnoses_json(d, diagnoses);
  line["rows"] = std::move(rows);
  line["confidence"] = std::move(confidences);
  line["doubtful"] = std::move(doubtful);
  if (content == LineContent::texts) line["texts"] = std::move(texts);
}

// "12,345"
std::string grouped(std::size_t n) {
  auto out = std::to_string(n);
  for (auto at = static_cast<std::ptrdiff_t>(out.size()) - 3; at > 0; at -= 3)
    out.insert(static_cast<std::size_t>(at), ",");
  return out;
}

std::string documents(std::size_t n) { return grouped(n) + (n == 1 ? " document" : " documents"); }

}  // namespace

std::string result_line(const BatchResult& result, LineContent content) {
  Json line = {{"id", result.task.id}, {"status", name(result.outcome)}};
  if (result.failed()) {
    line["error"] = result.error.to_string();
    line["kind"] = name(result.error.kind);
  }
  if (result.outcome == BatchResult::Outcome::aligned) add_document(line, result.document, result.diagnoses, content);
  return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

void BatchTally::add(const BatchResult& result) {
  switch (result.outcome) {
    case BatchResult::Outcome::aligned:
      ++aligned;
      break;
    case BatchResult::Outcome::unchanged:
      ++unchanged;
      break;
    case BatchResult::Outcome::failed:
      ++failed;
      failures.emplace_back(result.task.id, result.error.to_string());
      break;
  }
  for (const auto& d : result.diagnoses) remarks.emplace_back(result.task.id, describe(result.document, d));
  rows += result.document.rows.size();
  for (const auto& row : result.document.rows) {
    confidence += row.confidence;
    doubtful += model::is_doubtful(row) ? 1 : 0;
  }
}

std::string duration_text(double seconds) {
  const auto whole = static_cast<long long>(std::max(0.0, seconds) + 0.5);
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string progress_text(const BatchTally& tally, std::size_t total, double seconds) {
  std::string out = total != 0 ? grouped(tally.done()) + " of " + documents(total) : documents(tally.done());
  const auto worked = tally.aligned + tally.failed;  // what was there already took no time
  if (worked != 0 && seconds > 0) {
    const double rate = static_cast<double>(worked) / seconds;
    out += rate >= 1 ? fmt::format(", {:.1f} a second", rate) : fmt::format(", {:.1f} a minute", rate * 60);
    if (total > tally.done()) out += ", " + duration_text(static_cast<double>(total - tally.done()) / rate) + " left";
  }
  if (tally.failed != 0) out += ", " + grouped(tally.failed) + " failed";
  return out;
}

std::string batch_text(const BatchTally& tally, double seconds, Style style) {
  const Pen pen(style);
  std::string out = documents(tally.aligned) + " aligned";
  if (tally.unchanged != 0) out += ", " + grouped(tally.unchanged) + " in the memory already";
  if (tally.failed != 0) out += ", " + pen.red(grouped(tally.failed) + " failed");
  out += " in " + duration_text(seconds) + "\n";
  if (tally.rows != 0)
    out += fmt::format("{} rows, mean confidence {}, {} doubtful\n", grouped(tally.rows),
                       confidence_text(tally.confidence / static_cast<double>(tally.rows)), grouped(tally.doubtful));
  constexpr std::size_t most = 20;
  for (std::size_t i = 0; i < std::min(most, tally.remarks.size()); ++i)
    out += pen.yellow("look at") + " " + tally.remarks[i].first + ": " + tally.remarks[i].second + "\n";
  if (tally.remarks.size() > most)
    out += "… and " + grouped(tally.remarks.size() - most) + " more versions to look at; --format rows names all\n";
  for (const auto& [id, reason] : tally.failures) out += pen.red("failed") + "  " + id + ": " + reason + "\n";
  return out;
}

}  // namespace hexaglot::app
