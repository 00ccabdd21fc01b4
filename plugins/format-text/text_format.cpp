// The plain-text plugin: two formats over one way of cutting lines.
#include <algorithm>
#include <cctype>
#include <string>

#include <hexaglot/sdk/format.hpp>

#include "lines.hpp"
#include "list_lines.hpp"

namespace hexaglot::plain {
namespace {

bool ends_with(std::string_view name, std::string_view extension) {
  return name.size() >= extension.size() &&
         std::equal(extension.rbegin(), extension.rend(), name.rbegin(),
                    [](char a, char b) { return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b))); });
}

bool is_ideographic(std::string_view text, std::size_t at) {  // U+2E80 and above, at a lead byte
  const auto c = static_cast<unsigned char>(text[at]);
  return c >= 0xE3 || (c == 0xE2 && static_cast<unsigned char>(text[at + 1]) >= 0xBA);
}
std::size_t last_lead(std::string_view text) {
  auto at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

struct Paragraph {
  std::int32_t kind = HX_PARAGRAPH;
  std::string label;
  std::string text;
  std::uint32_t from = 0, to = 0;
  bool after_break = false;
};

class TextFormat : public sdk::Format {
 public:
  explicit TextFormat(const sdk::Host&) {}

  static const hx_format_descriptor& descriptor() {
    static const hx_format_descriptor d = {"hexaglot.format.text", "Plain text", "text", ".txt", HX_READS_DOCUMENT};
    return d;
  }

  static std::int32_t sniff(std::string_view file_name, std::string_view head) {
    if (ends_with(file_name, ".txt")) return 60;
    return !head.empty() && head.find('\0') == std::string_view::npos ? 10 : 0;
  }

  // A blank line parts paragraphs, and so do the labels of a list; a text without any blank line has one paragraph a
  // line.
  void read_document(const sdk::Input& input, const sdk::BlockSink& blocks, const sdk::Diagnostics&) override {
    const auto bytes = input.read_all();
    const auto all = lines(bytes);
    const auto language = input.language().substr(0, 2);
    const bool joins_tight = language == "zh" || language == "ja";
    const auto last_text = std::find_if(all.rbegin(), all.rend(), [](const Line& l) { return !is_blank(l.text); });
    const auto first_text = std::find_if(all.begin(), all.end(), [](const Line& l) { return !is_blank(l.text); });
    const bool line_by_line = first_text == all.end() || std::none_of(first_text, last_text.base(),
                                                                      [](const Line& l) { return is_blank(l.text); });

    Paragraph open;
    ListLines list;
    bool break_pending = false;
    bool at_foot = false;  // after a rule: notes may stand here, up to the first paragraph that is none
    const auto close = [&] {
      if (!open.text.empty())
        blocks.add({open.kind, 0, sdk::borrow(std::string_view(open.label)), sdk::borrow(std::string_view(open.text)),
                    nullptr, 0, open.from, open.to, open.after_break});
      open = {};
    };
    for (const auto& line : all) {
      const bool new_page = line.after_break;
      if (new_page) {
        close();
        break_pending = true;
        at_foot = false;
      }
      if (is_blank(line.text)) {
        close();
        continue;
      }
      if (is_rule(line.text)) {
        close();
        break_pending = at_foot = true;
        continue;
      }
      const auto note = at_foot ? note_start(line.text) : std::nullopt;
      const bool goes_on = !open.text.empty() && !line_by_line && !note;
      const bool item = goes_on && list.begins_item(line.text);
      if (!goes_on || item) close();
      if (open.text.empty()) {
        if (!item) list.begin_paragraph(line.text);
        open.from = line.number;
        open.after_break = std::exchange(break_pending, false);
        if (note) {
          open.kind = HX_NOTE;
          open.label = note->mark;
        } else {
          at_foot = false;
        }
        open.text = line.text.substr(note ? note->text_begin : 0);
      } else {
        join(open.text, line.text, joins_tight);
      }
      open.to = line.number;
    }
    close();
  }

 private:
  static void join(std::string& text, std::string_view line, bool tight) {
    const bool no_space = tight && is_ideographic(text, last_lead(text)) && is_ideographic(line, 0);
    if (!no_space) text += ' ';
    text += line;
  }
};

// For corpora: block n is line n, empty lines too.
class LinesFormat : public sdk::Format {
 public:
  explicit LinesFormat(const sdk::Host&) {}

  static const hx_format_descriptor& descriptor() {
    static const hx_format_descriptor d = {"hexaglot.format.lines", "Plain text, a segment a line", "lines", "",
                                           HX_READS_DOCUMENT};
    return d;
  }

  static std::int32_t sniff(std::string_view, std::string_view) { return 0; }  // only where it is asked for

  void read_document(const sdk::Input& input, const sdk::BlockSink& blocks, const sdk::Diagnostics&) override {
    const auto bytes = input.read_all();
    for (const auto& line : plain_lines(bytes))
      blocks.add({HX_PARAGRAPH, 0, {}, sdk::borrow(line.text), nullptr, 0, line.number, line.number, false});
  }
};

}  // namespace
}  // namespace hexaglot::plain

HEXAGLOT_FORMAT_PLUGIN("hexaglot.format.text", "Plain text", "0.1.0", hexaglot::plain::TextFormat,
                       hexaglot::plain::LinesFormat)
