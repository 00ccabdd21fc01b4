#pragma once
// What came of one call of a check, over the whole document or over a run of rows, once nothing of it had to be
// believed any more. Nothing that a check does comes out of ask(): it is written down in the piece.
#include <exception>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/check/runner.hpp"
#include "core/check/selection.hpp"

namespace hexaglot::check {

struct Piece {
  std::vector<model::Finding> findings;  // sound, and wanted
  std::size_t given = 0;                 // dropped and unwanted ones among them
  std::size_t dropped = 0;
  std::string first_dropped;  // which rule it broke
  std::string stopped;        // why the check did not come to its end; empty = it did
};

// `call(sink)` asks the check. `rows`: what it was asked for; nullopt = the document.
template <class Call>
[[nodiscard]] Piece ask(const Selected& selected, const model::Document& document, std::optional<RowRange> rows,
                        const Progress& progress, Call&& call) {
  Piece out;
  const FindingSink sink = [&](model::Finding finding) {
    if (progress.cancelled() || out.given >= max_findings_per_check) {
      ++out.given;
      return false;
    }
    ++out.given;
    const auto broken = rows ? fault(finding, selected.info, document, *rows) : fault(finding, selected.info, document);
    if (broken) {
      if (out.dropped++ == 0) out.first_dropped = finding.id + " " + *broken;
      return true;
    }
    if (!selected.kinds.empty() && !selected.kinds.contains(finding.id)) return true;
    finding.check = selected.info.id;
    out.findings.push_back(std::move(finding));
    return true;
  };
  try {
    const Status status = call(sink);
    if (!status && status.error().kind != ErrorKind::cancelled) out.stopped = status.error().to_string();
  } catch (const std::exception& e) {
    out.stopped = e.what();
  } catch (...) {
    out.stopped = "unknown failure inside the check";
  }
  return out;
}

// The pieces of one check in their order, up to the one that stopped or the one that had too much, and what the user
// should know of them. `notes`: one line each, without the check's id.
struct Whole {
  std::vector<model::Finding> findings;
  std::vector<std::string> notes;
};
[[nodiscard]] Whole put_together(std::vector<Piece> pieces);

}  // namespace hexaglot::check
