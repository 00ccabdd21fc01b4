#include "core/app/source_files.hpp"

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "core/base/files.hpp"
#include "core/store/digest.hpp"
#include "core/text/encoding.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::app {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::optional<SourceFile> load(const model::Version& version) {
  if (version.file.empty() || version.sha256.empty() || version.file == "-") return std::nullopt;
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(version.file, ignored)) return std::nullopt;
  auto bytes = read_file(version.file);
  if (!bytes || store::sha256_hex(*bytes) != version.sha256) return std::nullopt;
  SourceFile out;
  auto text = text::decode(*bytes, version.file);
  if (!text) return std::nullopt;
  out.text = std::move(*text);
  out.bom = bytes->starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  out.is_utf8 = std::string_view(*bytes).substr(out.bom) == out.text;
  out.line_starts.push_back(0);
  out.chars_before.push_back(0);
  std::size_t chars = 0;
  for (std::size_t i = 0; i < out.text.size(); ++i) {
    chars += (static_cast<unsigned char>(out.text[i]) & 0xC0U) != 0x80U ? 1 : 0;
    if (out.text[i] != '\n') continue;
    out.line_starts.push_back(i + 1);
    out.chars_before.push_back(chars);
  }
  return out;
}

bool is_space(char32_t c) {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == U'\u2028' || c == U'\u2029' || c == U'\u0085';
}

// Past the white space that begins here; the same position where none does.
std::size_t skip_space(std::string_view s, std::size_t pos) {
  while (pos < s.size()) {
    auto next = pos;
    if (!is_space(text::next_code_point(s, next))) break;
    pos = next;
  }
  return pos;
}

// Looks for a text in lines that were wrapped: a space stands for any white space with a line break or more of it,
// and where the language writes no spaces, a line may end anywhere.
class Finder {
 public:
  Finder(std::string_view source, std::string_view language)
      : source_(source), no_spaces_(model::joint(language).empty()) {}

  // For each byte of the needle and its end where it stands, when it stands here.
  [[nodiscard]] bool at(std::size_t pos, std::string_view needle, std::vector<std::size_t>* places) const {
    for (std::size_t i = 0; i < needle.size(); ++i) {
      if (needle[i] == ' ') {
        const auto end = skip_space(source_, pos);
        if (end == pos) return false;
        if (places) places->push_back(pos);
        pos = end;
        continue;
      }
      if (no_spaces_ && i > 0 && pos < source_.size() && needle[i - 1] != ' ' && is_space(peek(pos))) {
        const auto end = skip_space(source_, pos);
        if (source_.substr(pos, end - pos).find('\n') == std::string_view::npos) return false;
        pos = end;
      }
      if (pos >= source_.size() || source_[pos] != needle[i]) return false;
      if (places) places->push_back(pos);
      ++pos;
    }
    if (places) places->push_back(pos);
    return true;
  }

  [[nodiscard]] std::vector<std::size_t> all(std::string_view needle) const {
    std::vector<std::size_t> out;
    if (needle.empty()) return out;
    const bool space = needle[0] == ' ';
    for (std::size_t pos = 0; pos < source_.size(); ++pos) {
      if (space ? !starts_space(pos) : source_[pos] != needle[0]) continue;
      if (at(pos, needle, nullptr)) out.push_back(pos);
    }
    return out;
  }

 private:
  [[nodiscard]] char32_t peek(std::size_t pos) const { return text::next_code_point(source_, pos); }
  [[nodiscard]] bool starts_space(std::size_t pos) const {
    if ((static_cast<unsigned char>(source_[pos]) & 0xC0U) == 0x80U || !is_space(peek(pos))) return false;
    return pos == 0 || !is_space(static_cast<unsigned char>(source_[pos - 1]));
  }
  std::string_view source_;
  bool no_spaces_;
};

// Markup puts characters between those of the text, it takes none away. So what stands before a piece in the text must
// stand before it in the source, spread out as it may be: behind these bytes of the source at the least …
// A character that the source has in no such place (an entity, an escape) says nothing.
std::size_t least_end(std::string_view source, std::string_view before) {
  std::size_t at = 0;
  for (std::size_t pos = 0; pos < before.size();) {
    const auto start = pos;
    if (text::next_code_point(before, pos) == U' ') continue;
    const auto found = source.find(before.substr(start, pos - start), at);
    if (found != std::string_view::npos) at = found + (pos - start);
  }
  return at;
}

// … and before these, for what stands behind it.
std::size_t greatest_begin(std::string_view source, std::string_view behind) {
  auto at = source.size();
  for (auto end = behind.size(); end > 0;) {
    auto start = end - 1;
    while (start > 0 && (static_cast<unsigned char>(behind[start]) & 0xC0U) == 0x80U) --start;
    const auto character = behind.substr(start, end - start);
    end = start;
    if (character == " " || at < character.size()) continue;
    const auto found = source.rfind(character, at - character.size());
    if (found != std::string_view::npos) at = found;
  }
  return at;
}

// A word or a few characters more on either side.
Span widened(std::string_view text, Span span) {
  const auto before = [&](std::uint32_t at) {
    for (int taken = 0; at > 0 && taken < 12; ++taken) {
      do --at;
      while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
      if (taken > 0 && text[at] == ' ') break;
    }
    return at;
  };
  const auto behind = [&](std::uint32_t at) {
    for (int taken = 0; at < text.size() && taken < 12; ++taken) {
      std::size_t next = at;
      const auto c = text::next_code_point(text, next);
      if (taken > 0 && c == U' ') break;
      at = static_cast<std::uint32_t>(next);
    }
    return at;
  };
  return {before(span.begin), behind(span.end)};
}

}  // namespace

Span SourceFile::lines(model::Lines wanted) const {
  if (wanted.from == 0 || wanted.from > line_starts.size() || wanted.to < wanted.from) return {};
  const auto end = wanted.to < line_starts.size() ? line_starts[wanted.to] : text.size();
  return {static_cast<std::uint32_t>(line_starts[wanted.from - 1]), static_cast<std::uint32_t>(end)};
}

std::optional<Span> locate(std::string_view source, std::string_view text, Span span, const std::string& language) {
  const Finder finder(source, language);
  // An inserted text needs neighbours to stand between; and where a piece is repeated, more around it tells which.
  auto window = span.empty() ? widened(text, span) : span;
  for (int tries = 0; tries < 8 && !window.empty(); ++tries) {
    const auto needle = window.in(text);
    const auto first = least_end(source, text.substr(0, window.begin));
    const auto last = greatest_begin(source, text.substr(window.end));
    std::optional<std::vector<std::size_t>> found;
    bool several = false;
    for (const auto pos : finder.all(needle)) {
      std::vector<std::size_t> places;
      if (pos < first || !finder.at(pos, needle, &places) || places[needle.size() - 1] >= last) continue;
      several = found.has_value();
      if (several) break;
      found = std::move(places);
    }
    if (!found) return std::nullopt;
    if (!several) {
      const auto& places = *found;
      const auto from = span.begin - window.begin, to = span.end - window.begin;
      const auto begin = places[from];
      auto end = span.empty() ? begin : places[to];
      // A line break that the text does not show, right behind the piece, stays.
      if (!span.empty() && needle[to - 1] != ' ' && places[to] > places[to - 1] + 1) end = places[to - 1] + 1;
      return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    const auto wider = widened(text, window);
    if (wider == window) break;
    window = wider;
  }
  return std::nullopt;
}

SourceRegion region(const SourceFile& file, Span span) {
  const auto place = [&](std::size_t at) {
    const auto line = std::upper_bound(file.line_starts.begin(), file.line_starts.end(), at) - file.line_starts.begin();
    const auto start = file.line_starts[static_cast<std::size_t>(line - 1)];
    return std::pair{
        static_cast<std::uint32_t>(line),
        static_cast<std::uint32_t>(text::length(std::string_view(file.text).substr(start, at - start)) + 1)};
  };
  SourceRegion out;
  std::tie(out.line, out.column) = place(span.begin);
  std::tie(out.end_line, out.end_column) = place(span.end);
  out.offset = file.chars_before[out.line - 1] + out.column - 1;
  out.length = text::length(span.in(file.text));
  return out;
}

const SourceFile* SourceFiles::of(const model::Version& version) {
  auto known = files_.find(version.file);
  if (known == files_.end()) known = files_.emplace(version.file, load(version)).first;
  return known->second ? &*known->second : nullptr;
}

std::optional<Span> SourceFiles::find(const model::Version& version, std::uint32_t block, Span span) {
  const auto* file = of(version);
  if (file == nullptr) return std::nullopt;
  const auto& b = version.blocks[block];
  const auto lines = file->lines(b.source);
  if (lines.empty()) return std::nullopt;
  auto found = locate(lines.in(file->text), b.text, span, version.language);
  if (found) *found = {found->begin + lines.begin, found->end + lines.begin};
  return found;
}

}  // namespace hexaglot::app
