#include "reference.hpp"

#include <algorithm>

#include "reference_read.hpp"

namespace hexaglot::check_numbering {
namespace {

bool unseen(char32_t c) {
  return (c >= 0x64B && c <= 0x652) || c == 0x670 || c == 0x640 || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0xAD;
}

}  // namespace

bool same(const Reference& a, const Reference& b) {
  if (a.path.size() != b.path.size()) return false;
  const auto meet = [](const Ordinal& x, const Ordinal& y) { return x.meets(y); };
  if (std::equal(a.path.begin(), a.path.end(), b.path.begin(), meet)) return true;
  if (!(a.any_order || b.any_order) || !a.path[0].meets(b.path[0])) return false;
  return std::is_permutation(a.path.begin() + 1, a.path.end(), b.path.begin() + 1, meet);
}

bool ReferenceReader::knows(std::string_view language) { return tongue(language) != Tongue::none; }

const std::vector<Reference>& ReferenceReader::read(std::string_view text, std::string_view language) {
  found_.clear();
  const auto in = tongue(language);
  if (in == Tongue::none) return found_;
  points_.clear();
  at_.clear();
  for (std::size_t i = 0; i < text.size();) {
    const auto begin = i;
    const auto byte = static_cast<unsigned char>(text[i++]);
    char32_t c = byte;
    if (byte >= 0xC0) {
      const int more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
      c = byte & (0x3F >> more);
      for (int k = 0; k < more && i < text.size(); ++k) c = (c << 6) | (static_cast<unsigned char>(text[i++]) & 0x3F);
    }
    // The tatweel of "هـ" says nothing either.
    if (c > 0x7F && unseen(c)) continue;
    points_ += c;
    at_.push_back(static_cast<std::uint32_t>(begin));
  }
  at_.push_back(static_cast<std::uint32_t>(text.size()));
  if (in == Tongue::chinese)
    read_chinese({points_}, found_);
  else
    read_alphabetic({points_}, in, found_);
  for (auto& r : found_) r.span = {at_[r.span.begin], at_[std::min<std::size_t>(r.span.end, points_.size())]};
  return found_;
}

}  // namespace hexaglot::check_numbering
