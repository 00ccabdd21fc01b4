// The rows of a section, with the text of every cell.
#include <algorithm>

#include "inline_text.hpp"
#include "markup.hpp"
#include "section.hpp"

namespace hexaglot::html {
namespace {

constexpr double low_confidence = 0.5, high_confidence = 0.9;
constexpr std::size_t longest_unbroken = 32;  // bytes of a symbol; a longer one may break

std::string_view kind_class(std::int32_t kind) {
  switch (kind) {
    case HX_HEADING:
      return "heading";
    case HX_ITEM:
      return "item";
    case HX_FRONT:
      return "front";
    case HX_NOTE:
      return "note";
    default:
      return "paragraph";
  }
}

// Only what a reader may be sent to; a script in a target is not one of them.
bool is_web_address(std::string_view target) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:"})
    if (target.substr(0, scheme.size()) == scheme) return true;
  return false;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::int32_t Section::row_kind(std::uint32_t r) const {
  for (std::uint32_t v = 0; v < d_.versions(); ++v)
    for (const auto s : d_.cell(r, v)) return d_.block(v, d_.segment(v, s).block).kind;
  return HX_PARAGRAPH;
}

std::string Section::table() {
  std::string out = "<div class=\"frame" + std::string(versions_.size() > 6 ? " many" : "") +
                    "\" tabindex=\"0\" role=\"region\" aria-label=\"Rows\">\n<table style=\"--columns:" +
                    std::to_string(versions_.size()) + "\">\n<thead><tr><th class=\"number\" scope=\"col\">Row</th>";
  for (const auto& v : versions_)
    out += "<th scope=\"col\" " + v.attributes + " data-language=\"" + escape(v.language) + "\"><span class=\"name\">" +
           escape(v.name) + "</span> <bdi class=\"file\" dir=\"ltr\" title=\"" + escape(v.path) + "\">" +
           escape(v.file) + "</bdi></th>";
  out += "</tr></thead>\n<tbody>\n";
  const auto columns = std::to_string(versions_.size() + 1);
  bool in_notes = false;
  for (std::uint32_t r = 0; r < rows_.size(); ++r) {
    const bool note = row_kind(r) == HX_NOTE;
    if (note && !in_notes)
      out += "<tr class=\"divider\"><td colspan=\"" + columns + "\"><span>Notes</span></td></tr>\n";
    in_notes = note;
    out += row(r);
  }
  if (rows_.empty()) out += "<tr><td colspan=\"" + columns + "\" class=\"missing\">No rows.</td></tr>\n";
  return out + "</tbody>\n</table>\n</div>\n";
}

std::string Section::row(std::uint32_t r) {
  const auto& state = rows_[r];
  std::string classes = "row kind-" + std::string(kind_class(row_kind(r)));
  if (state.doubtful) classes += " is-doubtful";
  if (!findings_of_row_[r].empty()) classes += " has-findings";
  const auto confidence = percent(state.confidence);
  const auto width = std::to_string(std::clamp(static_cast<int>(state.confidence * 100), 0, 100));
  const auto level = state.confidence < low_confidence ? "low" : state.confidence < high_confidence ? "middle" : "high";
  std::string out = "<tr class=\"" + classes + "\" id=\"" + row_id(number_, r) +
                    "\">\n<th class=\"number\" scope=\"row\"><a href=\"#" + row_id(number_, r) + "\">" +
                    std::to_string(r + 1) + "</a><span class=\"confidence " + level + "\" title=\"confidence " +
                    confidence + "\"><i style=\"width:" + width + "%\"></i></span><small>" +
                    (state.confirmed ? "confirmed" : confidence) + "</small>";
  if (state.doubtful) out += "<small class=\"doubt\">doubtful</small>";
  out += "</th>\n";
  for (std::uint32_t v = 0; v < versions_.size(); ++v) out += cell(r, v);
  out += "</tr>\n";
  if (!findings_of_row_[r].empty()) {
    out +=
        "<tr class=\"findings\"><td class=\"number\"></td><td colspan=\"" + std::to_string(versions_.size()) + "\">\n";
    for (const auto i : findings_of_row_[r]) out += finding(i);
    out += "</td></tr>\n";
  }
  return out;
}

std::string Section::cell(std::uint32_t r, std::uint32_t v) {
  const auto& version = versions_[v];
  std::string classes;
  if (const auto severity = outliers_[r][v]; severity >= 0)
    classes = "outlier sev-" + std::string(severity_name(severity));
  const auto segments = d_.cell(r, v);
  if (segments.empty()) classes += classes.empty() ? "missing" : " missing";
  std::string out = "<td " + version.attributes + " data-language=\"" + escape(version.language) + "\" data-name=\"" +
                    escape(version.name) + "\"";
  if (!classes.empty()) out += " class=\"" + classes + "\"";
  out += ">";
  if (segments.empty()) out += "<span title=\"nothing in this version\">–</span>";
  for (const auto s : segments) out += segment(v, s);
  return out + "</td>\n";
}

std::string Section::segment(std::uint32_t v, std::uint32_t s) {
  const auto segment = d_.segment(v, s);
  const auto block = d_.block(v, segment.block);
  std::string classes(kind_class(block.kind));
  if (block.kind == HX_HEADING || block.kind == HX_ITEM)
    classes += " level-" + std::to_string(std::clamp(block.level, 1, 6));
  std::string out = "<div class=\"" + classes + "\"";
  auto& anchors = anchors_[v];
  const bool first = segment.span.begin == 0;
  const auto note = anchors.note_of_block.find(segment.block);
  const bool is_note = note != anchors.note_of_block.end();
  if (is_note && first) out += " id=\"" + note_id(number_, v, note->second) + "\"";
  out += ">";
  if (first && sdk::has_label(block)) {
    const auto printed = escape(sdk::view(block.label.printed));
    bool flagged = false;
    if (const auto h = highlights_.find((static_cast<std::uint64_t>(v) << 32U) | segment.block); h != highlights_.end())
      flagged = std::any_of(h->second.begin(), h->second.end(), [](const Highlight& x) { return x.span.end == 0; });
    const std::string label = std::string("<bdi class=\"label") + (flagged ? " flagged" : "") + "\"" +
                              (versions_[v].right_to_left ? " dir=\"rtl\"" : "") + ">" + printed + "</bdi>";
    const auto mark = is_note ? anchors.first_mark.find(note->second) : anchors.first_mark.end();
    out += mark == anchors.first_mark.end() ? label
                                            : "<a class=\"back\" href=\"#" + mark_id(number_, v, mark->second) +
                                                  "\" title=\"back to the text\">" + label + "</a>";
    out += " ";
  }
  return out + segment_text(v, block, segment) + "</div>";
}

std::string Section::note_mark(std::uint32_t v, std::string_view value) {
  auto& anchors = anchors_[v];
  const auto id = mark_id(number_, v, anchors.marks_met++);
  const auto notes = anchors.notes.find(value);
  std::string out = "<sup class=\"ref\" id=\"" + id + "\">";
  if (notes == anchors.notes.end()) return out + "<span title=\"no such note\">" + escape(value) + "</span></sup>";
  const auto which = std::min<std::size_t>(anchors.seen[value]++, notes->second.size() - 1);
  return out + "<a href=\"#" + note_id(number_, v, notes->second[which]) + "\">" + escape(value) + "</a></sup>";
}

std::string Section::segment_text(std::uint32_t v, const hx_block& block, const hx_segment& segment) {
  const auto all = sdk::view(block.text);
  const auto begin = std::min<std::size_t>(segment.span.begin, all.size());
  const auto end = std::clamp<std::size_t>(segment.span.end, begin, all.size());
  const auto text = all.substr(begin, end - begin);
  const auto clip = [&](std::uint32_t at) {
    return static_cast<std::uint32_t>(std::clamp<std::size_t>(at, begin, end) - begin);
  };
  std::vector<InlineRange> ranges;
  std::vector<InlinePoint> points;
  const auto add = [&](hx_span span, std::string opening, std::string closing) {
    ranges.push_back({clip(span.begin), clip(span.end), std::move(opening), std::move(closing)});
  };
  for (const auto& m : sdk::marks(block)) {
    const auto value = sdk::view(m.value);
    switch (m.kind) {
      case HX_ITALIC:
        add(m.span, "<i>", "</i>");
        break;
      case HX_BOLD:
        if (block.kind != HX_HEADING) add(m.span, "<b>", "</b>");
        break;
      case HX_CODE:
        add(m.span, "<code>", "</code>");
        break;
      case HX_LINK:
        if (is_web_address(value)) add(m.span, "<a class=\"out\" href=\"" + escape(value) + "\">", "</a>");
        break;
      case HX_NOTE_MARK:
        if (stands_in(m.span.begin, segment, block)) points.push_back({clip(m.span.begin), note_mark(v, value)});
        break;
      case HX_PLACEHOLDER:
        if (stands_in(m.span.begin, segment, block))
          points.push_back(
              {clip(m.span.begin), "<span class=\"placeholder\" title=\"" + escape(value) + "\">◇</span>"});
        break;
      default:
        break;
    }
  }
  if (text_)
    for (const auto& symbol : text_->symbols(text)) {
      if (symbol.span.end - symbol.span.begin > longest_unbroken) continue;
      const auto printed = text.substr(symbol.span.begin, symbol.span.end - symbol.span.begin);
      ranges.push_back({symbol.span.begin, symbol.span.end,
                        is_ascii(printed) ? "<bdi class=\"nb\" dir=\"ltr\">" : "<bdi class=\"nb\">", "</bdi>"});
    }
  if (const auto h = highlights_.find((static_cast<std::uint64_t>(v) << 32U) | segment.block); h != highlights_.end())
    for (const auto& x : h->second)
      if (x.span.end > x.span.begin)
        add(x.span,
            "<mark class=\"sev-" + std::string(severity_name(x.severity)) + "\" title=\"" + escape(x.id) + ": " +
                escape(x.message) + "\">",
            "</mark>");
  return inline_text(text, std::move(ranges), std::move(points));
}

}  // namespace hexaglot::html
