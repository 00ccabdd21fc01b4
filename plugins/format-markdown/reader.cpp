#include "reader.hpp"

#include <algorithm>
#include <functional>

#include "entities.hpp"
#include "list_labels.hpp"

namespace hexaglot::markdown {
namespace {

constexpr std::size_t longest_target =
    2000;  // of a link; a definition used a thousand times is copied a thousand times
constexpr std::int32_t deepest_level = 99;

std::string attribute(const MD_ATTRIBUTE& a) {
  std::string out;
  for (std::size_t i = 0; a.text != nullptr && a.substr_offsets[i] < a.size; ++i) {
    const std::string_view part(a.text + a.substr_offsets[i], a.substr_offsets[i + 1] - a.substr_offsets[i]);
    const auto decoded = a.substr_types[i] == MD_TEXT_ENTITY ? decode_entity(part) : std::string{};
    out += decoded.empty() ? part : std::string_view(decoded);
    if (out.size() > longest_target) break;
  }
  if (out.size() > longest_target) {
    auto end = longest_target;
    while ((static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
    out.resize(end);
  }
  return out;
}

std::uint32_t size_of(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

}  // namespace

std::vector<Draft> Reader::read() {
  auto status = parse(Tables::on);
  if (status > 0) {  // a table a thousand columns wide: its missing cells would fill the memory
    diagnostics_.report(0, "a table has far more cells than its source has text; tables were read as plain lines");
    drafts_.clear();
    lists_.clear();
    spans_.clear();
    html_spans_.clear();
    label_debts_.clear();
    is_open_ = break_pending_ = in_html_block_ = sup_open_ = false;
    images_ = cursor_ = 0;
    html_ = {};
    status = parse(Tables::off);
  }
  if (status != 0) throw sdk::BadInput(0, "the Markdown parser ran out of memory");
  pay_labels(source_.parsed().size());
  return std::move(drafts_);
}

int Reader::parse(Tables tables) {
  MD_PARSER parser{};
  // Official texts hold no code, but paragraphs indented by four spaces.
  parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | (tables == Tables::on ? MD_FLAG_TABLES : 0U);
  parser.enter_block = [](MD_BLOCKTYPE t, void* d, void* self) {
    return static_cast<Reader*>(self)->enter_block(t, d);
  };
  parser.leave_block = [](MD_BLOCKTYPE t, void*, void* self) { return static_cast<Reader*>(self)->leave_block(t); };
  parser.enter_span = [](MD_SPANTYPE t, void* d, void* self) {
    static_cast<Reader*>(self)->enter_span(t, d);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE t, void*, void* self) {
    static_cast<Reader*>(self)->leave_span(t);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE t, const MD_CHAR* text, MD_SIZE size, void* self) {
    static_cast<Reader*>(self)->text(t, {text, size});
    return 0;
  };
  return md_parse(source_.parsed().data(), static_cast<MD_SIZE>(source_.parsed().size()), &parser, this);
}

int Reader::enter_block(MD_BLOCKTYPE type, void* detail) {
  switch (type) {
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      close();
      claim_item_label();
      lists_.push_back({type == MD_BLOCK_OL, false});
      break;
    case MD_BLOCK_LI:
      lists_.back().item_has_block = false;
      break;
    case MD_BLOCK_HR:
      close();
      break_pending_ = true;
      break;
    case MD_BLOCK_H:
      open(HX_HEADING, static_cast<std::int32_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
      break;
    case MD_BLOCK_CODE:
      open(HX_PARAGRAPH).is_code = true;
      break;
    case MD_BLOCK_HTML:
      close();
      in_html_block_ = true;
      break;
    case MD_BLOCK_P:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      open(HX_PARAGRAPH);
      break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
      close();
      break;
  }
  return 0;
}

int Reader::leave_block(MD_BLOCKTYPE type) {
  switch (type) {
    case MD_BLOCK_CODE: {
      auto& draft = drafts_.back();
      if (!draft.text.empty()) draft.marks.push_back({HX_CODE, {0, size_of(draft.text)}, {}});
      close();
      break;
    }
    case MD_BLOCK_HTML:
      finish_html();
      close();
      in_html_block_ = false;
      html_heading_ = 0;
      break;
    case MD_BLOCK_LI:
      close();
      claim_item_label();
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      lists_.pop_back();
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      if (drafts_.back().text.empty() && ++empty_cells_ > source_.parsed().size() + 4096) return 1;
      close();
      break;
    default:
      close();
  }
  return 0;
}

void Reader::enter_span(MD_SPANTYPE type, void* detail) {
  auto& draft = opened();
  Span span{HX_ITALIC, size_of(draft.text), {}, {}};
  switch (type) {
    case MD_SPAN_STRONG:
      span.kind = HX_BOLD;
      break;
    case MD_SPAN_CODE:
      span.kind = HX_CODE;
      break;
    case MD_SPAN_A:
      span.kind = HX_LINK;
      span.value = attribute(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
      break;
    case MD_SPAN_IMG:
      span.kind = HX_PLACEHOLDER;
      span.value = attribute(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
      if (images_++ == 0) image_text_.clear();
      break;
    default:
      break;
  }
  spans_.push_back(std::move(span));
}

void Reader::leave_span(MD_SPANTYPE type) {
  if (spans_.empty()) return;
  auto span = std::move(spans_.back());
  spans_.pop_back();
  if (type == MD_SPAN_IMG) {
    if (--images_ != 0) return;
    span.value = "![" + image_text_ + "](" + span.value + ")";
  } else if (images_ != 0) {
    return;
  }
  end_span(std::move(span));
}

void Reader::end_span(Span span) {
  auto& draft = drafts_.back();
  const auto end = size_of(draft.text);
  if (span.kind == HX_PLACEHOLDER || end > span.begin)
    draft.marks.push_back({span.kind, {span.begin, end}, std::move(span.value)});
}

Draft& Reader::open(std::int32_t kind, std::int32_t level) {
  close();
  auto& draft = drafts_.emplace_back();
  is_open_ = true;
  draft.kind = kind;
  draft.level = level;
  draft.after_break = std::exchange(break_pending_, false);
  draft.in_list = !lists_.empty();
  if (draft.in_list && !lists_.back().item_has_block) claim_item_label();
  return draft;
}

Draft& Reader::opened() { return is_open_ ? drafts_.back() : open(HX_PARAGRAPH); }

void Reader::close() {
  if (!is_open_) return;
  auto& draft = drafts_.back();
  is_open_ = false;
  sup_open_ = false;
  html_spans_.clear();
  const bool owed = !label_debts_.empty() && label_debts_.back() == drafts_.size() - 1;
  const bool blank = draft.text.find_first_not_of(" \t\r\n") == std::string::npos;
  if (blank && draft.marks.empty() && draft.label.empty() && !owed) {
    break_pending_ = break_pending_ || draft.after_break;
    drafts_.pop_back();
  }
}

void Reader::claim_item_label() {
  if (lists_.empty() || lists_.back().item_has_block) return;
  auto& list = lists_.back();
  list.item_has_block = true;
  if (!is_open_) {
    if (!list.ordered) return;  // an item of nothing but other items
    auto& draft = drafts_.emplace_back();
    draft.in_list = true;
    draft.after_break = std::exchange(break_pending_, false);
  }
  auto& draft = drafts_.back();
  // The numbered paragraphs of an official text are a list to Markdown; what hangs below one is an item.
  const auto outer = lists_.front().ordered ? 1U : 0U;
  if (lists_.size() > outer && draft.kind == HX_PARAGRAPH) {
    draft.kind = HX_ITEM;
    draft.level = std::min(static_cast<std::int32_t>(lists_.size() - outer), deepest_level);
  }
  if (list.ordered) label_debts_.push_back(drafts_.size() - 1);
}

void Reader::pay_labels(std::size_t until) {
  if (label_debts_.empty() || until < cursor_) return;
  auto markers = list_markers(source_.parsed(), cursor_, until);
  while (!markers.empty() && !label_debts_.empty()) {
    auto& draft = drafts_[label_debts_.back()];
    draft.label = std::move(markers.back().printed);
    draft.source_begin = std::min(draft.source_begin, markers.back().begin);
    draft.source_end = std::max(draft.source_end, markers.back().begin + draft.label.size());
    markers.pop_back();
    label_debts_.pop_back();
  }
  label_debts_.clear();
}

void Reader::reach(std::size_t begin, std::size_t end) {
  pay_labels(begin);
  cursor_ = std::max(cursor_, end);
  if (!is_open_) return;
  auto& draft = drafts_.back();
  if (draft.text.empty()) {
    const auto line = std::string_view(source_.parsed()).substr(source_.line_begin(begin));
    std::size_t column = 0;
    for (std::size_t i = 0; i < line.size() && column < 4 && (line[i] == ' ' || line[i] == '\t'); ++i)
      column += line[i] == '\t' ? 4 : 1;
    draft.indented = column >= 4;
  }
  draft.source_begin = std::min(draft.source_begin, begin);
  draft.source_end = std::max(draft.source_end, end);
  if (!draft.breaks.empty() && draft.breaks.back().source_offset == 0)
    draft.breaks.back().source_offset = source_.line_begin(begin);
}

}  // namespace hexaglot::markdown
