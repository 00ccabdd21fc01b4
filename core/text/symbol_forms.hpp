#pragma once
// What document symbols, resolution and catalogue numbers look like, asked of a token of plain letters and digits: the
// finder of symbols and the reader of faulty ones agree on it. Inside core/text only.
#include <string>
#include <vector>

namespace hexaglot::text {

[[nodiscard]] inline bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
[[nodiscard]] inline bool is_ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] inline bool is_symbol_char(char32_t c) {
  return is_ascii_digit(c) || is_ascii_upper(c) || (c >= 'a' && c <= 'z') || c == '/' || c == '.' || c == '-';
}

// Between the separators; an empty text has one empty part.
[[nodiscard]] std::vector<std::string> parts_of(const std::string& token, char separator);

[[nodiscard]] bool all_digits(const std::string& s);  // false for none
[[nodiscard]] bool is_year(const std::string& s);     // 1800…2199

// `parts`: between slashes. E/CN.7/2014/L.15, A/58/124, ST/SGB/2003/13.
[[nodiscard]] bool is_document_symbol(const std::vector<std::string>& parts);
// 64/182, S-20/4, 2009/28; neither 1/2 nor 2011/2012 nor 11/03/2014.
[[nodiscard]] bool is_resolution(const std::vector<std::string>& parts);

enum class Catalogue { none, sales, job };
// E.13.XI.6; V.13-84742.
[[nodiscard]] Catalogue catalogue_number(const std::string& token);

}  // namespace hexaglot::text
