#include "writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "inline_codes.hpp"
#include "variants.hpp"

namespace hexaglot::tmx {
namespace {

constexpr std::size_t flush_at = std::size_t{64} << 10;

std::string_view kind_name(std::int32_t kind) {
  static constexpr std::array<std::string_view, 5> names = {"heading", "paragraph", "item", "front", "note"};
  return kind >= 0 && static_cast<std::size_t>(kind) < names.size() ? names[static_cast<std::size_t>(kind)]
                                                                    : names[HX_PARAGRAPH];
}

// Scripts written without spaces between words.
std::string_view joint(std::string_view language) {
  const auto primary = language.substr(0, language.find('-'));
  return primary == "zh" || primary == "ja" ? "" : " ";
}

// Rounded down, so that 1.0000 is said only of what is certain.
std::string decimals4(double value) {
  value = std::isfinite(value) ? std::floor(value * 1e4 + 1e-6) / 1e4 : 0.0;
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 4);
  return {buffer.data(), end.ptr};
}

class Writer {
 public:
  Writer(const sdk::Host& host, const sdk::Output& output) : host_(host), output_(output) {}

  void document(const sdk::Document& d);
  void finish();

 private:
  enum class Side { open, close };

  void header();
  void row(const sdk::Document& d, std::uint32_t index);
  void variant(const Variant& v);
  [[nodiscard]] Variant cell_variant(const sdk::Document& d, std::uint32_t version,
                                     std::span<const std::uint32_t> cell) const;
  void segment(const Variant& v);
  void code(const sdk::OwnedMark& mark, const InlineCode& code, std::size_t id, Side side);
  void property(std::string_view indent, std::string_view type, std::string_view value);
  void escape(std::string_view text);
  void flush() {
    output_.write(out_);
    out_.clear();
  }

  const sdk::Host& host_;
  const sdk::Output& output_;
  std::string out_;
  std::string segtype_, header_segtype_;
  bool begun_ = false;
  std::size_t replaced_ = 0;  // characters that XML cannot hold
};

void Writer::escape(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    switch (c) {
      case '<':
        out_ += "&lt;";
        continue;
      case '>':
        out_ += "&gt;";
        continue;
      case '&':
        out_ += "&amp;";
        continue;
      case '"':
        out_ += "&quot;";
        continue;
      case '\t':
      case '\n':
      case '\r':  // a reader would make spaces or line feeds of them
        out_ += c == '\t' ? "&#9;" : c == '\n' ? "&#10;" : "&#13;";
        continue;
      default:
        break;
    }
    // U+0000…U+001F, and U+FFFE and U+FFFF (EF BF BE, EF BF BF).
    const bool noncharacter = c == 0xEF && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xBF &&
                              static_cast<unsigned char>(text[i + 2]) >= 0xBE;
    if (c < 0x20 || noncharacter) {
      out_ += "\xEF\xBF\xBD";
      ++replaced_;
      if (noncharacter) i += 2;
    } else {
      out_.push_back(text[i]);
    }
  }
}

void Writer::header() {
  begun_ = true;
  header_segtype_ = segtype_;
  out_ +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
      "  <header creationtool=\"hexaglot\" creationtoolversion=\"0.1\" segtype=\"";
  out_ += segtype_;
  out_ += "\" o-tmf=\"hexaglot\" adminlang=\"en\" srclang=\"*all*\" datatype=\"plaintext\"/>\n  <body>\n";
}

void Writer::document(const sdk::Document& d) {
  bool sentences = false;
  for (std::uint32_t v = 0; v < d.versions() && !sentences; ++v) sentences = d.segments(v) > d.blocks(v);
  segtype_ = sentences ? "sentence" : "block";
  if (!begun_) header();
  for (std::uint32_t r = 0; r < d.rows(); ++r) {
    row(d, r);
    if (out_.size() >= flush_at) flush();
  }
}

void Writer::property(std::string_view indent, std::string_view type, std::string_view value) {
  out_ += indent;
  out_ += "<prop type=\"";
  out_ += type;
  out_ += "\">";
  escape(value);
  out_ += "</prop>\n";
}

void Writer::row(const sdk::Document& d, std::uint32_t index) {
  // Its kind and level are those of the first version that has something in it.
  std::optional<hx_block> first;
  for (std::uint32_t v = 0; v < d.versions() && !first; ++v)
    if (const auto cell = d.cell(index, v); !cell.empty()) first = d.block(v, d.segment(v, cell.front()).block);
  if (!first) return;  // TMX knows no unit without a variant
  const auto row = d.row(index);
  const auto number = std::to_string(index + 1);
  out_ += "    <tu tuid=\"";
  escape(d.symbol());
  out_ += "#" + number + "\"";
  if (segtype_ != header_segtype_) out_ += " segtype=\"" + segtype_ + "\"";
  out_ += ">\n";
  property("      ", "x-hexaglot-document", d.symbol());
  property("      ", "x-hexaglot-row", number);
  property("      ", "x-hexaglot-kind", kind_name(first->kind));
  if (first->level > 0) property("      ", "x-hexaglot-level", std::to_string(first->level));
  property("      ", "x-hexaglot-confidence", decimals4(row.confidence));
  property("      ", "x-hexaglot-status", row.confirmed ? "confirmed" : "automatic");
  for (std::uint32_t v = 0; v < d.versions(); ++v)
    if (const auto cell = d.cell(index, v); !cell.empty()) variant(cell_variant(d, v, cell));
  out_ += "    </tu>\n";
}

// The marks that a segment of a block owns. One without width between two segments goes to the earlier, as a footnote
// mark after the full stop does.
void add_marks(const sdk::Document& d, std::uint32_t version, std::uint32_t index, const hx_block& block,
               const hx_segment& segment, std::uint32_t offset, std::vector<sdk::OwnedMark>& out) {
  const auto neighbour = [&](bool there, std::uint32_t at) -> std::optional<hx_segment> {
    if (!there) return std::nullopt;
    const auto s = d.segment(version, at);
    return s.block == segment.block ? std::optional(s) : std::nullopt;
  };
  const auto before = neighbour(index > 0, index - 1);
  const auto after = neighbour(index + 1 < d.segments(version), index + 1);
  for (const auto& m : sdk::marks(block)) {
    const bool point = m.span.begin == m.span.end;
    const bool owned =
        point ? (!before || m.span.begin > segment.span.begin) && (!after || m.span.begin <= after->span.begin)
              : m.span.begin < segment.span.end && m.span.end > segment.span.begin;
    if (!owned) continue;
    const auto place = [&](std::uint32_t at) {
      return offset + std::clamp(at, segment.span.begin, segment.span.end) - segment.span.begin;
    };
    out.push_back({m.kind, {place(m.span.begin), place(m.span.end)}, std::string(sdk::view(m.value))});
  }
}

Variant Writer::cell_variant(const sdk::Document& d, std::uint32_t version, std::span<const std::uint32_t> cell) const {
  Variant out;
  out.language = d.language(version);
  for (const auto index : cell) {
    const auto segment = d.segment(version, index);
    const auto block = d.block(version, segment.block);
    if (!out.text.empty()) out.text += joint(out.language);
    const auto offset = static_cast<std::uint32_t>(out.text.size());
    out.text += sdk::view(block.text).substr(segment.span.begin, segment.span.end - segment.span.begin);
    add_marks(d, version, index, block, segment, offset, out.marks);
    const bool opens_block = index == 0 || d.segment(version, index - 1).block != segment.block;
    if (opens_block && sdk::has_label(block))
      out.properties.emplace_back("x-hexaglot-label", sdk::view(block.label.printed));
  }
  return out;
}

void Writer::variant(const Variant& v) {
  out_ += "      <tuv xml:lang=\"";
  escape(v.language);
  out_ += "\">\n";
  for (const auto& [type, value] : v.properties) property("        ", type, value);
  out_ += "        <seg>";
  segment(v);
  out_ += "</seg>\n      </tuv>\n";
}

void Writer::code(const sdk::OwnedMark& mark, const InlineCode& code, std::size_t id, Side side) {
  const auto number = std::to_string(id);
  if (side == Side::close) {
    out_ += "<ept i=\"" + number + "\">";
    escape(code.close);
    out_ += "</ept>";
    return;
  }
  out_ += "<bpt i=\"" + number + "\" type=\"";
  out_ += code.type;
  out_ += "\">";
  escape(code.open);
  if (mark.kind == HX_LINK) {
    escape(mark.value);
    escape(link_end);
  }
  out_ += "</bpt>";
}

void Writer::segment(const Variant& v) {
  struct Event {
    std::uint32_t at;
    Side side;
    std::size_t mark;
  };
  std::vector<Event> events;
  const auto size = static_cast<std::uint32_t>(v.text.size());
  const auto code_of = [&](std::size_t mark) {
    return std::find_if(std::begin(inline_codes), std::end(inline_codes),
                        [&](const InlineCode& c) { return c.kind == v.marks[mark].kind; });
  };
  for (std::size_t i = 0; i < v.marks.size(); ++i) {
    const auto begin = std::min(v.marks[i].span.begin, size);
    events.push_back({begin, Side::open, i});
    const auto end = std::clamp(v.marks[i].span.end, begin, size);
    if (code_of(i) != std::end(inline_codes) && end > begin) events.push_back({end, Side::close, i});
  }
  // At one place: first what ends there, the innermost before the outer, then what begins there.
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    if (a.at != b.at) return a.at < b.at;
    if (a.side != b.side) return a.side == Side::close;
    return a.side == Side::close && a.mark > b.mark;
  });
  std::uint32_t done = 0;
  for (const auto& e : events) {
    escape(std::string_view(v.text).substr(done, e.at - done));
    done = e.at;
    const auto& mark = v.marks[e.mark];
    const auto found = code_of(e.mark);
    if (found != std::end(inline_codes)) {
      code(mark, *found, e.mark + 1, e.side);
      if (e.side == Side::open && mark.span.begin >= mark.span.end) code(mark, *found, e.mark + 1, Side::close);
    } else {
      out_ += mark.kind == HX_NOTE_MARK ? "<ph type=\"" + std::string(note_type) + "\">" : "<ph>";
      escape(mark.value);
      out_ += "</ph>";
    }
  }
  escape(std::string_view(v.text).substr(done));
}

void Writer::finish() {
  if (!begun_) {
    segtype_ = "block";
    header();
  }
  out_ += "  </body>\n</tmx>\n";
  flush();
  if (replaced_ > 0)
    host_.log(HX_LOG_WARNING, "TMX: " + std::to_string(replaced_) + (replaced_ == 1 ? " character" : " characters") +
                                  " that XML cannot hold written as U+FFFD");
}

}  // namespace

void write(const sdk::Host& host, const sdk::Documents& documents, const sdk::Output& output) {
  Writer writer(host, output);
  while (const auto d = documents.next()) writer.document(*d);
  writer.finish();
}

}  // namespace hexaglot::tmx
