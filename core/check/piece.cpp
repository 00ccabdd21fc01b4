#include "core/check/piece.hpp"

#include <iterator>

namespace hexaglot::check {

Whole put_together(std::vector<Piece> pieces) {
  Whole out;
  std::size_t given = 0, dropped = 0;
  std::string first_dropped, end;
  for (auto& piece : pieces) {
    if (piece.dropped > 0 && dropped == 0) first_dropped = std::move(piece.first_dropped);
    dropped += piece.dropped;
    given += piece.given;
    const auto left = max_findings_per_check - out.findings.size();
    if (piece.findings.size() > left)
      piece.findings.erase(piece.findings.begin() + static_cast<std::ptrdiff_t>(left), piece.findings.end());
    out.findings.insert(out.findings.end(), std::make_move_iterator(piece.findings.begin()),
                        std::make_move_iterator(piece.findings.end()));
    if (given > max_findings_per_check)
      end = "stopped after " + std::to_string(max_findings_per_check) + " findings";
    else if (!piece.stopped.empty())
      end = "stopped: " + piece.stopped;
    if (!end.empty()) break;
  }
  if (dropped > 0) out.notes.push_back("a finding was dropped: " + first_dropped);
  if (!end.empty()) out.notes.push_back(std::move(end));
  if (dropped > 1) out.notes.push_back(std::to_string(dropped - 1) + " more findings were dropped");
  return out;
}

}  // namespace hexaglot::check
