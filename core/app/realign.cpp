#include "core/app/realign.hpp"

#include <algorithm>

#include "core/align/align.hpp"
#include "core/align/realign.hpp"

namespace hexaglot::app {
namespace {

align::Options options_of(const AlignRequest& request) {
  align::Options options;
  options.threads = request.threads;
  options.lexicon = request.lexicon;
  return options;
}

std::size_t confirmed(const model::Document& document) {
  return static_cast<std::size_t>(std::count_if(document.rows.begin(), document.rows.end(), [](const model::Row& row) {
    return row.status == model::RowStatus::confirmed;
  }));
}

bool same_text(const model::Document& a, const model::Document& b) {
  return a.segmentation == b.segmentation && a.segments == b.segments &&
         std::equal(a.versions.begin(), a.versions.end(), b.versions.begin(), b.versions.end(),
                    [](const model::Version& x, const model::Version& y) {
                      return x.language == y.language && x.blocks == y.blocks;
                    });
}

}  // namespace

Result<model::Document> align_keeping_confirmed(const Session& session, const AlignRequest& request,
                                                store::Store& memory, const Progress& progress) {
  const auto origin = memory.origin(request.symbol);
  if (!origin) return pass_on(origin.error());
  if (!*origin) return read_and_align(session, request, progress);
  auto before = memory.document(request.symbol);
  if (!before) return pass_on(before.error());
  const auto kept = confirmed(*before);
  if (kept == 0) return read_and_align(session, request, progress);
  auto document = read_document(session, request, progress);
  if (!document) return document;
  const auto rows = std::to_string(kept) + (kept == 1 ? " confirmed row" : " confirmed rows");
  if (same_text(*document, *before)) {
    session.note(rows + " of " + request.symbol + " kept");
    document->rows = std::move(before->rows);
    if (auto done = realign(*document, {0, static_cast<std::uint32_t>(document->rows.size())}, request, progress);
        !done)
      return pass_on(done.error());
    return document;
  }
  session.note("the text of " + request.symbol + " has changed: its " + rows + " are kept as history only");
  if (auto done = align::align(*document, options_of(request), progress); !done) return pass_on(done.error());
  return document;
}

Result<model::Document> only_document(store::Store& memory, const std::string& symbol, const std::string& file) {
  if (!symbol.empty()) return memory.document(symbol);
  const auto infos = memory.documents();
  if (!infos) return pass_on(infos.error());
  if (infos->size() == 1) return memory.document(infos->front().symbol);
  if (infos->empty()) return fail(ErrorKind::not_found, "holds no document", file);
  std::vector<std::string> symbols;
  for (const auto& info : *infos) symbols.push_back("“" + info.symbol + "”");
  return fail(ErrorKind::usage, "holds several documents; name one with --symbol: " + listed(symbols), file);
}

Status realign(model::Document& document, RowRange rows, const AlignRequest& request, const Progress& progress) {
  return align::realign(document, {rows.begin, rows.end}, options_of(request), progress);
}

void confirm(model::Document& document, RowRange rows) {
  for (auto r = rows.begin; r < rows.end; ++r) {
    document.rows[r].status = model::RowStatus::confirmed;
    document.rows[r].confidence = 1;
  }
}

Result<std::vector<align::RowExplained>> explain(const model::Document& document, std::vector<std::uint32_t> rows,
                                                 const AlignRequest& request, const Progress& progress) {
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return align::explain(document, rows, options_of(request), progress);
}

}  // namespace hexaglot::app
