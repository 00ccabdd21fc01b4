#include <array>

#include "core/model/block.hpp"
#include "core/model/document.hpp"
#include "core/model/finding.hpp"
#include "core/model/term.hpp"
#include "core/text/language.hpp"

namespace hexaglot::model {
namespace {

constexpr std::array<std::string_view, 5> block_kinds = {"heading", "paragraph", "item", "front", "note"};
constexpr std::array<std::string_view, 6> mark_kinds = {"italic", "bold", "code", "link", "note", "placeholder"};

template <class Enum, std::size_t N>
std::optional<Enum> find_name(const std::array<std::string_view, N>& names, std::string_view wanted) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == wanted) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace

std::string_view name(BlockKind kind) { return block_kinds[static_cast<std::size_t>(kind)]; }
std::string_view name(MarkKind kind) { return mark_kinds[static_cast<std::size_t>(kind)]; }
std::optional<BlockKind> block_kind(std::string_view name) { return find_name<BlockKind>(block_kinds, name); }
std::optional<MarkKind> mark_kind(std::string_view name) { return find_name<MarkKind>(mark_kinds, name); }

std::vector<std::string> Block::notes() const {
  std::vector<std::string> out;
  for (const auto& m : marks)
    if (m.kind == MarkKind::note) out.push_back(m.value);
  return out;
}

std::string_view name(Segmentation s) {
  constexpr std::array<std::string_view, 3> names = {"block", "sentence", "line"};
  return names[static_cast<std::size_t>(s)];
}
std::string_view name(RowStatus s) { return s == RowStatus::confirmed ? "confirmed" : "automatic"; }
std::string_view name(Severity s) {
  constexpr std::array<std::string_view, 3> names = {"info", "warning", "error"};
  return names[static_cast<std::size_t>(s)];
}
std::string_view name(TermStatus s) {
  constexpr std::array<std::string_view, 4> names = {"preferred", "admitted", "deprecated", "forbidden"};
  return names[static_cast<std::size_t>(s)];
}

std::string_view joint(std::string_view language) {
  const auto primary = text::primary_language(language);
  return primary == "zh" || primary == "ja" ? "" : " ";
}

std::string_view Document::text(std::uint32_t version, std::uint32_t segment) const {
  const auto& s = segments[version][segment];
  return s.span.in(versions[version].blocks[s.block].text);
}

const Block& Document::block(std::uint32_t version, std::uint32_t segment) const {
  return versions[version].blocks[segments[version][segment].block];
}

std::string Document::cell_text(const Row& row, std::uint32_t version) const {
  std::string out;
  for (const auto segment : row.cells[version]) {
    if (!out.empty()) out += joint(versions[version].language);
    out += text(version, segment);
  }
  return out;
}

std::string Document::cell_label(const Row& row, std::uint32_t version) const {
  const auto& cell = row.cells[version];
  if (cell.empty()) return {};
  const auto& first = segments[version][cell.front()];
  const auto& label = versions[version].blocks[first.block].label;
  return first.span.begin == 0 && label ? label->printed : std::string{};
}

}  // namespace hexaglot::model
