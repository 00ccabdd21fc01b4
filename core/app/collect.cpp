#include "core/app/collect.hpp"

#include <algorithm>

#include "core/app/align.hpp"
#include "core/app/report/json.hpp"

namespace hexaglot::app {
namespace {

BatchResult failed(BatchResult result, ErrorKind kind, std::string message) {
  result.outcome = BatchResult::Outcome::failed;
  result.error = {kind, std::move(message), {}, 0, {}};
  result.document = {};
  return result;
}

// Throws Json::exception where the line is not what result_line() writes.
Status set_rows(model::Document& document, const Json& line) {
  const auto& rows = line.at("rows");
  const auto& confidences = line.at("confidence");
  if (rows.size() != confidences.size()) return fail(ErrorKind::bad_input, "has not one confidence per row");
  std::vector<std::vector<bool>> seen;
  for (const auto& segments : document.segments) seen.emplace_back(segments.size(), false);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    model::Row row;
    row.cells.resize(document.versions.size());
    row.confidence = std::clamp(confidences[r].get<double>(), 0.0, 1.0);
    for (std::size_t v = 0; v < document.versions.size(); ++v) {
      const auto cell = rows[r].find(document.versions[v].language);
      if (cell == rows[r].end()) continue;
      row.cells[v] = cell->get<std::vector<std::uint32_t>>();
      for (const auto s : row.cells[v]) {
        if (s >= seen[v].size() || seen[v][s])
          return fail(ErrorKind::bad_input, "row " + std::to_string(r + 1) + " does not fit " +
                                                document.versions[v].file + "; align it again");
        seen[v][s] = true;
      }
    }
    document.rows.push_back(std::move(row));
  }
  return {};
}

Result<model::Document> read(const Session& session, const Json& line, const BatchTask& task) {
  const auto segmentation = parse_segmentation(line.at("segmentation").get<std::string>());
  if (!segmentation) return pass_on(segmentation.error());
  auto document = read_document(session, {task.files, task.id, *segmentation, 1});
  if (!document) return document;
  const auto& versions = line.at("versions");
  for (std::size_t v = 0; v < document->versions.size(); ++v) {
    if (document->versions[v].sha256 != versions[v].at("sha256").get<std::string>())
      return fail(ErrorKind::bad_input, "has changed since it was aligned; align it again",
                  task.files[v].path.string());
  }
  if (auto fits = set_rows(*document, line); !fits) return pass_on(fits.error());
  return document;
}

}  // namespace

std::optional<BatchResult> collect_line(const Session& session, std::string_view text) {
  const auto begin = text.find('{');
  if (begin == std::string_view::npos) return std::nullopt;
  BatchResult out;
  try {
    const auto line = Json::parse(text.substr(begin));
    out.task.id = line.at("id").get<std::string>();
    const auto status = line.at("status").get<std::string>();
    if (status == "unchanged") {
      out.outcome = BatchResult::Outcome::unchanged;
      return out;
    }
    if (status != "aligned")
      return failed(std::move(out), ErrorKind::bad_input, line.value("error", "failed where it was aligned"));
    for (const auto& version : line.at("versions")) {
      auto language = parse_language(version.at("language").get<std::string>());
      if (!language) return failed(std::move(out), ErrorKind::usage, language.error().message);
      out.task.files.push_back({std::move(*language), version.at("file").get<std::string>()});
    }
    auto document = read(session, line, out.task);
    if (!document) return failed(std::move(out), document.error().kind, document.error().to_string());
    out.document = std::move(*document);
    out.outcome = BatchResult::Outcome::aligned;
    return out;
  } catch (const Json::exception&) {
    return failed(std::move(out), ErrorKind::bad_input, "a line is no result of align-batch, or cut short");
  }
}

}  // namespace hexaglot::app
