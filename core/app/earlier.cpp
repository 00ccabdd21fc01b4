#include "core/app/earlier.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::app {
namespace {

// Letters and digits of the folded text.
std::string essence(std::string_view text) {
  const auto folded = text::fold(text);
  std::string out;
  out.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    const auto begin = at;
    const auto c = text::next_code_point(folded, at);
    const bool ascii_sign = c < 0x80 && !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    const bool sign = ascii_sign || (c >= 0xA0 && c < 0xC0) || c == 0x60C || c == 0x61B || c == 0x61F ||
                      (c >= 0x2000 && c < 0x2E80) || (c >= 0x3000 && c < 0x3040);
    if (!sign) out.append(folded, begin, at - begin);
  }
  return out;
}

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t out = 1469598103934665603ULL;
  for (const char c : text) out = (out ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return out ^ (out >> 31U);
}

class Index final : public plugin::EarlierRows {
 public:
  Index(std::unique_ptr<store::Store> memory, Note note) : memory_(std::move(memory)), note_(std::move(note)) {}

  void find(std::string_view language, std::string_view text,
            const std::function<bool(const plugin::EarlierRow&)>& each) const override {
    const auto wanted = essence(text);
    if (wanted.empty()) return;
    std::vector<plugin::EarlierRow> rows;
    {
      const std::scoped_lock lock(door_);
      const auto& cells = cells_of(std::string(language));
      const auto hash = hash_of(wanted);
      constexpr std::size_t most = 64;  // a formula that stands in every document: its latest rows say enough
      const auto end = std::upper_bound(cells.begin(), cells.end(), Cell{hash, INT64_MAX});
      for (auto c = end; c != cells.begin() && rows.size() < most;) {
        --c;
        if (c->hash != hash) break;
        if (auto row = read(c->row, std::string(language), wanted)) rows.push_back(std::move(*row));
      }
    }
    for (const auto& row : rows)
      if (!each(row)) return;
  }

 private:
  struct Cell {
    std::uint64_t hash;
    store::RowId row;
    auto operator<=>(const Cell&) const = default;
  };

  const std::vector<Cell>& cells_of(const std::string& language) const {
    const auto [at, made] = cells_.try_emplace(language);
    if (!made || failed_) return at->second;
    auto& cells = at->second;
    const auto done = memory_->for_each_cell(language, [&](const store::CellRef& ref, std::string_view text) {
      cells.push_back({hash_of(essence(text)), ref.row});
      return true;
    });
    if (!done) fail(done.error());
    std::sort(cells.begin(), cells.end());
    return cells;
  }

  std::optional<plugin::EarlierRow> read(store::RowId id, const std::string& language,
                                         const std::string& wanted) const {
    if (failed_) return std::nullopt;
    const auto row = memory_->row(id);
    if (!row) {
      fail(row.error());
      return std::nullopt;
    }
    const auto* cell = row->cell(language);
    if (cell == nullptr || essence(cell->text) != wanted) return std::nullopt;
    plugin::EarlierRow out;
    out.id = row->id;
    out.document = row->symbol;
    out.number = static_cast<std::uint32_t>(row->number);
    out.confirmed = row->status == model::RowStatus::confirmed;
    out.trusted = out.confirmed || row->confidence >= model::doubtful_below;
    for (const auto& c : row->cells) out.cells.emplace_back(c.language, c.text);
    return out;
  }

  void fail(const Error& error) const {
    if (!failed_ && note_) note_("the memory is not compared with: " + error.to_string());
    failed_ = true;
  }

  std::unique_ptr<store::Store> memory_;
  Note note_;
  mutable std::mutex door_;
  mutable bool failed_ = false;
  mutable std::map<std::string, std::vector<Cell>> cells_;
};

}  // namespace

std::shared_ptr<const plugin::EarlierRows> earlier_rows(std::unique_ptr<store::Store> memory, Note note) {
  return std::make_shared<const Index>(std::move(memory), std::move(note));
}

}  // namespace hexaglot::app
