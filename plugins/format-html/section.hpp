#pragma once
// One document on the page: heading with its figures, index of findings, table of rows. Reads the document through the
// border, once, and keeps nothing after render().
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <hexaglot/sdk/document.hpp>
#include <hexaglot/sdk/text.hpp>

namespace hexaglot::html {

struct Version {
  std::string language;
  std::string name;  // in the language itself
  std::string file;  // without folders
  std::string path;
  std::string attributes;  // lang="ar" dir="rtl"
  bool right_to_left = false;
};

// What the tools at the top of the page offer, over all documents.
struct Offered {
  std::map<std::string, std::string> languages;  // tag → native name
  struct Check {
    std::size_t count = 0;
    std::map<std::string, std::size_t> kinds;  // by the finding's id
  };
  std::map<std::string, Check> checks;
  std::array<std::size_t, 3> severities{};
  std::map<std::string, std::size_t> departing;  // tag → findings in which the language departs
  bool doubtful = false;
  bool findings = false;
};

class Section {
 public:
  // `text` may be empty: a host without the service gets plain tags for names and symbols that break.
  Section(const sdk::Document& document, const std::optional<sdk::Text>& text, std::uint32_t number);

  [[nodiscard]] std::string render(Offered& offered);
  [[nodiscard]] std::string title() const;

 private:
  struct Highlight {
    hx_span span{};
    std::int32_t severity = HX_INFO;
    std::string_view id, message;
  };
  struct Anchors {                                                 // footnotes of one version
    std::map<std::string_view, std::vector<std::uint32_t>> notes;  // label → numbers of notes
    std::map<std::string_view, std::uint32_t> seen;                // marks met with this value
    std::uint32_t notes_met = 0, marks_met = 0;
    std::map<std::uint32_t, std::uint32_t> first_mark;  // note → number of the first mark that points to it
    std::unordered_map<std::uint32_t, std::uint32_t> note_of_block;
  };

  void read_versions();
  void read_findings();
  void read_notes();
  [[nodiscard]] std::uint32_t row_of(const hx_finding& f);
  // Whether a zero-width mark of a block belongs to this segment of it.
  [[nodiscard]] static bool stands_in(std::uint32_t at, const hx_segment& segment, const hx_block& block);

  // section.cpp
  [[nodiscard]] std::string heading() const;
  // section_findings.cpp
  [[nodiscard]] std::string index() const;
  [[nodiscard]] std::string finding(std::uint32_t i) const;
  [[nodiscard]] std::string values(const hx_finding& f) const;
  // What the filters ask of a finding: data-check, data-id, data-severity, data-departs.
  [[nodiscard]] std::string traits(const hx_finding& f) const;
  [[nodiscard]] std::string rows_named(const hx_finding& f) const;
  // section_table.cpp
  [[nodiscard]] std::string table();
  [[nodiscard]] std::string row(std::uint32_t r);
  [[nodiscard]] std::string cell(std::uint32_t r, std::uint32_t v);
  [[nodiscard]] std::string segment(std::uint32_t v, std::uint32_t s);
  [[nodiscard]] std::string segment_text(std::uint32_t v, const hx_block& block, const hx_segment& segment);
  [[nodiscard]] std::string note_mark(std::uint32_t v, std::string_view value);
  [[nodiscard]] std::int32_t row_kind(std::uint32_t r) const;

  const sdk::Document& d_;
  const std::optional<sdk::Text>& text_;
  std::uint32_t number_;
  std::vector<Version> versions_;
  std::vector<std::vector<std::uint32_t>> rows_of_blocks_;  // [version][block], read when first asked for
  std::vector<hx_finding> findings_;
  std::vector<std::uint32_t> finding_rows_;                  // HX_NONE: about the whole document
  std::vector<std::vector<std::uint32_t>> findings_of_row_;  // [row]
  std::vector<std::vector<std::int32_t>> outliers_;          // [row][version]: gravest severity where it departs, or -1
  std::unordered_map<std::uint64_t, std::vector<Highlight>> highlights_;  // version << 32 | block
  std::vector<Anchors> anchors_;
  std::vector<sdk::Row> rows_;
};

}  // namespace hexaglot::html
