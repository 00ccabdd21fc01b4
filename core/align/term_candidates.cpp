#include "core/align/term_candidates.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

#include "core/align/term_words.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace hexaglot::align {
namespace {

using Id = std::uint32_t;

struct Token {
  Id base = 0;         // index of its word_base
  bool edge = false;   // may begin or end a term
  bool inner = false;  // may stand inside one
  std::uint32_t begin = 0, end = 0;
};

struct Gram {
  std::uint32_t row = 0, first = 0;  // token of the row, where it was met first
  std::uint32_t count = 0, words = 0;
  std::uint32_t longer = 0, longer_count = 0, longest_count = 0;  // candidates that hold it
};

std::uint64_t extend(std::uint64_t hash, Id id) {
  hash = (hash ^ (id + 1)) * 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 32U);
}

// Without the capital of a sentence's beginning, where the text has it so somewhere.
std::string inside_sentence(const std::string& form, const std::unordered_map<std::string, std::uint32_t>& forms) {
  std::size_t first = 0;
  if (form.empty()) return form;
  static_cast<void>(text::next_code_point(form, first));
  for (const auto& [other, count] : forms) {
    std::size_t begin = 0;
    static_cast<void>(text::next_code_point(other, begin));
    // Small letters come after capitals, in Latin and in Cyrillic.
    if (other > form && std::string_view(other).substr(begin) == std::string_view(form).substr(first) &&
        text::fold(other) == text::fold(form))
      return other;
  }
  return form;
}

class Reader {
 public:
  Reader(const std::vector<std::string>& cells, const std::string& language, const CandidateLimits& limits)
      : cells_(cells), language_(language), han_(language.starts_with("zh")), limits_(limits) {
    most_ = han_ ? 2 * limits.most_words : limits.most_words;
    least_ = han_ ? 2 : 1;
    for (const auto& cell : cells) rows_.push_back(read(cell));
  }

  std::vector<TermCandidate> run(const Progress& progress) {
    for (std::uint32_t r = 0; r < rows_.size() && !progress.cancelled(); ++r)
      each_gram(r, [&](std::uint64_t hash, std::uint32_t first, std::uint32_t words) {
        auto& g = grams_[hash];
        if (g.count++ == 0) g.row = r, g.first = first, g.words = words;
      });
    std::erase_if(grams_, [&](const auto& g) { return g.second.count < limits_.least_count; });
    nest();
    return gather(progress);
  }

 private:
  std::vector<Token> read(const std::string& cell) {
    std::vector<Token> out;
    std::string folded;
    for (const auto& w : text::words(cell, language_)) {
      Token t;
      t.begin = w.span.begin, t.end = w.span.end;
      const auto printed = w.span.in(cell);
      if (han_ ? w.kind == text::WordKind::han : w.kind == text::WordKind::word) {
        folded = text::fold(printed);
        while (!folded.empty() && (folded.back() == '\'' || folded.back() == '.')) folded.pop_back();
        const bool small = han_ ? is_small_han(printed) : is_small_word(folded, language_) || folded.size() < 2;
        const bool letters = !folded.empty() && !(folded[0] >= '0' && folded[0] <= '9');
        t.inner = letters && !(han_ && (printed == "的" || printed == "了"));
        t.edge = letters && !small;
        t.base =
            ids_.try_emplace(han_ ? folded : word_base(folded, language_), static_cast<Id>(ids_.size())).first->second;
      }
      // Parts of a word after an apostrophe stand next to it; other words must be a space apart.
      out.push_back(t);
    }
    return out;
  }

  template <class Each>
  void each_gram(std::uint32_t row, Each&& each) const {
    const auto& tokens = rows_[row];
    for (std::uint32_t first = 0; first < tokens.size(); ++first) {
      if (!tokens[first].edge) continue;
      std::uint64_t hash = 0;
      std::uint32_t small_inside = 0;
      for (std::uint32_t n = 1; n <= most_ && first + n <= tokens.size(); ++n) {
        const auto& last = tokens[first + n - 1];
        if (!last.inner) break;
        small_inside += last.edge || han_ ? 0 : 1;
        if (small_inside > 3) break;
        hash = extend(hash, last.base);
        if (last.edge && n >= least_) each(hash, first, n);
      }
    }
  }

  // For each candidate, the longer ones that hold it.
  void nest() {
    for (const auto& [hash, g] : grams_) {
      const auto& tokens = rows_[g.row];
      for (std::uint32_t begin = 0; begin < g.words; ++begin) {
        std::uint64_t part = 0;
        for (std::uint32_t n = 1; begin + n <= g.words; ++n) {
          part = extend(part, tokens[g.first + begin + n - 1].base);
          if (n == g.words) continue;
          const auto found = grams_.find(part);
          if (found == grams_.end()) continue;
          ++found->second.longer;
          found->second.longer_count += g.count;
          found->second.longest_count = std::max(found->second.longest_count, g.count);
        }
      }
    }
  }

  [[nodiscard]] double c_value(const Gram& g) const {
    const double size = han_ ? g.words / 2.0 : g.words;
    const double nested = g.longer == 0 ? 0 : static_cast<double>(g.longer_count) / g.longer;
    // A single word is a term less often than a group.
    return std::log2(size + 1) * (g.count - nested) * (size <= 1 ? 0.35 : 1.0);
  }

  std::vector<TermCandidate> gather(const Progress& progress) {
    // What hardly stands by itself is a part of the longer one.
    std::erase_if(grams_, [](const auto& g) {
      return g.second.longest_count > 0 &&
             (g.second.count - g.second.longest_count < 2 || 10 * g.second.longest_count >= 8 * g.second.count);
    });
    std::unordered_map<std::uint64_t, std::size_t> index;
    std::vector<TermCandidate> out;
    std::vector<std::unordered_map<std::string, std::uint32_t>> forms;
    for (std::uint32_t r = 0; r < rows_.size() && !progress.cancelled(); ++r)
      each_gram(r, [&](std::uint64_t hash, std::uint32_t first, std::uint32_t words) {
        const auto g = grams_.find(hash);
        if (g == grams_.end()) return;
        const auto [at, made] = index.try_emplace(hash, out.size());
        if (made) {
          out.push_back({{}, g->second.count, words, c_value(g->second), {}});
          forms.emplace_back();
        }
        auto& c = out[at->second];
        if (c.rows.empty() || c.rows.back() != r) c.rows.push_back(r);
        ++forms[at->second][printed(r, first, words)];
      });
    for (std::size_t i = 0; i < out.size(); ++i) {
      std::uint32_t most = 0;
      for (const auto& [form, count] : forms[i])
        if (count > most || (count == most && form < out[i].text)) most = count, out[i].text = form;
      out[i].text = inside_sentence(out[i].text, forms[i]);
    }
    std::sort(out.begin(), out.end(), [](const TermCandidate& a, const TermCandidate& b) {
      return a.c_value != b.c_value ? a.c_value > b.c_value : a.text < b.text;
    });
    return out;
  }

  [[nodiscard]] std::string printed(std::uint32_t row, std::uint32_t first, std::uint32_t words) const {
    const auto& tokens = rows_[row];
    const auto& cell = cells_[row];
    auto out = cell.substr(tokens[first].begin, tokens[first + words - 1].end - tokens[first].begin);
    for (auto& c : out)
      if (c == '\n') c = ' ';
    return language_.starts_with("ar") ? without_particles(out) : out;
  }

  const std::vector<std::string>& cells_;
  const std::string& language_;
  bool han_;
  CandidateLimits limits_;
  std::uint32_t most_ = 0, least_ = 1;
  std::vector<std::vector<Token>> rows_;
  std::unordered_map<std::string, Id> ids_;
  std::unordered_map<std::uint64_t, Gram> grams_;
};

}  // namespace

std::vector<TermCandidate> term_candidates(const std::vector<std::string>& cells, const std::string& language,
                                           const CandidateLimits& limits, const Progress& progress) {
  return Reader(cells, language, limits).run(progress);
}

}  // namespace hexaglot::align
