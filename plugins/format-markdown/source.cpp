#include "source.hpp"

#include <algorithm>
#include <cctype>

namespace hexaglot::markdown {
namespace {

constexpr std::size_t longest_note_name = 48;
constexpr std::size_t longest_front_matter = 400;  // lines

bool is_name_byte(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u >= 0x80 || std::isalnum(u) != 0 || c == '-' || c == '_' || c == '.' || c == '*';
}

std::string_view without_end(std::string_view line) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
    line.remove_suffix(1);
  return line;
}

// "title: …", "  - item", "# comment": a line of YAML as it stands at the top of Markdown files.
bool is_key_line(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() &&
         (std::isalnum(static_cast<unsigned char>(line[i])) != 0 || line[i] == '_' || line[i] == '-'))
    ++i;
  if (i == 0 || i == line.size() || line[i] != ':') return false;
  return std::isalpha(static_cast<unsigned char>(line[0])) != 0 && (i + 1 == line.size() || line[i + 1] == ' ');
}
bool continues_yaml(std::string_view line) {
  return line.empty() || line[0] == ' ' || line[0] == '\t' || line[0] == '#' || line == "-" ||
         line.substr(0, 2) == "- " || line[0] == ']' || line[0] == '}';
}

}  // namespace

Source::Source(std::string original) : original_(std::move(original)), parsed_(original_) {
  index_lines();
  blank_front_matter();
  hide_references();
  hide_sup_asterisks();
}

void Source::index_lines() {
  line_starts_ = {0};
  for (std::size_t i = 0; i < original_.size(); ++i) {
    if (original_[i] == '\n' || (original_[i] == '\r' && (i + 1 == original_.size() || original_[i + 1] != '\n')))
      line_starts_.push_back(i + 1);
  }
}

std::uint32_t Source::line(std::size_t offset) const {
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::uint32_t>(next - line_starts_.begin());
}

void Source::blank_front_matter() {
  const auto line_at = [this](std::size_t n) {
    const auto begin = line_starts_[n];
    const auto end = n + 1 < line_starts_.size() ? line_starts_[n + 1] : original_.size();
    return without_end(std::string_view(original_).substr(begin, end - begin));
  };
  if (line_at(0) != "---") return;
  bool has_key = false;
  const auto last = std::min(line_starts_.size(), longest_front_matter);
  for (std::size_t n = 1; n < last; ++n) {
    const auto line = line_at(n);
    if (line == "---" || line == "...") {
      if (!has_key) return;
      const auto end = n + 1 < line_starts_.size() ? line_starts_[n + 1] : original_.size();
      for (std::size_t i = 0; i < end; ++i)
        if (parsed_[i] != '\n' && parsed_[i] != '\r') parsed_[i] = ' ';
      front_matter_end_ = static_cast<std::uint32_t>(n + 1);
      return;
    }
    const bool key = is_key_line(line);
    if (!key && (!has_key || !continues_yaml(line))) return;
    has_key = has_key || key;
  }
}

void Source::hide_references() {
  for (auto at = parsed_.find("[^"); at != std::string::npos; at = parsed_.find("[^", at + 2)) {
    if (at > 0 && parsed_[at - 1] == '\\') continue;
    auto end = at + 2;
    while (end < parsed_.size() && end - at < longest_note_name && is_name_byte(parsed_[end])) ++end;
    if (end == at + 2 || end == parsed_.size() || parsed_[end] != ']') continue;
    // Punctuation without meaning in Markdown, so that emphasis beside it is read as before.
    parsed_[at] = parsed_[end] = ',';
    std::replace(parsed_.begin() + static_cast<std::ptrdiff_t>(at), parsed_.begin() + static_cast<std::ptrdiff_t>(end),
                 '*', ',');
  }
}

void Source::hide_sup_asterisks() {
  for (auto at = parsed_.find("<sup>*"); at != std::string::npos; at = parsed_.find("<sup>*", at + 6)) {
    auto end = at + 5;
    while (end < parsed_.size() && parsed_[end] == '*') ++end;
    if (parsed_.compare(end, 6, "</sup>") == 0)
      std::fill(parsed_.begin() + static_cast<std::ptrdiff_t>(at + 5),
                parsed_.begin() + static_cast<std::ptrdiff_t>(end), ',');
  }
}

}  // namespace hexaglot::markdown
