#include "core/match/differences.hpp"

#include <algorithm>

#include "core/text/words.hpp"

namespace hexaglot::match {
namespace {

using Kind = Difference::Kind;
constexpr std::size_t most_pairs = 4'000'000;

struct Cut {  // a text in words
  std::string_view text;
  std::vector<text::Word> words;

  Cut(std::string_view t, std::string_view language) : text(t), words(text::words(t, language)) {}
  [[nodiscard]] std::size_t size() const { return words.size(); }
  [[nodiscard]] std::string_view word(std::size_t i) const { return words[i].span.in(text); }
  // From word i to before word end, with the white space before each that follows another.
  [[nodiscard]] Span pieces(std::size_t i, std::size_t end) const { return {place(i), place(end)}; }
  // Where the piece that begins with word i begins: behind the word before, so that pieces cover the text.
  [[nodiscard]] std::uint32_t place(std::size_t i) const {
    if (i == 0) return 0;
    return i == size() ? static_cast<std::uint32_t>(text.size()) : words[i].span.begin;
  }
};

// Which words of a's middle are words of b's middle: a longest common subsequence.
struct Kept {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;  // ascending
};

void keep_longest(const Cut& a, const Cut& b, std::size_t begin, std::size_t a_end, std::size_t b_end, Kept& kept) {
  const std::size_t n = a_end - begin;
  const std::size_t m = b_end - begin;
  if (n == 0 || m == 0 || n * m > most_pairs) return;
  const std::size_t width = m + 1;
  std::vector<std::uint16_t> length((n + 1) * width, 0);  // of the rest: the smaller of n and m at most
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t j = m; j-- > 0;)
      length[i * width + j] = a.word(begin + i) == b.word(begin + j)
                                  ? static_cast<std::uint16_t>(length[(i + 1) * width + j + 1] + 1)
                                  : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
  for (std::size_t i = 0, j = 0; i < n && j < m;) {
    if (a.word(begin + i) == b.word(begin + j)) {
      kept.pairs.emplace_back(begin + i++, begin + j++);
    } else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
}

// A comma that happens to stand in both between two changes says nothing and makes the picture restless.
void forget_lonely_punctuation(const Cut& a, std::size_t begin, std::size_t a_end, std::size_t b_end, Kept& kept) {
  auto& pairs = kept.pairs;
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0; i < pairs.size();) {
    std::size_t end = i + 1;
    while (end < pairs.size() && pairs[end].first == pairs[end - 1].first + 1 &&
           pairs[end].second == pairs[end - 1].second + 1)
      ++end;
    const bool only_marks =
        std::all_of(pairs.begin() + static_cast<std::ptrdiff_t>(i), pairs.begin() + static_cast<std::ptrdiff_t>(end),
                    [&](const auto& pair) { return a.words[pair.first].kind == text::WordKind::punctuation; });
    const bool before = pairs[i].first > begin && pairs[i].second > begin;
    const bool after = pairs[end - 1].first + 1 < a_end && pairs[end - 1].second + 1 < b_end;
    if (!(only_marks && before && after))
      out.insert(out.end(), pairs.begin() + static_cast<std::ptrdiff_t>(i),
                 pairs.begin() + static_cast<std::ptrdiff_t>(end));
    i = end;
  }
  pairs = std::move(out);
}

}  // namespace

std::vector<Difference> differences(std::string_view before, std::string_view after, std::string_view language) {
  const auto whole = [](std::string_view text) { return Span{0, static_cast<std::uint32_t>(text.size())}; };
  if (before == after) {
    if (before.empty()) return {};
    return {{Kind::kept, whole(before), whole(after)}};
  }
  const Cut a(before, language);
  const Cut b(after, language);
  std::size_t begin = 0;
  while (begin < a.size() && begin < b.size() && a.word(begin) == b.word(begin)) ++begin;
  std::size_t a_end = a.size();
  std::size_t b_end = b.size();
  while (a_end > begin && b_end > begin && a.word(a_end - 1) == b.word(b_end - 1)) --a_end, --b_end;

  std::vector<Difference> out;
  if (begin == a_end && begin == b_end) {  // only white space differs
    if (!before.empty()) out.push_back({Kind::removed, whole(before), {}});
    if (!after.empty()) out.push_back({Kind::added, {}, whole(after)});
    return out;
  }
  Kept kept;
  for (std::size_t i = 0; i < begin; ++i) kept.pairs.emplace_back(i, i);
  Kept middle;
  keep_longest(a, b, begin, a_end, b_end, middle);
  forget_lonely_punctuation(a, begin, a_end, b_end, middle);
  kept.pairs.insert(kept.pairs.end(), middle.pairs.begin(), middle.pairs.end());
  for (std::size_t i = 0; a_end + i < a.size(); ++i) kept.pairs.emplace_back(a_end + i, b_end + i);
  kept.pairs.emplace_back(a.size(), b.size());

  std::size_t i = 0;
  std::size_t j = 0;
  for (const auto& [x, y] : kept.pairs) {
    if (i < x) out.push_back({Kind::removed, a.pieces(i, x), {}});
    if (j < y) out.push_back({Kind::added, {}, b.pieces(j, y)});
    i = x;
    j = y;
    if (x == a.size()) break;
    if (const Span p = a.pieces(x, x + 1), q = b.pieces(y, y + 1); !out.empty() && out.back().kind == Kind::kept) {
      out.back().before.end = p.end;
      out.back().after.end = q.end;
    } else {
      out.push_back({Kind::kept, p, q});
    }
    ++i;
    ++j;
  }
  return out;
}

}  // namespace hexaglot::match
