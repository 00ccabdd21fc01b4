#include "core/text/language_guess.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>

#include "core/text/language.hpp"
#include "core/text/language_profiles.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {
namespace {

using Kind = LanguageGuess::Kind;

constexpr std::size_t languages = profiled_languages.size(), strangers = languages;  // index of the neighbours' words
constexpr std::uint32_t most_letters = 4000;
constexpr std::uint32_t han_weight = 3;  // a Han character says about as much as three letters
constexpr double most_margin = 1000;

struct Profiles {
  std::unordered_map<std::uint64_t, std::array<float, languages>> costs;
  std::array<float, languages> unseen{};
  std::unordered_map<std::string_view, std::uint8_t> words;  // bits: which lists of small_words hold it
};

constexpr std::uint64_t key(char32_t a, char32_t b, char32_t c) {
  return (std::uint64_t{a} << 42U) | (std::uint64_t{b} << 21U) | c;
}

float cost_of(char32_t digit) {
  static constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-";
  return static_cast<float>(least_cost + cost_step * static_cast<double>(digits.find(static_cast<char>(digit))));
}

const Profiles& profiles() {
  static const Profiles made = [] {
    Profiles p;
    for (std::size_t at = 0; at < sequence_costs.size();) {
      std::array<char32_t, 3 + languages> entry{};
      for (auto& c : entry) c = next_code_point(sequence_costs, at);
      auto& costs = p.costs[key(entry[0], entry[1], entry[2])];
      for (std::size_t l = 0; l < languages; ++l) costs[l] = cost_of(entry[3 + l]);
    }
    for (std::size_t l = 0; l < languages; ++l) p.unseen[l] = cost_of(static_cast<unsigned char>(unseen_cost[l]));
    for (std::size_t list = 0; list < small_words.size(); ++list)
      for (std::size_t at = 0; at < small_words[list].size();) {
        const auto end = std::min(small_words[list].find(' ', at), small_words[list].size());
        p.words[small_words[list].substr(at, end - at)] |= static_cast<std::uint8_t>(1U << list);
        at = end + 1;
      }
    return p;
  }();
  return made;
}

// Letters that Arabic (Persian, Urdu, Kurdish and Uyghur have them) and Russian (its neighbours have them) do not use.
bool is_strange_arabic(char32_t c) {
  static constexpr std::u32string_view strange = U"پچژگکیٹڈڑںےہھۀڤڕڵۆێەۇۈېۋڭ";
  return strange.find(c) != std::u32string_view::npos;
}
// Letters that English, Spanish and French have not, and their neighbours use in every sentence.
bool is_strange_latin(char32_t c) {
  static constexpr std::u32string_view strange = U"ãõåäöøßąęłșțăžščřěůőűğşıòìðþđćńśźżľťďňŕĺ";
  return strange.find(c) != std::u32string_view::npos;
}
bool is_russian(char32_t c) { return (c >= U'а' && c <= U'я') || c == U'ё'; }

// What was counted in a text; adds up.
class Tally {
 public:
  void read(std::string_view text) {
    for (std::size_t at = 0; at < text.size() && letters() < most_letters;) {
      const auto c = static_cast<UChar32>(next_code_point(text, at));
      if (u_charType(c) == U_NON_SPACING_MARK || c == 0x640) continue;
      if (u_isalpha(c) == 0) {
        end_word();
        continue;
      }
      letter(static_cast<char32_t>(u_tolower(c)));
    }
    end_word();
  }

  void add(const Tally& other) {
    latin_ += other.latin_, arabic_ += other.arabic_, strange_arabic_ += other.strange_arabic_;
    cyrillic_ += other.cyrillic_, strange_cyrillic_ += other.strange_cyrillic_;
    russian_only_ += other.russian_only_, hard_signs_ += other.hard_signs_;
    han_ += other.han_, kana_ += other.kana_, foreign_ += other.foreign_, sequences_ += other.sequences_;
    for (std::size_t l = 0; l < languages; ++l) cost_[l] += other.cost_[l];
    for (std::size_t l = 0; l < words_.size(); ++l) words_[l] += other.words_[l];
  }

  [[nodiscard]] std::uint32_t letters() const {
    return latin_ + arabic_ + cyrillic_ + (han_ + kana_) * han_weight + foreign_;
  }

  [[nodiscard]] LanguageGuess guess() const {
    LanguageGuess out;
    out.letters = letters();
    const auto east = (han_ + kana_) * han_weight;
    // Latin words are at home in every text: names, symbols, titles. So they weigh less than letters of other scripts.
    const auto latin = static_cast<std::uint32_t>(0.5 * latin_);
    const auto most = std::max({latin, arabic_, cyrillic_, east, foreign_});
    if (most == 0) return latin_ > 0 ? by_letters(out) : out;
    const auto sum = latin + arabic_ + cyrillic_ + east + foreign_;
    if (most == latin) return by_letters(out);
    out.margin = std::min(most_margin, 2.0 * most - 1.0 * (sum - most));
    const bool clear = static_cast<double>(most) > 0.6 * static_cast<double>(sum);
    if (most == foreign_) {
      out.kind = clear && foreign_ >= 8 ? Kind::other : Kind::cannot_tell;
    } else if (most == arabic_) {
      out.best = "ar";
      if (!clear || arabic_ < 5) return out;
      out.kind = strange_arabic_ * 40 > arabic_ ? Kind::other : Kind::one;
    } else if (most == cyrillic_) {
      out.best = "ru";
      if (!clear || cyrillic_ < 8) return out;
      const bool bulgarian = cyrillic_ > 100 && russian_only_ == 0 && hard_signs_ * 200 > cyrillic_;
      out.kind = strange_cyrillic_ * 80 > cyrillic_ || bulgarian ? Kind::other : Kind::one;
    } else {
      out.best = "zh";
      if (!clear || han_ + kana_ < 5) return out;
      out.kind = kana_ * 12 > han_ + kana_ ? Kind::other : Kind::one;
    }
    if (out.kind == Kind::other) out.best = {};
    return out;
  }

 private:
  void letter(char32_t c) {
    if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) {
      if (c == 0xAA || c == 0xBA || c == 0xB5) return;  // ª º µ
      ++latin_;
      word_.push_back(c);
      return;
    }
    end_word();
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
      case USCRIPT_ARABIC:
        ++arabic_;
        strange_arabic_ += is_strange_arabic(c) ? 1 : 0;
        break;
      case USCRIPT_CYRILLIC:
        ++cyrillic_;
        strange_cyrillic_ += is_russian(c) ? 0 : 1;
        russian_only_ += c == U'ы' || c == U'э' || c == U'ё' ? 1 : 0;
        hard_signs_ += c == U'ъ' ? 1 : 0;
        break;
      case USCRIPT_HAN:
        ++han_;
        break;
      case USCRIPT_HIRAGANA:
      case USCRIPT_KATAKANA:
        ++kana_;
        break;
      default:
        ++foreign_;
    }
  }

  void end_word() {
    if (word_.empty()) return;
    const auto& p = profiles();
    word_.push_back(U' ');
    char32_t a = before_, b = U' ';
    for (const auto c : word_) {
      if (a != 0) {
        const auto found = p.costs.find(key(a, b, c));
        const auto& costs = found == p.costs.end() ? p.unseen : found->second;
        for (std::size_t l = 0; l < languages; ++l) cost_[l] += static_cast<double>(costs[l]);
        ++sequences_;
      }
      a = b;
      b = c;
    }
    before_ = a;  // the last letter; the next word begins with it and a space
    word_.pop_back();
    std::string utf8;
    for (const auto c : word_) append_code_point(utf8, c);
    if (std::any_of(word_.begin(), word_.end(), is_strange_latin))
      ++words_[strangers];
    else if (const auto found = p.words.find(utf8); found != p.words.end())
      for (std::size_t list = 0; list < words_.size(); ++list) words_[list] += (found->second >> list) & 1U;
    word_.clear();
  }

  // Latin script. Fitted on sentences and documents of seven languages that are not shipped (docs/decisions/0007).
  [[nodiscard]] LanguageGuess by_letters(LanguageGuess out) const {
    if (sequences_ == 0) return out;
    std::array<std::size_t, languages> order = {0, 1, 2};
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) { return cost_[a] < cost_[b]; });
    out.best = profiled_languages[order[0]];
    out.runner_up = profiled_languages[order[1]];
    // Sequences overlap, so that each says less than it seems.
    constexpr double independent = 0.4;
    out.margin = std::min(most_margin, independent * (cost_[order[1]] - cost_[order[0]]));
    const double n = sequences_, mean = cost_[order[0]] / n;
    constexpr double usual = 8.75, spread = 9.0;
    const bool unlike = mean > usual + spread / std::sqrt(n);
    const bool strange_words = words_[strangers] >= 4 && words_[strangers] > 1.5 * words_[order[0]];
    constexpr double enough = 5.0;
    constexpr std::uint32_t least_letters = 20, least_other = 60;
    if ((unlike || strange_words) && latin_ >= least_other) {
      out.kind = Kind::other;
      out.best = out.runner_up = {};
    } else if (!unlike && out.margin >= enough && latin_ >= least_letters) {
      out.kind = Kind::one;
    }
    return out;
  }

  std::uint32_t latin_ = 0, arabic_ = 0, strange_arabic_ = 0, cyrillic_ = 0, strange_cyrillic_ = 0;
  std::uint32_t russian_only_ = 0, hard_signs_ = 0, han_ = 0, kana_ = 0, foreign_ = 0;
  std::uint32_t sequences_ = 0;
  std::array<double, languages> cost_{};
  std::array<std::uint32_t, languages + 1> words_{};  // small words of each language and of the neighbours
  std::u32string word_;
  char32_t before_ = 0;
};

}  // namespace

LanguageGuess guess_language(std::string_view text) {
  Tally tally;
  tally.read(text);
  return tally.guess();
}

LanguageGuess guess_language(std::span<const std::string_view> passages) {
  constexpr std::size_t looked_at = 1000;
  const auto step = std::max<std::size_t>(1, passages.size() / looked_at);
  Tally all;
  std::map<std::string_view, double> letters;  // by language, of the passages that are certain
  double certain = 0, other = 0;
  for (std::size_t p = 0; p < passages.size(); p += step) {
    Tally one;
    one.read(passages[p]);
    const auto guess = one.guess();
    if (guess.kind == Kind::one) letters[guess.best] += guess.letters, certain += guess.letters;
    if (guess.kind == Kind::other) other += guess.letters;
    all.add(one);
  }
  auto out = all.guess();
  std::string_view first, second;
  for (const auto& [language, n] : letters) {
    if (first.empty() || n > letters[first])
      second = first, first = language;
    else if (second.empty() || n > letters[second])
      second = language;
  }
  constexpr double good_part = 0.15, least_letters = 200;
  if (second.empty() || other > 0.5 * certain) return out;
  const auto share = letters[second] / certain;
  if (share < good_part || letters[second] < least_letters) return out;
  out.kind = Kind::mixed;
  out.best = first;
  out.runner_up = second;
  out.share = share;
  return out;
}

}  // namespace hexaglot::text
