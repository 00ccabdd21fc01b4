#include "tests/bench/made_up_terms.hpp"

#include <array>
#include <cmath>
#include <random>
#include <set>
#include <string_view>
#include <vector>

namespace hexaglot::bench {
namespace {

constexpr std::array<const char*, 6> languages = {"ar", "en", "es", "fr", "ru", "zh"};
constexpr std::size_t words_of_a_language = 25'000;
constexpr std::size_t common_words = 1'000;  // of them; terms have none

using Random = std::mt19937;

template <std::size_t N>
std::string_view one_of(const std::array<const char*, N>& all, Random& random) {
  return all[random() % N];
}

std::string han(Random& random) {
  // The first 3,000 of the block, in UTF-8.
  const std::uint32_t c = 0x4E00 + random() % 3000;
  return {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
          static_cast<char>(0x80 | (c & 0x3F))};
}

std::string word(std::string_view language, Random& random) {
  static constexpr std::array<const char*, 24> latin = {"ba", "co",  "de",  "fi",  "gra", "le",  "mi", "nor",
                                                        "pe", "qui", "ras", "sta", "ten", "vi",  "al", "cer",
                                                        "in", "lo",  "mon", "pro", "re",  "tri", "us", "za"};
  static constexpr std::array<const char*, 8> latin_ends = {"tion", "ment", "al", "e", "or", "ism", "ure", "ic"};
  static constexpr std::array<const char*, 24> cyrillic = {"ба", "во", "гра", "де",  "жи", "за",  "ко", "ла",
                                                           "ми", "но", "пе",  "ра",  "со", "ти",  "у",  "фор",
                                                           "ха", "ча", "на",  "про", "по", "рас", "во", "ме"};
  static constexpr std::array<const char*, 10> cyrillic_ends = {"ние", "ость", "ный", "ная",  "ция",
                                                                "ок",  "а",    "ель", "ство", "ное"};
  static constexpr std::array<const char*, 26> arabic = {"ب", "ت", "ث", "ج", "ح", "خ", "د", "ر", "ز",
                                                         "س", "ش", "ص", "ض", "ط", "ع", "غ", "ف", "ق",
                                                         "ك", "ل", "م", "ن", "ه", "و", "ي", "ا"};
  static constexpr std::array<const char*, 5> arabic_ends = {"", "ة", "ات", "ي", "ية"};
  std::string out;
  if (language == "zh") {
    for (std::size_t n = 1 + random() % 2; n > 0; --n) out += han(random);
  } else if (language == "ar") {
    if (random() % 3 == 0) out += "ال";
    for (std::size_t n = 3 + random() % 3; n > 0; --n) out += one_of(arabic, random);
    out += one_of(arabic_ends, random);
  } else if (language == "ru") {
    for (std::size_t n = 2 + random() % 3; n > 0; --n) out += one_of(cyrillic, random);
    out += one_of(cyrillic_ends, random);
  } else {
    for (std::size_t n = 1 + random() % 3; n > 0; --n) out += one_of(latin, random);
    out += one_of(latin_ends, random);
  }
  return out;
}

// The words of each language; frequent ones first, as Zipf found.
class Words {
 public:
  explicit Words(std::uint32_t seed) : random_(seed) {
    for (std::size_t l = 0; l < languages.size(); ++l)
      for (std::size_t i = 0; i < words_of_a_language; ++i) all_[l].push_back(word(languages[l], random_));
  }
  [[nodiscard]] const std::string& any(std::size_t language) {
    const double u = std::uniform_real_distribution<>(0, 1)(random_);
    const auto rank = static_cast<std::size_t>(std::pow(static_cast<double>(words_of_a_language), u)) - 1;
    return all_[language][rank];
  }
  [[nodiscard]] const std::string& rare(std::size_t language) {
    return all_[language][common_words + random_() % (words_of_a_language - common_words)];
  }
  [[nodiscard]] Random& random() { return random_; }

 private:
  Random random_;
  std::array<std::vector<std::string>, languages.size()> all_;
};

std::string term(std::size_t language, Words& words) {
  const bool romance = languages[language] == std::string_view("fr") || languages[language] == std::string_view("es");
  // Most terms have two or three words; of single ones a termbase has few.
  const auto chance = words.random()() % 100;
  std::string out;
  for (std::size_t n = chance < 15 ? 1 : chance < 55 ? 2 : chance < 85 ? 3 : 4; n > 0; --n) {
    out += words.rare(language);
    if (n > 1 && languages[language] != std::string_view("zh"))
      out += romance && words.random()() % 2 == 0 ? " de " : " ";
  }
  return out;
}

std::string escaped(std::string_view text) { return std::string(text); }  // no markup in made-up words

std::string_view status_name(model::TermStatus s) {
  static constexpr std::array<std::string_view, 4> names = {"preferredTerm-admn-sts", "admittedTerm-admn-sts",
                                                            "deprecatedTerm-admn-sts", "deprecatedTerm-admn-sts"};
  return names[static_cast<std::size_t>(s)];
}

}  // namespace

model::Termbase made_up_terms(const MadeUp& size) {
  Words words(size.seed);
  model::Termbase out;
  out.file = "made up";
  for (std::size_t i = 0; i < size.concepts; ++i) {
    auto& c = out.concepts.emplace_back();
    c.id = "c" + std::to_string(i);
    c.subject = "subject " + std::to_string(i % 40);
    for (std::size_t l = 0; l < languages.size(); ++l) {
      c.terms.push_back({languages[l], term(l, words), model::TermStatus::preferred, {}});
      const auto more = words.random()() % 10;
      if (more < 3) c.terms.push_back({languages[l], term(l, words), model::TermStatus::admitted, {}});
      if (more == 9) c.terms.push_back({languages[l], term(l, words), model::TermStatus::deprecated, {}});
    }
  }
  return out;
}

model::Document made_up_rows(const MadeUp& size, const model::Termbase& terms) {
  Words words(size.seed);
  Random random(size.seed + 1);
  model::Document out;
  out.versions.resize(languages.size());
  out.segments.resize(languages.size());
  for (std::size_t l = 0; l < languages.size(); ++l) out.versions[l].language = languages[l];
  for (std::uint32_t r = 0; r < size.rows; ++r) {
    auto& row = out.rows.emplace_back();
    row.confidence = 1;
    std::set<std::size_t> named;
    for (std::size_t n = random() % 4; n > 0; --n) named.insert(random() % terms.concepts.size());
    for (std::size_t l = 0; l < languages.size(); ++l) {
      const std::string_view space = languages[l] == std::string_view("zh") ? "" : " ";
      std::string text;
      for (std::size_t w = 0; w < size.words_per_cell; ++w) text.append(words.any(l)).append(space);
      for (const auto c : named)
        for (const auto& t : terms.concepts[c].terms)
          if (t.language == languages[l]) {
            text.append(t.text).append(space).append(words.any(l)).append(space);
            break;
          }
      text += languages[l] == std::string_view("zh") ? "。" : ".";
      model::Block block;
      block.text = std::move(text);
      out.segments[l].push_back({r, {0, static_cast<std::uint32_t>(block.text.size())}});
      out.versions[l].blocks.push_back(std::move(block));
      row.cells.push_back({r});
    }
  }
  return out;
}

std::string as_tbx3(const model::Termbase& terms) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tbx style=\"dca\" type=\"TBX-Basic\" xml:lang=\"en\" "
      "xmlns=\"urn:iso:std:iso:30042:ed-2\">\n<text><body>\n";
  for (const auto& c : terms.concepts) {
    out += "<conceptEntry id=\"" + c.id + "\">\n <descrip type=\"subjectField\">" + c.subject + "</descrip>\n";
    std::string_view open;
    for (const auto& t : c.terms) {
      if (t.language != open) {
        if (!open.empty()) out += " </langSec>\n";
        out += " <langSec xml:lang=\"" + t.language + "\">\n";
        open = t.language;
      }
      out += "  <termSec><term>" + escaped(t.text) + "</term><termNote type=\"administrativeStatus\">";
      out += status_name(t.status);
      out += "</termNote></termSec>\n";
    }
    out += " </langSec>\n</conceptEntry>\n";
  }
  return out + "</body></text>\n</tbx>\n";
}

std::string as_tbx2(const model::Termbase& terms) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<martif type=\"TBX-Basic\" xml:lang=\"en\">\n<text><body>\n";
  for (const auto& c : terms.concepts) {
    out += "<termEntry id=\"" + c.id + "\">\n <descrip type=\"subjectField\">" + c.subject + "</descrip>\n";
    std::string_view open;
    for (const auto& t : c.terms) {
      if (t.language != open) {
        if (!open.empty()) out += " </langSet>\n";
        out += " <langSet xml:lang=\"" + t.language + "\">\n";
        open = t.language;
      }
      out += "  <tig><term>" + escaped(t.text) + "</term><termNote type=\"administrativeStatus\">";
      out += status_name(t.status);
      out += "</termNote></tig>\n";
    }
    out += " </langSet>\n</termEntry>\n";
  }
  return out + "</body></text>\n</martif>\n";
}

std::string as_csv(const model::Termbase& terms) {
  std::string out = "id,subject";
  for (const auto* l : languages) out.append(",").append(l);
  out += '\n';
  for (const auto& c : terms.concepts) {
    out += c.id + "," + c.subject;
    for (const auto* l : languages) {
      std::string cell;
      for (const auto& t : c.terms)
        if (t.language == l)
          cell +=
              (cell.empty() ? "" : "|") + t.text + (t.status == model::TermStatus::deprecated ? " (deprecated)" : "");
      out += "," + cell;
    }
    out += '\n';
  }
  return out;
}

}  // namespace hexaglot::bench
