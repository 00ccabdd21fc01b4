#pragma once
// Bold and colour where a terminal shows them, nothing elsewhere.
#include <cmath>
#include <string>
#include <string_view>

#include "core/app/report/report.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::app {

class Pen {
 public:
  explicit Pen(Style style) : on_(style == Style::terminal) {}
  [[nodiscard]] std::string bold(std::string_view s) const { return wrap("\x1b[1m", s); }
  [[nodiscard]] std::string dim(std::string_view s) const { return wrap("\x1b[2m", s); }
  [[nodiscard]] std::string red(std::string_view s) const { return wrap("\x1b[31m", s); }
  [[nodiscard]] std::string yellow(std::string_view s) const { return wrap("\x1b[33m", s); }
  [[nodiscard]] std::string green(std::string_view s) const { return wrap("\x1b[32m", s); }
  [[nodiscard]] std::string severity(model::Severity s, std::string_view text) const {
    if (s == model::Severity::error) return red(text);
    return s == model::Severity::warning ? yellow(text) : dim(text);
  }

 private:
  [[nodiscard]] std::string wrap(std::string_view code, std::string_view s) const {
    return on_ ? std::string(code) + std::string(s) + "\x1b[0m" : std::string(s);
  }
  bool on_;
};

// "0.99": rounded down, so that 1.00 is said only of what is certain.
[[nodiscard]] inline std::string confidence_text(double confidence) {
  const auto hundredths = static_cast<int>(std::floor(confidence * 100));
  return std::to_string(hundredths / 100) + "." + (hundredths % 100 < 10 ? "0" : "") + std::to_string(hundredths % 100);
}

// Filled with spaces to a width in terminal columns (Han characters are two wide, vowel marks none).
[[nodiscard]] inline std::string padded(std::string_view s, std::size_t width) {
  const auto columns = text::columns(s);
  return std::string(s) + std::string(columns < width ? width - columns : 0, ' ');
}

// At most so many columns, with an ellipsis where something was cut.
[[nodiscard]] inline std::string shortened(std::string_view s, std::size_t width) {
  if (text::columns(s) <= width) return std::string(s);
  std::size_t end = 0;
  for (std::size_t pos = 0; pos < s.size();) {
    static_cast<void>(text::next_code_point(s, pos));
    if (text::columns(s.substr(0, pos)) + 1 > width) break;
    end = pos;
  }
  return std::string(s.substr(0, end)) + "…";
}

}  // namespace hexaglot::app
