#include "notes.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "note_values.hpp"

namespace hexaglot::markdown {
namespace {

struct Removal {
  std::uint32_t begin = 0, end = 0;
};

std::string_view content(const Draft& d, const Candidate& c) {
  return std::string_view(d.text).substr(c.begin, c.end - c.begin);
}
std::string_view reference_name(std::string_view printed) {  // "[^1]" → "1"
  return printed.size() < 4 ? std::string_view{} : printed.substr(2, printed.size() - 3);
}
bool is_sign_kind(CandidateKind k) { return k == CandidateKind::sign || k == CandidateKind::escaped_sign; }
bool is_space(std::string_view c) { return c == " " || c == "\n" || c == "\t" || c == "\xC2\xA0"; }

// The label of a note that begins with this candidate, and where its text begins.
struct Opening {
  std::string label;
  std::uint32_t text_begin = 0;
  bool by_reference = false;
};
std::optional<Opening> opening(const Draft& d, const Candidate& c) {
  if (d.in_list || d.is_code || d.kind != HX_PARAGRAPH) return std::nullopt;
  const std::string_view text = d.text;
  auto after = static_cast<std::size_t>(c.end);
  Opening out;
  if (c.kind == CandidateKind::reference) {
    if (char_at(text, after) != ":") return std::nullopt;
    out.label = reference_name(content(d, c));
    out.by_reference = true;
    ++after;
  } else if (c.kind == CandidateKind::superscript) {
    const auto values = note_values(content(d, c));
    if (values.size() != 1) return std::nullopt;
    out.label = values.front();
  } else {
    out.label = content(d, c);
    if (!is_sign(out.label)) return std::nullopt;
  }
  while (is_space(char_at(text, after))) after += char_at(text, after).size();
  const auto rest = text.substr(after);
  if (!out.by_reference && rest.find_first_not_of("*† ‡\n") == std::string_view::npos) return std::nullopt;
  out.text_begin = static_cast<std::uint32_t>(after);
  return out;
}

// Cuts `d` in front of the byte after `line_end`; what follows is returned.
Draft cut(Draft& d, const LineBreak& line_end) {
  const auto at = line_end.at + 1;
  Draft rest;
  rest.kind = d.kind;
  rest.level = d.level;
  rest.in_list = d.in_list;
  rest.text = d.text.substr(at);
  rest.source_begin = line_end.source_offset;
  rest.source_end = d.source_end;
  d.source_end = std::min(d.source_end, line_end.source_offset);
  // All three lists are in order of their ends: what moves is a tail.
  const auto past = [at](std::uint32_t end) { return end > at; };
  const auto first_mark =
      std::find_if(d.marks.rbegin(), d.marks.rend(), [&](const auto& m) { return !past(m.span.end); });
  std::vector<sdk::OwnedMark> crossing;
  for (auto m = first_mark.base(); m != d.marks.end(); ++m) {
    if (m->span.begin < line_end.at) crossing.push_back({m->kind, {m->span.begin, line_end.at}, m->value});
    rest.marks.push_back({m->kind, {std::max(m->span.begin, at) - at, m->span.end - at}, std::move(m->value)});
  }
  d.marks.erase(first_mark.base(), d.marks.end());
  std::move(crossing.begin(), crossing.end(), std::back_inserter(d.marks));
  while (!d.candidates.empty() && d.candidates.back().begin >= at) {
    const auto c = d.candidates.back();
    rest.candidates.push_back({c.kind, c.begin - at, c.end - at});
    d.candidates.pop_back();
  }
  std::reverse(rest.candidates.begin(), rest.candidates.end());
  while (!d.breaks.empty() && d.breaks.back().at + 1 >= at) {
    const auto b = d.breaks.back();
    if (b.at >= at) rest.breaks.push_back({b.at - at, b.source_offset});
    d.breaks.pop_back();
  }
  std::reverse(rest.breaks.begin(), rest.breaks.end());
  d.text.resize(line_end.at);
  return rest;
}

// Notes that stand line below line are one paragraph to Markdown. Works from the end, so that each cut is short.
void split_lines(Draft draft, std::vector<Draft>& out) {
  const bool opens_note =
      !draft.candidates.empty() && draft.candidates.front().begin == 0 && opening(draft, draft.candidates.front());
  std::vector<Draft> tail;
  auto break_at = draft.breaks.size();
  for (auto i = draft.candidates.size(); i-- > 0;) {
    const auto c = draft.candidates[i];
    while (break_at > 0 && draft.breaks[break_at - 1].at + 1 > c.begin) --break_at;
    if (break_at == 0) break;
    const auto line_end = draft.breaks[break_at - 1];
    if (line_end.at + 1 != c.begin) continue;
    if (c.kind != CandidateKind::reference && !opens_note) continue;
    if (opening(draft, c)) tail.push_back(cut(draft, line_end));
  }
  out.push_back(std::move(draft));
  std::move(tail.rbegin(), tail.rend(), std::back_inserter(out));
}

// *《世界毒品报告》*的: CommonMark takes neither asterisk for emphasis, because of the bracket beside it.
void mend_emphasis(Draft& d, std::vector<Removal>& removals) {
  constexpr std::string_view opening_brackets = "《「『（“‘【〈", closing_brackets = "》」』）”’】〉。，、；：！？";
  const auto among = [](std::string_view c, std::string_view set) {
    return c.size() == 3 && set.find(c) != std::string_view::npos;
  };
  std::vector<Candidate> kept;
  for (std::size_t i = 0; i < d.candidates.size(); ++i) {
    const auto a = d.candidates[i];
    const bool may_open = a.kind == CandidateKind::sign && d.text[a.begin] == '*' && a.end - a.begin <= 2;
    if (may_open && i + 1 < d.candidates.size()) {
      const auto b = d.candidates[i + 1];
      const bool same = b.kind == CandidateKind::sign && b.end - b.begin == a.end - a.begin && b.begin > a.end;
      const bool bracket =
          among(char_at(d.text, a.end), opening_brackets) || among(char_before(d.text, b.begin), closing_brackets);
      const bool chinese = is_ideographic(char_at(d.text, a.end)) || is_ideographic(char_before(d.text, b.begin));
      const bool after_opens = !among(char_at(d.text, a.end), closing_brackets);
      if (same && bracket && chinese && after_opens) {
        removals.push_back({a.begin, a.end});
        removals.push_back({b.begin, b.end});
        d.marks.push_back({a.end - a.begin == 1 ? HX_ITALIC : HX_BOLD, {a.end, b.begin}, {}});
        ++i;
        continue;
      }
    }
    kept.push_back(a);
  }
  d.candidates = std::move(kept);
}

void join_ideographs(const Draft& d, std::vector<Removal>& removals) {
  for (const auto& b : d.breaks)
    if (d.text[b.at] == ' ' && is_ideographic(char_before(d.text, b.at)) && is_ideographic(char_at(d.text, b.at + 1)))
      removals.push_back({b.at, b.at + 1});
}

// The space before a mark goes where another space or closing punctuation follows: "text <sup>1</sup>, more".
std::uint32_t with_space_before(const Draft& d, const Candidate& c) {
  if (c.begin == 0 || d.text[c.begin - 1] != ' ') return c.begin;
  const auto next = char_at(d.text, c.end);
  return next.empty() || is_space(next) || std::string_view(",.;:)،؛").find(next) != std::string_view::npos
             ? c.begin - 1
             : c.begin;
}

class Marker {
 public:
  Marker(const NoteNames& defined) : defined_(defined) {}

  // The note marks that a candidate stands for; empty: it is text.
  std::vector<std::string> marks(const Draft& d, const Candidate& c) {
    const std::string_view text = d.text;
    if (c.kind == CandidateKind::reference) {
      std::string name(reference_name(content(d, c)));
      const bool sure = note_number(name) > 0 || is_sign(name) || has(name);
      if (sure) last_ = note_number(name);
      return sure ? std::vector{name} : std::vector<std::string>{};
    }
    if (is_sign_kind(c.kind)) {
      const auto sign = content(d, c);
      const auto before = char_before(text, c.begin), after = char_at(text, c.end);
      const bool ascii_word = after.size() == 1 && ((after[0] | 0x20) >= 'a' && (after[0] | 0x20) <= 'z');
      const bool number = after.size() == 1 && after[0] >= '0' && after[0] <= '9';
      const bool apart = is_space(before) && !after.empty();
      if (before.empty() || ascii_word || number || apart || !has(sign)) return {};
      return {std::string(sign)};
    }
    auto values = note_values(content(d, c));
    for (const auto& v : values)
      if (is_letter(v) && !has(v)) return {};
    if (values.size() == 1 && note_number(values[0]) > 0 &&
        is_power(text.substr(0, c.begin), values[0], defined_, last_))
      return {};
    for (const auto& v : values)
      if (const auto n = note_number(v); n > 0) last_ = n;
    return values;
  }

 private:
  [[nodiscard]] bool has(std::string_view name) const { return defined_.find(name) != defined_.end(); }
  const NoteNames& defined_;
  std::int32_t last_ = 0;
};

// Takes the removals out of the text and moves the marks along.
void apply(Draft& d, std::vector<Removal> removals) {
  std::sort(removals.begin(), removals.end(), [](const Removal& a, const Removal& b) { return a.begin < b.begin; });
  std::vector<std::uint32_t> gone = {0};  // bytes removed before removals[i]
  std::string text;
  std::uint32_t at = 0;
  for (auto& r : removals) {
    r.begin = std::max(r.begin, at);
    r.end = std::max(r.end, r.begin);
    text.append(d.text, at, r.begin - at);
    at = r.end;
    gone.push_back(gone.back() + r.end - r.begin);
  }
  text.append(d.text, at, std::string::npos);
  const auto moved = [&](std::uint32_t place) {
    const auto next = std::upper_bound(removals.begin(), removals.end(), place,
                                       [](std::uint32_t p, const Removal& r) { return p < r.begin; });
    const auto i = static_cast<std::size_t>(next - removals.begin());
    if (i == 0) return place;
    return std::max(place, removals[i - 1].end) - gone[i];
  };
  for (auto& m : d.marks) m.span = {moved(m.span.begin), moved(m.span.end)};
  d.text = std::move(text);
  std::erase_if(d.marks, [](const sdk::OwnedMark& m) {
    return m.span.begin >= m.span.end && m.kind != HX_NOTE_MARK && m.kind != HX_PLACEHOLDER;
  });
  std::stable_sort(d.marks.begin(), d.marks.end(), [](const sdk::OwnedMark& a, const sdk::OwnedMark& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
}

// A paragraph that goes on with the note before it: text appended on a line of its own.
void append(Draft& note, Draft more) {
  note.text += '\n';
  const auto shift = static_cast<std::uint32_t>(note.text.size());
  note.text += more.text;
  for (auto& m : more.marks) note.marks.push_back({m.kind, {m.span.begin + shift, m.span.end + shift}, m.value});
  note.source_end = std::max(note.source_end, more.source_end);
}

}  // namespace

std::vector<Draft> settle_notes(std::vector<Draft> drafts, std::string_view language) {
  const auto primary = language.substr(0, language.find('-'));
  const bool no_spaces = primary == "zh" || primary == "ja";
  std::vector<Draft> split;
  for (auto& d : drafts) split_lines(std::move(d), split);

  NoteNames defined;
  std::vector<std::vector<Removal>> removals(split.size());
  std::vector<std::optional<Opening>> openings(split.size());
  for (std::size_t i = 0; i < split.size(); ++i) {
    auto& d = split[i];
    if (d.is_code) d.candidates.clear();
    mend_emphasis(d, removals[i]);
    if (d.candidates.empty() || d.candidates.front().begin != 0) continue;
    openings[i] = opening(d, d.candidates.front());
    if (openings[i]) defined.insert(openings[i]->label);
  }

  std::vector<Draft> out;
  Marker marker(defined);
  bool after_reference_note = false;
  for (std::size_t i = 0; i < split.size(); ++i) {
    auto& d = split[i];
    auto& gone = removals[i];
    std::size_t first = 0;
    if (openings[i]) {
      d.kind = HX_NOTE;
      d.label = openings[i]->label;
      gone.push_back({0, openings[i]->text_begin});
      first = 1;
    }
    for (auto k = first; k < d.candidates.size(); ++k) {
      const auto& c = d.candidates[k];
      auto values = marker.marks(d, c);
      if (values.empty()) continue;
      const auto begin = with_space_before(d, c);
      gone.push_back({begin, c.end});
      for (auto& v : values) d.marks.push_back({HX_NOTE_MARK, {begin, begin}, std::move(v)});
    }
    d.candidates.clear();
    if (no_spaces) join_ideographs(d, gone);
    apply(d, std::move(gone));
    if (d.text.empty() && d.marks.empty() && d.label.empty()) {
      if (i + 1 < split.size()) split[i + 1].after_break |= d.after_break;
      continue;
    }
    const bool continues = after_reference_note && d.indented && d.kind == HX_PARAGRAPH && !d.after_break && !d.in_list;
    if (continues) {
      append(out.back(), std::move(d));
      continue;
    }
    after_reference_note = openings[i] && openings[i]->by_reference;
    out.push_back(std::move(d));
  }
  return out;
}

}  // namespace hexaglot::markdown
