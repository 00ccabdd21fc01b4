#include "core/app/work/take_in.hpp"

#include <algorithm>

#include "core/app/lexicon.hpp"
#include "core/app/realign.hpp"

namespace hexaglot::app {
namespace {

bool same_files(const store::Origin& origin, const model::Document& document) {
  return origin.segmentation == document.segmentation &&
         std::ranges::equal(origin.versions, document.versions, [](const auto& known, const model::Version& version) {
           return known.language == version.language && known.sha256 == version.sha256 && !known.sha256.empty();
         });
}

constexpr std::uint32_t readable_rows = 100;

}  // namespace

model::Document beginnings(const model::Document& document, std::uint32_t rows) {
  model::Document out;
  out.symbol = document.symbol;
  out.title = document.title;
  out.segmentation = document.segmentation;
  std::size_t longest = 0;
  for (std::size_t v = 0; v < document.versions.size(); ++v) {
    auto& version = out.versions.emplace_back();
    const auto& from = document.versions[v];
    version.language = from.language;
    version.file = from.file;
    version.format = from.format;
    const auto count = std::min<std::size_t>(document.segments[v].size(), rows);
    out.segments.emplace_back(document.segments[v].begin(),
                              document.segments[v].begin() + static_cast<std::ptrdiff_t>(count));
    const std::size_t blocks = count == 0 ? 0 : out.segments.back().back().block + 1;
    version.blocks.assign(from.blocks.begin(), from.blocks.begin() + static_cast<std::ptrdiff_t>(blocks));
    longest = std::max(longest, count);
  }
  for (std::uint32_t r = 0; r < longest; ++r) {
    auto& row = out.rows.emplace_back();
    row.confidence = 1;  // nothing is known of it: not to be tinted
    row.cells.resize(out.versions.size());
    for (std::size_t v = 0; v < out.versions.size(); ++v)
      if (r < out.segments[v].size()) row.cells[v].push_back(r);
  }
  return out;
}

Result<TakenIn> take_in(const Session& session, store::Store& memory, AlignRequest request, const Readable& readable,
                        const Progress& progress) {
  if (request.symbol.empty()) request.symbol = default_symbol(request.files);
  TakenIn out{request.symbol};
  const auto origin = memory.origin(request.symbol);
  if (!origin) return pass_on(origin.error());
  {
    const auto read = read_document(session, request, progress);
    if (!read) return pass_on(read.error());
    if (*origin && same_files(**origin, *read)) {
      out.how = TakenIn::How::as_it_was;
      return out;
    }
    if (readable) readable(beginnings(*read, readable_rows));
  }
  const auto known = KnownLexicon::open(session, {}, &memory, request.symbol);
  if (!known) return pass_on(known.error());
  request.lexicon = &(*known)->lexicon();
  auto document = align_keeping_confirmed(session, request, memory, progress);
  if (!document) return pass_on(document.error());
  progress.step("storing", 0.95);
  if (auto put = memory.put(*document); !put) return pass_on(put.error());
  if (*origin) out.how = TakenIn::How::new_version;
  return out;
}

}  // namespace hexaglot::app
