#include "slips.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "hexaglot/stems/letters.hpp"

namespace hexaglot::stems {

namespace {

std::u32string_view letters_of(std::string_view language) {
  if (language == "ar") return U"ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ";
  if (language == "ru") return U"абвгдежзийклмнопрстуфхцчшщъыьэюяё";
  if (language == "fr") return U"abcdefghijklmnopqrstuvwxyzéèêàâçîïôùûœ";
  if (language == "es") return U"abcdefghijlmnopqrstuvxyzáéíóúñü";
  return U"abcdefghijklmnopqrstuvwxyz";
}

// Letters that are one letter but for an accent, a hamza, two points.
std::u32string_view kin(char32_t c) {
  static constexpr std::array<std::u32string_view, 12> families = {
      U"aáàâä", U"eéèêë", U"iíîï", U"oóôö", U"uúùûü", U"nñ", U"cç", U"еёэ", U"ий", U"ьъ", U"اأإآ", U"يىئ"};
  for (const auto& f : families)
    if (f.find(c) != f.npos) return f;
  if (c == U'ه' || c == U'ة') return U"هة";
  if (c == U'و' || c == U'ؤ') return U"وؤ";
  return {};
}

// Arabic letters that are easily taken for each other: by their points, their sound, their place on the keyboard.
std::u32string_view alike(char32_t c) {
  static constexpr std::array<std::u32string_view, 9> families = {U"بتثني", U"جحخ", U"دذ", U"رز", U"سش",
                                                                  U"صضسظ",  U"طظت", U"عغ", U"فق"};
  for (const auto& f : families)
    if (f.find(c) != f.npos) return f;
  return {};
}

class Maker {
 public:
  Maker(std::u32string_view word, std::string_view language) : word_(word), language_(language) {}

  std::vector<Candidate> make() {
    const auto n = word_.size();
    for (std::size_t i = 0; i < n; ++i)
      for (const char32_t c : kin(word_[i]))
        if (c != word_[i]) replace(i, c, Slip::accent);
    for (std::size_t i = 0; i + 1 < n; ++i) {
      if (word_[i] == word_[i + 1]) continue;
      std::u32string w(word_);
      std::swap(w[i], w[i + 1]);
      add(std::move(w), Slip::swapped, false);
    }
    erase(Slip::doubled);
    for (std::size_t i = 0; i <= n; ++i)
      for (const char32_t c : letters_of(language_)) {
        if (i > 0 && word_[i - 1] == c) continue;  // the same word as one place before
        std::u32string w(word_);
        w.insert(i, 1, c);
        add(std::move(w), Slip::missing, i == n);
      }
    erase(Slip::extra);
    for (std::size_t i = 0; i < n; ++i)
      for (const char32_t c : language_ == "ar" ? alike(word_[i]) : letters_of(language_))
        if (c != word_[i] && kin(word_[i]).find(c) == std::u32string_view::npos) replace(i, c, Slip::wrong);
    return std::move(out_);
  }

 private:
  void add(std::u32string word, Slip slip, bool at_end) { out_.push_back({std::move(word), slip, at_end}); }

  void replace(std::size_t i, char32_t c, Slip slip) {
    std::u32string w(word_);
    w[i] = c;
    add(std::move(w), slip, i + 1 == word_.size());
  }

  void erase(Slip slip) {
    for (std::size_t i = 0; i < word_.size(); ++i) {
      const bool twice = i > 0 && word_[i - 1] == word_[i];
      const bool before_its_like = i + 1 < word_.size() && word_[i] == word_[i + 1];
      if (before_its_like || twice != (slip == Slip::doubled)) continue;
      std::u32string w(word_);
      w.erase(i, 1);
      add(std::move(w), slip, i + 1 == word_.size());
    }
  }

  std::u32string_view word_;
  std::string_view language_;
  std::vector<Candidate> out_;
};

}  // namespace

std::vector<Candidate> candidates(std::u32string_view word, std::string_view language) {
  return Maker(word, language).make();
}

std::vector<std::string> american_forms(std::string_view word) {
  static constexpr std::pair<std::string_view, std::string_view> pairs[] = {{"our", "or"},
                                                                            {"isation", "ization"},
                                                                            {"ise", "ize"},
                                                                            {"ising", "izing"},
                                                                            {"yse", "yze"},
                                                                            {"ysing", "yzing"},
                                                                            {"tre", "ter"},
                                                                            {"bre", "ber"},
                                                                            {"ence", "ense"},
                                                                            {"ences", "enses"},
                                                                            {"lled", "led"},
                                                                            {"lling", "ling"},
                                                                            {"ller", "ler"},
                                                                            {"lment", "llment"},
                                                                            {"amme", "am"},
                                                                            {"ogue", "og"},
                                                                            {"ogued", "oged"},
                                                                            {"oguing", "oging"},
                                                                            {"ae", "e"},
                                                                            {"oe", "e"},
                                                                            {"cheque", "check"},
                                                                            {"enquir", "inquir"},
                                                                            {"engrain", "ingrain"},
                                                                            {"judgement", "judgment"},
                                                                            {"ledgement", "ledgment"},
                                                                            {"practis", "practic"},
                                                                            {"licenc", "licens"},
                                                                            {"enrol", "enroll"},
                                                                            {"fulfil", "fulfill"},
                                                                            {"skilful", "skillful"},
                                                                            {"wilful", "willful"},
                                                                            {"instal", "install"},
                                                                            {"distil", "distill"},
                                                                            {"mould", "mold"},
                                                                            {"plough", "plow"},
                                                                            {"grey", "gray"}};
  std::vector<std::string> out;
  for (const auto& [british, american] : pairs)
    for (auto at = word.find(british); at != word.npos; at = word.find(british, at + 1)) {
      if (at == 0 && british.size() < 5 && british[1] != 'e') continue;  // "our" itself; but "oestrogen", "aesthetic"
      out.emplace_back(word.substr(0, at));
      out.back().append(american).append(word.substr(at + british.size()));
    }
  const auto first = out.size();  // "decentralised favours": two at once, as in "honourise"
  for (std::size_t i = 0; i < first && first < 8; ++i)
    if (const auto at = out[i].find("is"); at != std::string::npos && at + 3 < out[i].size())
      out.push_back(std::string(out[i]).replace(at, 2, "iz"));
  return out;
}

}  // namespace hexaglot::stems
