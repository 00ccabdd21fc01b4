// The Markdown plugin: source → drafts (reader) → notes settled → blocks into the sink.
#include <algorithm>
#include <cctype>

#include <hexaglot/sdk/format.hpp>

#include "notes.hpp"
#include "reader.hpp"
#include "source.hpp"

namespace hexaglot::markdown {
namespace {

bool ends_with(std::string_view name, std::string_view extension) {
  if (name.size() < extension.size()) return false;
  return std::equal(extension.rbegin(), extension.rend(), name.rbegin(),
                    [](char a, char b) { return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b))); });
}

// A line "# Heading" or "## Heading".
bool has_heading(std::string_view head) {
  for (auto at = head.find('#'); at != std::string_view::npos; at = head.find('#', at + 1)) {
    if (at > 0 && head[at - 1] != '\n') continue;
    const auto end = head.find_first_not_of('#', at);
    if (end == std::string_view::npos) return false;
    if (end - at <= 6 && head[end] == ' ') return true;
    at = end;
  }
  return false;
}

class MarkdownFormat : public sdk::Format {
 public:
  explicit MarkdownFormat(const sdk::Host&) {}

  static const hx_format_descriptor& descriptor() {
    static const hx_format_descriptor d = {"hexaglot.format.markdown", "Markdown", "markdown", ".md .markdown",
                                           HX_READS_DOCUMENT};
    return d;
  }

  static std::int32_t sniff(std::string_view file_name, std::string_view head) {
    if (head.find('\0') != std::string_view::npos && head.substr(0, 2) != "\xFF\xFE" && head.substr(0, 2) != "\xFE\xFF")
      return 0;
    if (ends_with(file_name, ".md") || ends_with(file_name, ".markdown")) return 90;
    const auto first = head.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && head[first] == '<' && head.substr(first, 5) != "<sup>") return 0;
    return has_heading(head) || head.find("<sup>") != std::string_view::npos ? 40 : 0;
  }

  void read_document(const sdk::Input& input, const sdk::BlockSink& blocks,
                     const sdk::Diagnostics& diagnostics) override {
    const Source source(input.read_all());
    if (source.front_matter_end() != 0)
      diagnostics.report(1, "YAML front matter up to line " + std::to_string(source.front_matter_end()) + " left out");
    const auto drafts = settle_notes(Reader(source, diagnostics).read(), input.language());
    for (const auto& d : drafts) {
      const auto marks = sdk::borrow(d.marks);
      const bool known = d.source_begin < d.source_end;
      blocks.add({d.kind, d.level, sdk::borrow(std::string_view(d.label)), sdk::borrow(std::string_view(d.text)),
                  marks.data(), marks.size(), known ? source.line(d.source_begin) : 0,
                  known ? source.line(d.source_end - 1) : 0, d.after_break});
    }
  }
};

}  // namespace
}  // namespace hexaglot::markdown

HEXAGLOT_FORMAT_PLUGIN("hexaglot.format.markdown", "Markdown", "0.1.0", hexaglot::markdown::MarkdownFormat)
