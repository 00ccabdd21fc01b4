#include "notes.hpp"

#include <algorithm>
#include <set>

namespace hexaglot::check_numbering {
namespace {

NoteMark note_mark(const sdk::Text& text, std::string_view printed) {
  NoteMark out;
  for (const char c : text.fold(printed))
    if (c != ' ' && c != '(' && c != ')' && c != '[' && c != ']' && c != '.' && c != '/') out.value += c;
  const bool digits = !out.value.empty() && out.value.size() <= 6 &&
                      std::all_of(out.value.begin(), out.value.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits) {
    out.number = std::stoi(out.value);
    out.value = std::to_string(*out.number);
  }
  return out;
}

// Numbers that begin anew, chapter by chapter: one may then stand twice.
bool begins_anew(const std::vector<NoteMark>& notes) {
  std::int32_t largest = 0;
  for (std::size_t i = 0; i + 1 < notes.size(); ++i) {
    if (!notes[i].number) continue;
    if (*notes[i].number == 1 && largest > 1 && notes[i + 1].number == 2) return true;
    largest = std::max(largest, *notes[i].number);
  }
  return false;
}

}  // namespace

const NoteMark* Notes::mark(const std::string& value) const {
  const auto it = mark_at.find(value);
  return it == mark_at.end() ? nullptr : &marks[it->second];
}

const NoteMark* Notes::note(const std::string& value) const {
  const auto it = note_at.find(value);
  return it == note_at.end() ? nullptr : &notes[it->second];
}

std::vector<Notes> read_notes(const sdk::Document& document, const sdk::Text& text) {
  std::vector<Notes> out(document.versions());
  for (std::uint32_t v = 0; v < document.versions(); ++v) {
    auto& version = out[v];
    version.version = v;
    struct Piece {
      hx_span span;
      std::uint32_t row;
    };
    std::vector<std::vector<Piece>> pieces(document.blocks(v));
    for (std::uint32_t r = 0; r < document.rows(); ++r)
      for (const auto s : document.cell(r, v)) {
        const auto segment = document.segment(v, s);
        pieces[segment.block].push_back({segment.span, r});
      }
    for (std::uint32_t b = 0; b < pieces.size(); ++b) {
      const auto block = document.block(v, b);
      if (block.kind == HX_NOTE) {
        auto note = note_mark(text, sdk::view(block.label.printed));
        note.block = b;
        if (!pieces[b].empty()) note.row = pieces[b].front().row;
        version.note_at.try_emplace(note.value, version.notes.size());
        version.notes.push_back(std::move(note));
      }
      for (const auto& m : sdk::marks(block)) {
        if (m.kind != HX_NOTE_MARK) continue;
        auto mark = note_mark(text, sdk::view(m.value));
        mark.block = b;
        for (const auto& p : pieces[b])  // a mark at a sentence's end is that sentence's
          if (mark.row == HX_NONE || p.span.begin < m.span.begin) mark.row = p.row;
        version.mark_at.try_emplace(mark.value, version.marks.size());
        version.marks.push_back(std::move(mark));
      }
    }
  }
  return out;
}

std::vector<Oddity> note_oddities(const Notes& notes) {
  std::vector<Oddity> out;
  if (notes.marks.empty() || notes.notes.empty()) return out;
  const auto add = [&](const char* id, const NoteMark& at, std::string what) {
    out.push_back({id, notes.version, at.block, at.row, HX_NONE, std::move(what), at.value, false, false});
  };
  for (const auto& n : notes.notes)
    if (notes.mark(n.value) == nullptr)
      add("footnotes.mark-missing", n, "note " + n.value + " has no mark in the text");
  for (const auto& m : notes.marks)
    if (notes.note(m.value) == nullptr) add("footnotes.note-missing", m, "mark " + m.value + " has no note");
  if (begins_anew(notes.notes)) return out;
  std::set<std::string> seen;
  const NoteMark* last = nullptr;
  for (const auto& m : notes.marks) {
    if (!m.number) continue;
    if (!seen.insert(m.value).second) {
      add("footnotes.mark-double", m, "mark " + m.value + " stands twice");
      continue;
    }
    if (last != nullptr && *m.number < *last->number) {
      add("footnotes.order", m, "mark " + m.value + " stands after mark " + last->value);
      continue;
    }
    last = &m;
  }
  return out;
}

}  // namespace hexaglot::check_numbering
