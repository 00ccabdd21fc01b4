#pragma once
// The text as md4c is to see it: byte for byte as long as the original, with what CommonMark would misread made
// harmless. md4c's pointers are offsets, so the words themselves are always taken from the original.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::markdown {

class Source {
 public:
  explicit Source(std::string original);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  [[nodiscard]] std::string_view original() const { return original_; }
  [[nodiscard]] const std::string& parsed() const { return parsed_; }

  // The "[" of a footnote reference: "[^1]: E/2009/28" would be a link definition and vanish.
  [[nodiscard]] bool opens_reference(std::size_t offset) const {
    return original_[offset] == '[' && parsed_[offset] != '[';
  }

  // Last line of the YAML front matter that was left out, or 0.
  [[nodiscard]] std::uint32_t front_matter_end() const { return front_matter_end_; }

  // From 1. \n, \r\n and \r end a line.
  [[nodiscard]] std::uint32_t line(std::size_t offset) const;
  // Where the line of `offset` begins.
  [[nodiscard]] std::size_t line_begin(std::size_t offset) const { return line_starts_[line(offset) - 1]; }

 private:
  void index_lines();
  void blank_front_matter();
  void hide_references();
  void hide_sup_asterisks();

  std::string original_, parsed_;
  std::vector<std::size_t> line_starts_;
  std::uint32_t front_matter_end_ = 0;
};

}  // namespace hexaglot::markdown
