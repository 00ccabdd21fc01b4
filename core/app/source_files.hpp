#pragma once
// Where the text of a block stands in the file that it was read from: for reports that point to line and column, and
// for fixes. A file counts only as long as it holds the very bytes that were read.
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/document.hpp"

namespace hexaglot::app {

struct SourceFile {
  std::string text;                       // UTF-8 without BOM, line ends as in the file
  std::size_t bom = 0;                    // bytes before the text; only with is_utf8
  bool is_utf8 = true;                    // else decoded from UTF-16 or UTF-32
  std::vector<std::size_t> line_starts;   // bytes of `text`
  std::vector<std::size_t> chars_before;  // code points before each line

  // The bytes of whole lines, from 1, both included; empty for lines that do not exist.
  [[nodiscard]] Span lines(model::Lines lines) const;
};

// Lines and columns from 1, offsets from 0, all in code points; the end is behind the last character.
struct SourceRegion {
  std::uint32_t line = 0, column = 0, end_line = 0, end_column = 0;
  std::size_t offset = 0, length = 0;
};
[[nodiscard]] SourceRegion region(const SourceFile& file, Span span);

// Reads each file when it is first asked for.
class SourceFiles {
 public:
  // nullptr: read from standard input or from no file, or the file is gone or has changed.
  [[nodiscard]] const SourceFile* of(const model::Version& version);

  // The bytes of SourceFile::text that are this piece of the block; nothing where markup stands between its characters
  // or where it cannot be told from a repetition.
  [[nodiscard]] std::optional<Span> find(const model::Version& version, std::uint32_t block, Span span);

 private:
  std::map<std::string, std::optional<SourceFile>> files_;  // by name
};

// The piece of a block's text in the lines of its source, whose white space wraps and indents. Pure; see find().
[[nodiscard]] std::optional<Span> locate(std::string_view source, std::string_view text, Span span,
                                         const std::string& language);

}  // namespace hexaglot::app
