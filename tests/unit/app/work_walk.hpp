#pragma once
// Any command anywhere: a person who mends at random.
#include <random>
#include <utility>

#include "core/app/work/commands.hpp"

namespace hexaglot::test {

class RandomMender {
 public:
  explicit RandomMender(std::uint32_t seed) : random_(seed) {}

  // One that makes sense, or the refusal of one that does not.
  Result<app::Patch> next(const model::Document& d) {
    const auto rows = static_cast<std::uint32_t>(d.rows.size());
    const app::CellAt cell{below(rows), below(static_cast<std::uint32_t>(d.versions.size()))};
    switch (below(18)) {
      case 0:
        return app::move_up(d, cell);
      case 1:
        return app::move_down(d, cell);
      case 2:
        return app::push_down(d, cell);
      case 3:
        return app::pull_up(d, cell);
      case 4:
        return app::merge_below(d, cell);
      case 5:
        return app::split_cell(d, cell, place(d, cell));
      case 6:
        return app::split_at_sentence(d, cell);
      case 7:
        return app::swap_below(d, cell);
      case 8:
        return app::merge_rows(d, cell.row, std::min(rows, cell.row + 2 + below(2)));
      case 9:
        return app::split_row(d, cell.row);
      case 10:
        return app::insert_row(d, below(rows + 1));
      case 11:
        return app::remove_empty_row(d, cell.row);
      case 12:
        return app::join_paragraph(d, cell);
      case 13:
        return app::set_status(d, cell.row, std::min(rows, cell.row + 1 + below(4)), model::RowStatus::confirmed);
      case 14:
        return app::change_texts(d, edits(d, cell));
      case 15: {
        auto patch = app::remove_empty_rows(d);
        if (patch.empty()) return fail(ErrorKind::usage, "none");
        return patch;
      }
      case 16: {
        const auto& blocks = d.versions[cell.version].blocks;
        const char* labels[] = {"", "(b)", "12.", "nothing"};
        return app::set_label(d, cell.version, below(static_cast<std::uint32_t>(blocks.size())), labels[below(4)]);
      }
      default:
        return app::set_status(d, cell.row, cell.row + 1, model::RowStatus::automatic);
    }
  }

  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(random_() % std::max(end, 1U)); }

 private:
  app::TextPlace place(const model::Document& d, app::CellAt cell) {
    const auto& segments = d.rows[cell.row].cells[cell.version];
    if (segments.empty()) return {};
    const auto s = segments[below(static_cast<std::uint32_t>(segments.size()))];
    const auto span = d.segments[cell.version][s].span;
    return {s, span.begin + below(span.size() + 1)};
  }
  std::vector<app::TextEdit> edits(const model::Document& d, app::CellAt cell) {
    const auto p = place(d, cell);
    const auto& segments = d.rows[cell.row].cells[cell.version];
    if (segments.empty()) return {{cell.version, 0, {0, 0}, "ماء "}};
    const auto block = d.segments[cell.version][p.segment].block;
    const auto& text = d.versions[cell.version].blocks[block].text;
    auto limit = p.at;
    while (limit < text.size() && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80U) ++limit;
    const auto size = static_cast<std::uint32_t>(text.size());
    const char* words[] = {"", "вода ", "水", "water. ", "ماء"};
    return {{cell.version, block, {limit, below(3) == 0 ? size : limit}, words[below(5)]}};
  }
  std::mt19937 random_;
};

}  // namespace hexaglot::test
