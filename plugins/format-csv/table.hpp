#pragma once
// RFC 4180 with what spreadsheets do to it: separators , ; and TAB, line ends LF, CRLF and CR, a "sep=;" line.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::csv {

struct Record {
  std::uint32_t line = 0;  // where it begins, from 1
  std::vector<std::string> fields;
  std::string fault;  // why it cannot be read; then fields is empty
};

// One record after the other. A quote that is never closed spoils its own line only.
class Table {
 public:
  Table(std::string_view text, char separator, std::uint32_t first_line = 1)
      : text_(text), separator_(separator), line_(first_line) {}
  // False at the end.
  [[nodiscard]] bool next(Record& record);

 private:
  [[nodiscard]] bool quoted(std::string& field);  // false: never closed
  void skip_line();
  bool line_end();

  std::string_view text_;
  char separator_;
  std::uint32_t line_;
  std::size_t at_ = 0;
};

// The separator that a first line "sep=;" states, or 0; moves the text past that line.
[[nodiscard]] char stated_separator(std::string_view& text);

}  // namespace hexaglot::csv
