#include "core/app/align.hpp"

#include <algorithm>

#include "core/align/align.hpp"
#include "core/align/diagnosis.hpp"
#include "core/align/segment.hpp"
#include "core/app/report/crossings.hpp"
#include "core/app/report/diagnosis.hpp"

namespace hexaglot::app {

std::string default_symbol(const std::vector<VersionFile>& files) {
  if (files.empty()) return "document";
  const auto& first = files.front().path;
  const bool by_language =
      std::all_of(files.begin(), files.end(), [](const VersionFile& f) { return f.path.stem() == f.language; });
  if (by_language) {
    std::error_code ignored;
    const auto folder = std::filesystem::weakly_canonical(first, ignored).parent_path().filename().string();
    if (!folder.empty()) return folder;
  }
  std::string common = first.stem().string();
  for (const auto& f : files) {
    const auto stem = f.path.stem().string();
    const auto end = std::mismatch(common.begin(), common.end(), stem.begin(), stem.end()).first;
    common.erase(end, common.end());
  }
  while (!common.empty() &&
         (common.back() == '-' || common.back() == '_' || common.back() == '.' || common.back() == ' '))
    common.pop_back();
  return common.empty() ? "document" : common;
}

Result<model::Document> read_document(const Session& session, const AlignRequest& request, const Progress& progress) {
  model::Document document;
  document.symbol = request.symbol.empty() ? default_symbol(request.files) : request.symbol;
  document.segmentation = request.segmentation;
  for (std::size_t i = 0; i < request.files.size(); ++i) {
    progress.step("reading", static_cast<double>(i) / static_cast<double>(request.files.size()));
    auto version = read_version(session, request.files[i], request.segmentation);
    if (!version) return pass_on(version.error());
    document.versions.push_back(std::move(*version));
  }
  const auto english = std::find_if(document.versions.begin(), document.versions.end(),
                                    [](const model::Version& v) { return v.language == "en"; });
  if (!document.versions.empty())
    document.title = title_of(english != document.versions.end() ? *english : document.versions.front());
  align::segment(document);
  return document;
}

Result<model::Document> read_and_align(const Session& session, const AlignRequest& request, const Progress& progress) {
  auto document = read_document(session, request, progress);
  if (!document) return document;
  align::Options options;
  options.threads = request.threads;
  options.lexicon = request.lexicon;
  if (auto done = align::align(*document, options, progress); !done) return pass_on(done.error());
  return document;
}

void note_diagnoses(const Session& session, const model::Document& document,
                    const std::vector<align::Crossing>& crossings) {
  for (const auto& c : crossings) session.note(describe(document, c));
  for (const auto& d : diagnoses(document, crossings)) session.note(describe(document, d));
}

Result<model::Segmentation> parse_segmentation(const std::string& name) {
  for (const auto s : {model::Segmentation::block, model::Segmentation::sentence, model::Segmentation::line})
    if (model::name(s) == name) return s;
  return fail(ErrorKind::usage, "no segmentation \"" + name + "\"; there are: block, sentence, line");
}

Confidence confidence(const model::Document& document) {
  Confidence out;
  for (std::uint32_t r = 0; r < document.rows.size(); ++r) {
    const auto& row = document.rows[r];
    out.mean += row.confidence;
    if (row.status != model::RowStatus::confirmed && row.confidence < model::doubtful_below) out.doubtful.push_back(r);
    if (std::any_of(row.cells.begin(), row.cells.end(), [](const auto& c) { return c.empty(); }))
      out.incomplete.push_back(r);
  }
  if (!document.rows.empty()) out.mean /= static_cast<double>(document.rows.size());
  return out;
}

}  // namespace hexaglot::app
