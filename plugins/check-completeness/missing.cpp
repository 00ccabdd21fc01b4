#include "missing.hpp"

#include <algorithm>
#include <cmath>

namespace hexaglot::check_completeness {
namespace {

// By version; 0 = nothing there.
std::vector<double> row_lengths(const sdk::Document& document, std::uint32_t row) {
  std::vector<double> out;
  for (std::uint32_t v = 0; v < document.versions(); ++v) {
    double sum = 0;
    const auto cell = document.cell(row, v);
    if (!cell.empty()) {
      const auto script = script_of(document.language(v));
      for (const auto s : cell) sum += length(document.segment_text(v, s), script);
    }
    out.push_back(sum);
  }
  return out;
}

constexpr double some = 3;  // a number, a label, a line of asterisks: no text

// The versions without text, as bits; 0 where nobody or everybody has some. Versions beyond 63 are not looked at.
std::uint64_t pattern(const sdk::Document& document, std::uint32_t row) {
  bool any_text = false;
  for (std::uint32_t v = 0; v < document.versions(); ++v) any_text = any_text || !document.cell(row, v).empty();
  if (!any_text) return 0;
  const auto lengths = row_lengths(document, row);
  if (*std::max_element(lengths.begin(), lengths.end()) < some) return 0;
  std::uint64_t out = 0;
  bool full = false;
  for (std::uint32_t v = 0; v < lengths.size() && v < 64; ++v)
    if (document.cell(row, v).empty())
      out |= std::uint64_t{1} << v;
    else
      full = full || lengths[v] >= some;
  return full ? out : 0;
}

bool front_matter(const sdk::Document& document, std::uint32_t row) {
  std::uint32_t front = 0, all = 0;
  for (std::uint32_t v = 0; v < document.versions(); ++v) {
    const auto cell = document.cell(row, v);
    if (cell.empty()) continue;
    ++all;
    front += document.block(v, document.segment(v, cell.front()).block).kind == HX_FRONT ? 1 : 0;
  }
  return 2 * front >= all;
}

std::vector<double> sum(std::vector<double> a, const std::vector<double>& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] += b[i];
  return a;
}

// Whether a version's neighbouring cell is better understood with the rows of `gap` in it.
bool goes_with(const Lengths& lengths, const std::vector<double>& neighbour, const std::vector<double>& gap,
               std::uint32_t version, double sign) {
  if (neighbour[version] <= 0) return false;
  const auto alone = lengths.expected(neighbour, version);
  const auto together = lengths.expected(sum(neighbour, gap), version);
  if (!alone || !together) return false;
  const auto z_alone = alone->usual(neighbour[version]);
  const auto z_together = together->usual(neighbour[version] + gap[version]);
  return sign * z_alone > 2 && std::abs(z_together) < 0.7 * std::abs(z_alone);
}

bool moved(const sdk::Document& document, const Lengths& lengths, const Missing& m) {
  constexpr std::uint32_t most = 8;  // rows; more are not merged into one
  if (m.last - m.first >= most) return false;
  std::vector<double> gap(document.versions(), 0);
  for (auto r = m.first; r <= m.last; ++r) gap = sum(gap, row_lengths(document, r));
  std::vector<std::vector<double>> neighbours;
  if (m.first > 0) neighbours.push_back(row_lengths(document, m.first - 1));
  if (m.last + 1 < document.rows()) neighbours.push_back(row_lengths(document, m.last + 1));
  const bool few_lack = m.lacking.size() <= m.present.size();
  const auto& odd = few_lack ? m.lacking : m.present;
  // A version that lacks the row has a longer neighbour; one that alone has it, a shorter one.
  return std::all_of(odd.begin(), odd.end(), [&](std::uint32_t v) {
    return std::any_of(neighbours.begin(), neighbours.end(), [&](const std::vector<double>& n) {
      return goes_with(lengths, n, gap, v, few_lack ? 1.0 : -1.0);
    });
  });
}

}  // namespace

std::optional<Missing> missing(const sdk::Document& document, const Lengths& lengths, std::uint32_t row) {
  const auto lacking = pattern(document, row);
  if (lacking == 0 || front_matter(document, row)) return std::nullopt;
  if (row > 0 && pattern(document, row - 1) == lacking && !front_matter(document, row - 1)) return std::nullopt;
  Missing out;
  out.first = out.last = row;
  while (out.last + 1 < document.rows() && pattern(document, out.last + 1) == lacking) ++out.last;
  for (std::uint32_t v = 0; v < document.versions() && v < 64; ++v)
    ((lacking >> v & 1U) != 0 ? out.lacking : out.present).push_back(v);
  if (moved(document, lengths, out)) return std::nullopt;
  return out;
}

}  // namespace hexaglot::check_completeness
