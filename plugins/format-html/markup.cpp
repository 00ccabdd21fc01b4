#include "markup.hpp"

#include <algorithm>
#include <cmath>

namespace hexaglot::html {

std::string escape(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default: {
        const auto u = static_cast<unsigned char>(c);
        const bool control = (u < 0x20 && c != '\n' && c != '\t') || u == 0x7F;
        if (control) {
          out += "\xEF\xBF\xBD";
        } else {
          out += c;
        }
      }
    }
  }
  return out;
}

std::string row_id(std::uint32_t document, std::uint32_t row) {
  return "d" + std::to_string(document + 1) + "-r" + std::to_string(row + 1);
}
std::string finding_id(std::uint32_t document, std::uint32_t finding) {
  return "d" + std::to_string(document + 1) + "-f" + std::to_string(finding + 1);
}
std::string note_id(std::uint32_t document, std::uint32_t version, std::uint32_t note) {
  return "d" + std::to_string(document + 1) + "-v" + std::to_string(version + 1) + "-n" + std::to_string(note + 1);
}
std::string mark_id(std::uint32_t document, std::uint32_t version, std::uint32_t mark) {
  return "d" + std::to_string(document + 1) + "-v" + std::to_string(version + 1) + "-m" + std::to_string(mark + 1);
}

std::string_view severity_name(std::int32_t severity) {
  return severity == 2 ? "error" : severity == 1 ? "warning" : "info";
}

std::string_view check_name(std::string_view check, std::string_view finding) {
  if (check.empty()) return finding.substr(0, finding.find('.'));
  const auto dot = check.rfind('.');
  return dot == std::string_view::npos ? check : check.substr(dot + 1);
}

std::string capitalised(std::string_view word) {
  std::string out(word);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

std::string counted(std::size_t n, std::string_view one, std::string_view many) {
  return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

std::string percent(double share) {
  if (!(share > 0)) return "0\u00A0%";
  if (share >= 1) return "100\u00A0%";
  return std::to_string(std::clamp(static_cast<int>(std::lround(share * 100)), 1, 99)) + "\u00A0%";
}

}  // namespace hexaglot::html
