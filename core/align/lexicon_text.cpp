#include "core/align/lexicon_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>

#include "core/text/language.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::align {
namespace {

constexpr std::string_view first_line = "# hexaglot lexicon 1";
static_assert(model::count_unit == 10, "the text form writes one decimal");

using Word = model::WordCounts::Word;

// "40.3", "52"
void append_count(std::string& out, std::uint32_t tenths) {
  out += std::to_string(tenths / 10);
  if (tenths % 10 != 0) {
    out += '.';
    out += static_cast<char>('0' + tenths % 10);
  }
}

std::optional<std::uint32_t> parse_count(std::string_view text) {
  std::uint32_t whole = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, whole);
  if (read.ec != std::errc{} || whole > std::numeric_limits<std::uint32_t>::max() / 10 - 1) return std::nullopt;
  if (read.ptr == end) return whole * 10;
  if (end - read.ptr != 2 || read.ptr[0] != '.' || read.ptr[1] < '0' || read.ptr[1] > '9') return std::nullopt;
  return whole * 10 + static_cast<std::uint32_t>(read.ptr[1] - '0');
}

// The place of a stem among those seen.
std::optional<std::uint32_t> find(const std::vector<Word>& words, std::string_view stem) {
  const auto at = std::lower_bound(words.begin(), words.end(), stem,
                                   [](const Word& word, auto wanted) { return word.stem < wanted; });
  if (at == words.end() || at->stem != stem) return std::nullopt;
  return static_cast<std::uint32_t>(at - words.begin());
}

class Reader {
 public:
  Reader(std::string_view bytes, const std::string& file) : left_(bytes), file_(file) {}

  Result<model::WordCounts> read() {
    if (!text::is_valid_utf8(left_)) return fail(ErrorKind::bad_input, "is not UTF-8", file_);
    std::string_view line;
    if (!next(line) || line != first_line) return wrong("\"" + std::string(first_line) + "\" expected");
    if (!next(line)) return wrong("the line with the two languages is missing");
    const auto names = fields(line);
    if (!names || (*names)[2] != "rows") return wrong("two languages and \"rows\" expected, parted by TAB");
    for (const auto k : {0U, 1U}) {
      const auto tag = text::canonical_language((*names)[k]);
      if (!tag || *tag != text::primary_language(*tag) || *tag != (*names)[k])
        return wrong("\"" + std::string((*names)[k]) + "\" is no primary language tag");
    }
    out_.x = (*names)[0];
    out_.y = (*names)[1];
    if (out_.x >= out_.y) return wrong("the languages must be in alphabetical order");
    std::string_view before;
    while (next(line)) {
      if (line <= before) return wrong("this line must stand before the one above it; sort the lines by byte");
      before = line;
      if (auto done = entry(line); !done) return pass_on(done.error());
    }
    if (!model::is_sound(out_)) return wrong("a control character in a word");
    return std::move(out_);
  }

 private:
  bool next(std::string_view& line) {
    if (left_.empty()) return false;
    ++line_;
    const auto end = std::min(left_.find('\n'), left_.size());
    line = left_.substr(0, end);
    left_.remove_prefix(std::min(end + 1, left_.size()));
    return true;
  }

  static std::optional<std::array<std::string_view, 3>> fields(std::string_view line) {
    const auto a = line.find('\t');
    const auto b = a == std::string_view::npos ? a : line.find('\t', a + 1);
    if (b == std::string_view::npos || line.find('\t', b + 1) != std::string_view::npos) return std::nullopt;
    return std::array{line.substr(0, a), line.substr(a + 1, b - a - 1), line.substr(b + 1)};
  }

  Status entry(std::string_view line) {
    const auto parts = fields(line);
    const auto count = parts ? parse_count((*parts)[2]) : std::nullopt;
    if (!count) return wrong("word, word and count expected, parted by TAB");
    const auto [x, y, printed] = *parts;
    if (x.empty() && y.empty()) return wrong("no word in this line");
    if (x.empty()) {
      out_.y_words.push_back({std::string(y), *count});
    } else if (y.empty()) {
      out_.x_words.push_back({std::string(x), *count});
    } else {
      const auto place = find(out_.y_words, y);
      if (out_.x_words.empty() || out_.x_words.back().stem != x || !place)
        return wrong("a word of this line has no line of its own that says how often it was seen");
      if (*count == 0) return wrong("a link that was never seen");
      out_.links.push_back({static_cast<std::uint32_t>(out_.x_words.size() - 1), *place, *count});
    }
    return {};
  }

  [[nodiscard]] tl::unexpected<Error> wrong(std::string message) const {
    return fail(ErrorKind::bad_input, std::move(message), file_, line_);
  }

  std::string_view left_;
  const std::string& file_;
  std::uint32_t line_ = 0;
  model::WordCounts out_;
};

}  // namespace

bool is_lexicon_text(std::string_view bytes) { return bytes.substr(0, first_line.size()) == first_line; }

std::string lexicon_text(const model::WordCounts& counts) {
  std::string out(first_line);
  out += "\n" + counts.x + "\t" + counts.y + "\trows\n";
  const auto line = [&](std::string_view x, std::string_view y, std::uint32_t count) {
    out.append(x).append("\t").append(y).append("\t");
    append_count(out, count);
    out += '\n';
  };
  for (const auto& word : counts.y_words) line("", word.stem, word.seen);
  std::size_t l = 0;
  for (std::size_t w = 0; w < counts.x_words.size(); ++w) {
    const auto& word = counts.x_words[w];
    line(word.stem, "", word.seen);
    for (; l < counts.links.size() && counts.links[l].x == w; ++l)
      line(word.stem, counts.y_words[counts.links[l].y].stem, counts.links[l].count);
  }
  return out;
}

Result<model::WordCounts> parse_lexicon_text(std::string_view bytes, const std::string& file) {
  return Reader(bytes, file).read();
}

}  // namespace hexaglot::align
