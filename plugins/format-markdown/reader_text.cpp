// The part of the reader that takes text and inline HTML.
#include <algorithm>
#include <array>
#include <functional>

#include "entities.hpp"
#include "reader.hpp"

namespace hexaglot::markdown {
namespace {

constexpr std::string_view dagger = "\xE2\x80\xA0";         // †
constexpr std::string_view double_dagger = "\xE2\x80\xA1";  // ‡
constexpr std::size_t deepest_html = 8;                     // how far back a closing tag looks for its opening one

std::uint32_t size_of(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

struct TagMark {
  std::string_view tag;
  std::int32_t kind;
};
constexpr std::array<TagMark, 6> tag_marks = {
    {{"i", HX_ITALIC}, {"em", HX_ITALIC}, {"b", HX_BOLD}, {"strong", HX_BOLD}, {"code", HX_CODE}, {"tt", HX_CODE}}};

}  // namespace

void Reader::text(MD_TEXTTYPE type, std::string_view piece) {
  const auto& parsed = source_.parsed();
  const std::less<const char*> before;
  const bool in_source = !before(piece.data(), parsed.data()) && before(piece.data(), parsed.data() + parsed.size());
  const auto offset = in_source ? static_cast<std::size_t>(piece.data() - parsed.data()) : std::string::npos;
  const auto printed = in_source ? source_.original().substr(offset, piece.size()) : piece;

  if (images_ != 0) {
    if (in_source) reach(offset, offset + piece.size());
    image_text_ += type == MD_TEXT_SOFTBR || type == MD_TEXT_BR ? " " : printed;
    return;
  }
  if (in_html_block_) {
    if (in_source) reach(offset, offset + piece.size());
    html_.feed(printed, *this);
    return;
  }
  opened();
  if (in_source) reach(offset, offset + piece.size());
  if (type != MD_TEXT_HTML && html_.is_open()) finish_html();
  auto& draft = drafts_.back();
  switch (type) {
    case MD_TEXT_NORMAL:
      if (in_source) {
        add_normal(printed, offset);
      } else {
        draft.text += printed;
      }
      break;
    case MD_TEXT_NULLCHAR:
      draft.text += "\xEF\xBF\xBD";
      break;
    case MD_TEXT_BR:
      add_break('\n');
      break;
    case MD_TEXT_SOFTBR:
      add_break(' ');
      break;
    case MD_TEXT_ENTITY: {
      const auto decoded = decode_entity(printed);
      draft.text += decoded.empty() ? printed : std::string_view(decoded);
      break;
    }
    case MD_TEXT_HTML:
      html_.feed(printed, *this);
      break;
    default:
      draft.text += printed;
  }
}

void Reader::add_break(char as) {
  auto& draft = drafts_.back();
  draft.breaks.push_back({size_of(draft.text), 0});
  draft.text += as;
}

void Reader::add_normal(std::string_view piece, std::size_t offset) {
  auto& draft = drafts_.back();
  const auto escaped = offset > 0 && source_.original()[offset - 1] == '\\';
  for (std::size_t i = 0; i < piece.size();) {
    const auto rest = piece.substr(i);
    const auto kind = escaped && i == 0 ? CandidateKind::escaped_sign : CandidateKind::sign;
    if (rest[0] == '*') {
      add_sign(rest.substr(0, 1), kind);
      i += 1;
    } else if (rest.substr(0, 3) == dagger || rest.substr(0, 3) == double_dagger) {
      add_sign(rest.substr(0, 3), CandidateKind::escaped_sign);
      i += 3;
    } else if (rest[0] == '[' && source_.opens_reference(offset + i)) {
      const auto size = rest.find(']') + 1;
      const auto begin = size_of(draft.text);
      draft.text += rest.substr(0, size);
      draft.candidates.push_back({CandidateKind::reference, begin, size_of(draft.text)});
      i += std::max<std::size_t>(size, 1);
    } else {
      draft.text += rest[0];
      i += 1;
    }
  }
}

void Reader::add_sign(std::string_view sign, CandidateKind kind) {
  auto& draft = drafts_.back();
  const auto begin = size_of(draft.text);
  auto& all = draft.candidates;
  const bool goes_on = !all.empty() && all.back().kind == kind && all.back().end == begin &&
                       draft.text.compare(begin - sign.size(), sign.size(), sign) == 0;
  draft.text += sign;
  if (goes_on) {
    all.back().end = size_of(draft.text);
  } else {
    all.push_back({kind, begin, size_of(draft.text)});
  }
}

void Reader::html_text(std::string_view text) {
  const bool blank = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (!is_open_) {
    if (blank) return;
    open(html_heading_ != 0 ? HX_HEADING : HX_PARAGRAPH, html_heading_);
    const auto end = std::min(cursor_, source_.parsed().size());
    if (end > 0) reach(end - 1, end);  // the line that was fed
  }
  drafts_.back().text += decode_entities(text);
}

void Reader::html_tag(std::string_view name, TagEnd end) {
  if (in_html_block_ && is_block_tag(name)) {
    close();
    const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    html_heading_ = heading && end == TagEnd::opening ? name[1] - '0' : 0;
    if (name == "hr") break_pending_ = true;
    left_out(name);
    return;
  }
  if (name == "sup") return sup(end);
  if (name == "br") {
    if (is_open_) add_break('\n');
    return;
  }
  const auto known = std::find_if(tag_marks.begin(), tag_marks.end(), [&](const TagMark& t) { return t.tag == name; });
  if (known == tag_marks.end()) return left_out(name);
  if (end == TagEnd::opening) {
    html_spans_.push_back({known->kind, is_open_ ? size_of(drafts_.back().text) : 0, {}, std::string(name)});
    return;
  }
  for (std::size_t back = 1; back <= std::min(deepest_html, html_spans_.size()); ++back) {
    const auto at = html_spans_.end() - static_cast<std::ptrdiff_t>(back);
    if (at->tag != name) continue;
    auto span = std::move(*at);
    html_spans_.erase(at, html_spans_.end());
    if (is_open_) end_span(std::move(span));
    return;
  }
}

void Reader::finish_html() {
  const auto hidden = html_.finish(*this);
  if (hidden.empty() || !in_html_block_) return;  // inside a paragraph the text was kept
  diagnostics_.report(source_.line(cursor_ == 0 ? 0 : cursor_ - 1),
                      "an HTML " + hidden + " that ends here was never closed; the text inside it was left out");
}

void Reader::sup(TagEnd end) {
  if (end == TagEnd::opening) {
    sup_begin_ = size_of(opened().text);
    sup_open_ = true;
    return;
  }
  if (!std::exchange(sup_open_, false) || !is_open_) return;
  auto& draft = drafts_.back();
  auto& all = draft.candidates;
  while (!all.empty() && all.back().begin >= sup_begin_) all.pop_back();
  if (size_of(draft.text) > sup_begin_) all.push_back({CandidateKind::superscript, sup_begin_, size_of(draft.text)});
}

void Reader::left_out(std::string_view tag) {
  if (tags_left_out_.find(tag) != tags_left_out_.end() || tags_left_out_.size() >= 100) return;
  tags_left_out_.emplace(tag);
  const auto line = source_.line(std::min(cursor_, source_.parsed().size()));
  diagnostics_.report(line, "HTML tag <" + std::string(tag) + "> left out, its text was kept");
}

}  // namespace hexaglot::markdown
