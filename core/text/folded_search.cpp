#include "core/text/folded_search.hpp"

#include <algorithm>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {

namespace {

constexpr char32_t planes_first = 0x10000;

// The folded form of each character of the first plane.
class Forms {
 public:
  Forms() {
    begins_.reserve(planes_first + 1);
    std::string one;
    for (char32_t c = 0; c < planes_first; ++c) {
      begins_.push_back(static_cast<std::uint32_t>(pool_.size()));
      if (c >= 0xD800 && c <= 0xDFFF) continue;
      one.clear();
      append_code_point(one, c);
      pool_ += fold(one);
    }
    begins_.push_back(static_cast<std::uint32_t>(pool_.size()));
  }
  [[nodiscard]] std::string_view of(char32_t c) const {
    return std::string_view(pool_).substr(begins_[c], begins_[c + 1] - begins_[c]);
  }

 private:
  std::string pool_;
  std::vector<std::uint32_t> begins_;
};

const Forms& forms() {
  static const Forms all;
  return all;
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The folded character at `at`, which moves past it. `room` keeps one beyond the first plane.
std::string_view folded_at(std::string_view text, std::size_t& at, std::string& room) {
  const auto begin = at;
  const auto c = next_code_point(text, at);
  if (c < planes_first) return forms().of(c);
  room = fold(text.substr(begin, at - begin));
  return room;
}

}  // namespace

FoldedSearch::FoldedSearch(std::string_view wanted) : wanted_(fold(wanted)) {
  if (wanted_.empty()) return;
  std::size_t end = 0;
  static_cast<void>(next_code_point(wanted_, end));
  const auto first = std::string_view(wanted_).substr(0, end);
  std::string one;
  for (char32_t c = 0; c < planes_first; ++c) {
    if (forms().of(c).find(first) == std::string_view::npos) continue;
    starts_.set(c);
    one.clear();
    append_code_point(one, c);
    first_bytes_.set(static_cast<unsigned char>(one[0]));
  }
  for (unsigned byte = 0xF0; byte < 0xF5; ++byte) first_bytes_.set(byte);
}

std::optional<Span> FoldedSearch::next(std::string_view text, std::uint32_t from) const {
  if (wanted_.empty()) return std::nullopt;
  for (std::size_t at = from; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!first_bytes_[byte]) continue;
    if (byte >= 0x80) {
      auto behind = at;
      const auto c = next_code_point(text, behind);
      if (c < planes_first && !starts_[c]) continue;
    }
    const auto begin = static_cast<std::uint32_t>(at);
    if (const auto end = end_of_match(text, begin)) return Span{begin, *end};
  }
  return std::nullopt;
}

std::optional<std::uint32_t> FoldedSearch::end_of_match(std::string_view text, std::uint32_t begin) const {
  std::string room;
  std::size_t first_end = begin;
  const auto first = folded_at(text, first_end, room);
  // A match may begin inside of what one character becomes: "fi" in the ligature of ffi.
  for (std::size_t skip = 0; skip < first.size(); ++skip) {
    if (continues(first[skip])) continue;
    std::string_view left = wanted_;
    auto piece = first.substr(skip);
    auto at = first_end;
    std::string more_room;
    while (true) {
      const auto n = std::min(left.size(), piece.size());
      if (left.substr(0, n) != piece.substr(0, n)) break;
      left.remove_prefix(n);
      if (left.empty()) {
        for (auto behind = at; behind < text.size() && folded_at(text, behind, more_room).empty();) at = behind;
        return static_cast<std::uint32_t>(at);
      }
      if (at >= text.size()) break;
      piece = folded_at(text, at, more_room);
    }
  }
  return std::nullopt;
}

}  // namespace hexaglot::text
