#include "segment_reader.hpp"

#include <algorithm>

#include "inline_codes.hpp"
#include "names.hpp"

namespace hexaglot::tmx {
namespace {

std::optional<sdk::OwnedMark> own_span(std::string_view type, std::string_view code) {
  for (const auto& c : inline_codes) {
    if (type != c.type) continue;
    if (c.kind != HX_LINK && code == c.open) return sdk::OwnedMark{c.kind, {}, {}};
    if (c.kind == HX_LINK && code.size() >= c.open.size() + link_end.size() && code.starts_with(c.open) &&
        code.ends_with(link_end))
      return sdk::OwnedMark{
          c.kind, {}, std::string(code.substr(c.open.size(), code.size() - c.open.size() - link_end.size()))};
  }
  return std::nullopt;
}

// A footnote's mark, not the footnote itself.
bool is_note_mark(std::string_view code) {
  return !code.empty() && code.size() <= 16 && code.find_first_of(" \t\r\n<>{}\\") == std::string_view::npos;
}

}  // namespace

void SegmentReader::begin() {
  content.clear();
  marks.clear();
  warnings.clear();
  fault.reset();
  open_.clear();
  pairs_.clear();
  codes_ = 0;
  code_.clear();
}

void SegmentReader::start(std::string_view name, std::span<const xml::Attribute> attributes) {
  static constexpr std::pair<std::string_view, Kind> kinds[] = {
      {"bpt", Kind::bpt}, {"ept", Kind::ept}, {"it", Kind::it}, {"ph", Kind::ph}, {"ut", Kind::ut}, {"hi", Kind::hi}};
  Open open;
  for (const auto& [known, kind] : kinds)
    if (name == known) open.kind = kind;
  open.type = attribute(attributes, "type").value_or("");
  open.id = attribute(attributes, "i").value_or("");
  if (codes_ > 0) {  // inside a code: a sub-flow, and whatever stands in it, is part of the code's content
    if (open.kind == Kind::other && name != "sub")
      fault = "an unknown element <" + std::string(name) + "> stands inside an inline code";
    ++codes_;
    open_.push_back(std::move(open));
    return;
  }
  switch (open.kind) {
    case Kind::hi:
      if (open.type == "italic" || open.type == "bold") {
        open.mark = marks.size();
        marks.push_back({open.type == "bold" ? HX_BOLD : HX_ITALIC, {here(), here()}, {}});
      }
      break;
    case Kind::other:
      warnings.push_back("an unknown inline element <" + std::string(name) + ">: its text is kept");
      break;
    default:
      if (open.kind == Kind::it && !attribute(attributes, "pos"))
        warnings.emplace_back("an <it> without pos: kept as a placeholder");
      if ((open.kind == Kind::bpt || open.kind == Kind::ept) && open.id.empty())
        warnings.push_back("a <" + std::string(name) + "> without i: kept as a placeholder");
      code_.clear();
      ++codes_;
  }
  open_.push_back(std::move(open));
}

void SegmentReader::end() {
  if (open_.empty()) return;
  const Open open = std::move(open_.back());
  open_.pop_back();
  if (codes_ > 0) {
    if (--codes_ == 0) end_code(open);
  } else if (open.mark != no_mark) {
    marks[open.mark].span.end = here();
  }
}

void SegmentReader::end_code(const Open& open) {
  switch (open.kind) {
    case Kind::bpt:
      open_pair(open);
      break;
    case Kind::ept:
      close_pair(open);
      break;
    case Kind::ph:
      if (open.type == note_type && is_note_mark(code_)) {
        marks.push_back({HX_NOTE_MARK, {here(), here()}, code_});
        break;
      }
      [[fallthrough]];
    default:
      placeholder(code_);
  }
}

void SegmentReader::open_pair(const Open& open) {
  if (std::any_of(pairs_.begin(), pairs_.end(), [&](const Pair& p) { return p.id == open.id && !open.id.empty(); }))
    warnings.push_back("two <bpt> with i=\"" + open.id + "\": their text is kept");
  Pair pair{open.id, code_, no_mark, open.id.empty()};
  if (auto span = own_span(open.type, code_); span && !open.id.empty()) {
    span->span = {here(), here()};
    pair.mark = marks.size();
    marks.push_back(std::move(*span));
  } else {
    placeholder(code_);
  }
  // Long lists of pairs are an attack, not a paragraph: only the last ones are compared.
  if (pairs_.size() >= 256) pairs_.erase(pairs_.begin(), pairs_.begin() + 128);
  pairs_.push_back(std::move(pair));
}

void SegmentReader::close_pair(const Open& open) {
  const auto pair =
      std::find_if(pairs_.rbegin(), pairs_.rend(), [&](const Pair& p) { return !p.closed && p.id == open.id; });
  if (pair == pairs_.rend()) {
    if (!open.id.empty())
      warnings.push_back("an <ept i=\"" + open.id + "\"> without a <bpt> before it: kept as a placeholder");
    placeholder(code_);
    return;
  }
  pair->closed = true;
  if (pair->mark == no_mark)
    placeholder(code_);
  else
    marks[pair->mark].span.end = here();
}

void SegmentReader::text(std::string_view text) { (codes_ > 0 ? code_ : content).append(text); }

void SegmentReader::finish() {
  for (const auto& pair : pairs_) {
    if (pair.closed) continue;
    warnings.push_back("a <bpt i=\"" + pair.id + "\"> without its <ept>: kept as a placeholder");
    if (pair.mark == no_mark) continue;
    auto& mark = marks[pair.mark];
    mark = {HX_PLACEHOLDER, {mark.span.begin, mark.span.begin}, pair.value};
  }
  // Closing codes came as they stood in the file; marks go by where they begin.
  std::stable_sort(marks.begin(), marks.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
}

}  // namespace hexaglot::tmx
