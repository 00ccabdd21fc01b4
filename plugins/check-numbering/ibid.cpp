#include "ibid.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include <hexaglot/sdk/divergence.hpp>

namespace hexaglot::check_numbering {
namespace {

constexpr std::array<std::string_view, 11> openings = {
    "ibid",          "idem",        "там же",      "同上",       "同前", "المرجع نفسه",
    "المرجع السابق", "المرجع ذاته", "المصدر نفسه", "نفس المرجع", "id."};
constexpr std::size_t longest_opening = 60;  // bytes

struct Note {
  std::uint32_t block = 0;
  bool again = false;
  std::string words;  // how it begins
};

// The first words of a note, cut between characters.
std::string_view beginning(std::string_view note) {
  const auto from = note.find_first_not_of(" \t(\"'");
  if (from == std::string_view::npos) return {};
  note.remove_prefix(from);
  if (note.size() <= longest_opening) return note;
  auto end = longest_opening;
  while (end > 0 && (static_cast<unsigned char>(note[end]) & 0xC0) == 0x80) --end;
  return note.substr(0, end);
}

bool says_again(const sdk::Text& text, std::string_view note) {
  const auto folded = text.fold(beginning(note));
  return std::any_of(openings.begin(), openings.end(), [&](std::string_view o) {
    if (!folded.starts_with(o)) return false;
    const char after = folded.size() > o.size() ? folded[o.size()] : ' ';
    return o.back() == '.' || !(after >= 'a' && after <= 'z');  // "identity" is no "id"
  });
}

class Chains {
 public:
  Chains(const sdk::Document& document, const sdk::Text& text, Shared shared) : d_(document), shared_(shared) {
    for (std::uint32_t v = 0; v < d_.versions(); ++v) {
      std::map<std::uint32_t, Note> notes;  // by block
      for (std::uint32_t b = 0; b < d_.blocks(v); ++b) {
        const auto block = d_.block(v, b);
        if (block.kind != HX_NOTE) continue;
        const auto words = sdk::view(block.text);
        notes[b] = {b, says_again(text, words), std::string(beginning(words))};
        if (notes[b].again) ++uses_[v];
      }
      notes_.push_back(std::move(notes));
    }
  }

  std::vector<sdk::Finding> run() {
    if (uses_.empty()) return {};
    first_notes();
    for (std::uint32_t r = 0; r < d_.rows(); ++r) compare(r);
    return std::move(out_);
  }

 private:
  std::map<std::uint32_t, const Note*> in_row(std::uint32_t row) const {
    std::map<std::uint32_t, const Note*> out;
    for (std::uint32_t v = 0; v < d_.versions(); ++v)
      for (const auto s : d_.cell(row, v)) {
        const auto segment = d_.segment(v, s);
        if (segment.span.begin != 0) continue;
        if (const auto it = notes_[v].find(segment.block); it != notes_[v].end()) {
          out[v] = &it->second;
          break;
        }
      }
    return out;
  }

  void compare(std::uint32_t row) {
    const auto notes = in_row(row);
    std::vector<sdk::Exhibit> exhibits;
    for (const auto& [v, note] : notes) {
      if (!uses_.contains(v) && others_use(v) > 1) continue;
      exhibits.push_back({v, note->again ? "again" : "source", note->words, {{v, note->block, {0, 0}}}});
    }
    auto found = sdk::divergence(d_, row, "footnotes.ibid-differs", exhibits);
    if (!found) return;
    auto& f = found->finding;
    if (!found->majority) f.severity = HX_INFO;
    const bool again = notes.at(f.versions.front())->again;
    const bool one = f.versions.size() == 1;
    f.message =
        sdk::names(d_, f.versions) +
        (again ? (one ? " says" : " say") + std::string(" “Ibid.” where ") + sdk::the_others(d_, found->norm) +
                     (found->norm.size() == 1 ? " names a source" : " name a source")
               : (one ? " names" : " name") + std::string(" a source where ") + sdk::the_others(d_, found->norm) +
                     (found->norm.size() == 1 ? " says" : " say") + " “Ibid.”") +
        found->tail() + '.';
    out_.push_back(std::move(f));
  }

  std::size_t others_use(std::uint32_t v) const {
    std::size_t most = 0;
    for (const auto& [other, n] : uses_)
      if (other != v) most = std::max(most, n);
    return most;
  }

  void first_notes() {
    std::vector<std::uint32_t> showing;
    std::vector<std::uint32_t> compared;
    for (std::uint32_t v = 0; v < d_.versions(); ++v) {
      if (notes_[v].empty()) continue;
      compared.push_back(v);
      if (notes_[v].begin()->second.again) showing.push_back(v);
    }
    if (showing.empty()) return;
    const auto verdict = judge(d_, showing, compared);
    if (verdict.original && shared_ == Shared::silent && d_.versions() > 1) return;
    sdk::Finding f;
    f.id = "footnotes.ibid-nothing";
    f.versions = verdict.versions;
    f.row = row_of(verdict.versions.front(), notes_[verdict.versions.front()].begin()->first);
    f.severity = f.row == HX_NONE ? verdict.severity : sdk::severity_in(d_, f.row, verdict.severity);
    for (const auto v : verdict.versions) f.places.push_back({v, notes_[v].begin()->first, {0, 0}});
    for (const auto v : compared) f.values.push_back({v, notes_[v].begin()->second.words});
    f.message = verdict.where + "the first note says “Ibid.”, and nothing stands before it" + verdict.tail + '.';
    out_.push_back(std::move(f));
  }

  std::uint32_t row_of(std::uint32_t v, std::uint32_t block) const { return d_.rows_of_blocks(v)[block]; }

  const sdk::Document& d_;
  Shared shared_;
  std::vector<std::map<std::uint32_t, Note>> notes_;  // [version]
  std::map<std::uint32_t, std::size_t> uses_;         // by version that has any
  std::vector<sdk::Finding> out_;
};

}  // namespace

std::vector<sdk::Finding> ibid_chains(const sdk::Document& document, const sdk::Text& text, Shared shared) {
  return Chains(document, text, shared).run();
}

}  // namespace hexaglot::check_numbering
