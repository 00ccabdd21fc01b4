#pragma once
// A block while its file is still being read. What may be a footnote mark is kept in the text as a candidate: whether
// "2" above the line is a note or a power, and "*" a note or an asterisk, only the whole document can tell (notes.hpp).
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/sdk/format.hpp>

namespace hexaglot::markdown {

enum class CandidateKind : std::uint8_t {
  superscript,  // the content of <sup>…</sup>
  reference,    // [^N]
  sign,         // a run of literal * † ‡ that ends a word or opens a paragraph
  escaped_sign  // the same, written with a backslash: never emphasis
};

struct Candidate {
  CandidateKind kind = CandidateKind::superscript;
  std::uint32_t begin = 0, end = 0;  // bytes of Draft::text
};

// A line end of the source inside a block.
struct LineBreak {
  std::uint32_t at = 0;           // byte of Draft::text where the line end stands (one byte, space or \n)
  std::size_t source_offset = 0;  // of the first text after it
};

struct Draft {
  std::int32_t kind = HX_PARAGRAPH;
  std::int32_t level = 0;
  std::string label;
  std::string text;
  std::vector<sdk::OwnedMark> marks;
  std::vector<Candidate> candidates;  // by begin, apart from each other
  std::vector<LineBreak> breaks;
  std::size_t source_begin = std::string_view::npos, source_end = 0;  // bytes of the source; npos: unknown
  bool after_break = false;
  bool indented = false;  // by four columns or more: goes on with a [^N]: definition before it
  bool in_list = false;
  bool is_code = false;
};

}  // namespace hexaglot::markdown
