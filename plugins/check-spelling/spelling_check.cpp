// The check: asks for the words of each cell, leaves out what is no word of the language, and says what may be meant.
#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/terms.hpp>
#include <hexaglot/sdk/wording.hpp>

#include "foreign.hpp"
#include "house_words.hpp"
#include "judge.hpp"
#include "tokens.hpp"
#include "word_list.hpp"

namespace hexaglot::check_spelling {
namespace {

constexpr const char* personal_setting = "spelling.personal";
constexpr const char* project_setting = "spelling.project";
constexpr const char* recurring_setting = "spelling.recurring";
constexpr const char* unknown_setting = "spelling.unknown";
constexpr const char* project_file = "hexaglot.words";

constexpr std::uint32_t shortest = 4;  // letters of a word that is asked for
constexpr std::uint32_t longest_acronym = 6;

constexpr std::array<hx_finding_kind, 2> kinds = {{
    {"spelling.misspelt", "A word that no dictionary has, one slip of the pen from one that it has."},
    {"spelling.unknown", "A word that no dictionary has."},
}};

constexpr std::array<hx_setting, 4> settings = {{
    {personal_setting, HX_SETTING_TEXT, "", 0, 0,
     "File of your own words, one a line (default: words-LANG.txt in the configuration folder)"},
    {project_setting, HX_SETTING_TEXT, "", 0, 0,
     "File of the project's words, one a line (default: hexaglot.words beside a version's file)"},
    {recurring_setting, HX_SETTING_NUMBER, "3", 2, 1000, "A word that stands so often in a version is taken for right"},
    {unknown_setting, HX_SETTING_SWITCH, "off", 0, 0, "Tell unknown words too that are near to no known one"},
}};

std::string primary(std::string_view language) { return std::string(language.substr(0, language.find('-'))); }

// Languages written without spaces have no Hunspell dictionary.
bool has_words(std::string_view language) {
  const auto p = primary(language);
  return p != "zh" && p != "ja" && p != "ko" && p != "th" && p != "lo" && p != "km" && p != "my";
}

Script script_of_language(std::string_view language) {
  const auto p = primary(language);
  if (p == "ar" || p == "fa" || p == "ur") return Script::arabic;
  if (p == "ru" || p == "uk" || p == "bg" || p == "be" || p == "mk") return Script::cyrillic;
  return Script::latin;
}

bool is_roman(std::string_view word) { return word.find_first_not_of("ivxlcdmIVXLCDM") == word.npos; }

class SpellingCheck : public sdk::RowCheck {
 public:
  static const hx_check_descriptor& descriptor() {
    static const hx_check_descriptor d = {"hexaglot.check.spelling",
                                          "Spelling",
                                          kinds.data(),
                                          static_cast<std::uint32_t>(kinds.size()),
                                          settings.data(),
                                          static_cast<std::uint32_t>(settings.size())};
    return d;
  }

  explicit SpellingCheck(const sdk::Host& host)
      : host_(host),
        personal_(host.setting(personal_setting)),
        project_(host.setting(project_setting)),
        tell_unknown_(host.setting(unknown_setting) == "on") {
    try {
      recurring_ = static_cast<std::uint32_t>(std::stod(host.setting(recurring_setting)));
    } catch (const std::exception&) {  // a host without settings: the default
    }
  }

  void begin(const sdk::Document& document) override {
    languages_.clear();
    project_words_ = {};
    const auto note = [this](const std::string& message) { say(message); };
    std::set<std::filesystem::path> files;
    for (const auto& named : {personal_, project_})
      if (!named.empty()) {
        std::error_code error;
        if (!std::filesystem::exists(named, error)) say(named + ": is not there; its words are not known");
        files.insert(named);
      }
    for (std::uint32_t v = 0; v < document.versions(); ++v) {
      const auto file = document.file(v);
      if (project_.empty() && file.find('/') != file.npos)
        files.insert(std::filesystem::path(file).parent_path() / project_file);
    }
    for (const auto& file : files) project_words_.read(file, note);
    for (std::uint32_t v = 0; v < document.versions(); ++v) {
      languages_.emplace_back();
      const auto tag = document.language(v);
      if (!has_words(tag)) continue;
      auto& l = languages_.back();
      l.judge = judge_for(std::string(tag));
      l.judge->forget();
      l.script = script_of_language(tag);
      if (personal_.empty()) l.words.read(personal_list(primary(tag)), note);
    }
  }

  void check_rows(const sdk::Document& document, sdk::Rows rows, const sdk::Findings& findings) override {
    if (languages_.size() != document.versions()) begin(document);
    for (std::uint32_t r = rows.first; r < rows.end; ++r)
      for (std::uint32_t v = 0; v < document.versions(); ++v)
        if (languages_[v].judge) check_cell(document, r, v, findings);
  }

 private:
  struct Language {
    std::shared_ptr<Judge> judge;  // none: a language that is not asked for
    Script script = Script::latin;
    WordList words;
    bool has_terms = false;
    std::set<std::string, std::less<>> listed;  // words asked that a list has
    Counts counts;
  };

  // Once each.
  void say(const std::string& message) {
    if (said_.insert(message).second) host_.log(HX_LOG_WARNING, message);
  }

  // One for each language, whatever the documents.
  std::shared_ptr<Judge> judge_for(const std::string& language) {
    auto& judge = judges_[language];
    if (!judge)
      judge = std::make_shared<Judge>(language, Judge::Options{recurring_},
                                      [this](std::string_view message) { host_.log(HX_LOG_WARNING, message); });
    return judge;
  }

  void check_cell(const sdk::Document& document, std::uint32_t row, std::uint32_t version,
                  const sdk::Findings& findings) {
    auto& l = languages_[version];
    std::vector<sdk::Finding> found;
    for (const auto s : document.cell(row, version)) {
      const auto segment = document.segment(version, s);
      const auto block = document.block(version, segment.block);
      const auto text = sdk::view(block.text).substr(segment.span.begin, segment.span.end - segment.span.begin);
      for (const auto& t : tokens(text, document.language(version))) {
        if (!is_asked(t, l) || l.judge->knows(t)) continue;
        const hx_place place{
            version, segment.block, {segment.span.begin + t.span.begin, segment.span.begin + t.span.end}};
        if (is_marked(block, place.span)) continue;
        tell(document, row, t, place, found);
      }
    }
    for (const auto& f : found) findings.add(f);
  }

  [[nodiscard]] static bool is_asked(const Token& t, const Language& l) {
    if (!t.apart || t.letters < shortest || t.script != l.script || t.capitals == Capitals::mixed) return false;
    if (t.capitals == Capitals::all && t.letters <= longest_acronym) return false;
    return !is_roman(t.word);
  }

  // Code, links and placeholders hold no words.
  [[nodiscard]] static bool is_marked(const hx_block& block, hx_span span) {
    const auto all = sdk::marks(block);
    return std::any_of(all.begin(), all.end(), [&](const hx_mark& m) {
      return (m.kind == HX_CODE || m.kind == HX_PLACEHOLDER) && m.span.begin < span.end && span.begin < m.span.end;
    });
  }

  void tell(const sdk::Document& document, std::uint32_t row, const Token& t, const hx_place& place,
            std::vector<sdk::Finding>& found) {
    const auto version = place.version;
    auto& l = languages_[version];
    for (auto& f : found)
      if (f.values.front().value == t.word) {
        f.places.push_back(place);
        f.fix.reset();  // one fix mends one place
        return;
      }
    // Whether it is told depends on the row last of all: what does not is asked once for each word.
    const auto* before = l.judge->judged(t);
    if (before != nullptr && !is_told(*before)) return;
    if (before == nullptr && is_listed(document, version, t)) return;
    if (is_abbreviation(t) || stands_elsewhere(document, row, version, t.word)) return;
    const auto others = latin_words(document, row, version);
    const bool capital = t.capitals != Capitals::none;
    const bool name = (t.script == Script::arabic || capital) && is_name(t.word, others);
    if (name && t.script != Script::latin && !tell_unknown_) return;
    if (l.counts.empty()) count(document, version);
    const auto& verdict = l.judge->judge(t, {l.counts, document.rows()});
    if (!is_told(verdict)) return;
    if (name && (verdict.meant.empty() || verdict.meant.front().times == 0) && !tell_unknown_) return;
    const bool slip = !name && verdict.kind == Verdict::Kind::slip && !is_international(t, verdict, others);
    if (!slip && !tell_unknown_) return;
    found.push_back(slip ? misspelt(document, row, t, place, verdict) : unknown(document, row, t, place));
  }

  [[nodiscard]] bool is_told(const Verdict& v) const {
    return v.kind == Verdict::Kind::slip || (v.kind == Verdict::Kind::unknown && tell_unknown_);
  }

  // In a list of words that are right.
  [[nodiscard]] bool is_listed(const sdk::Document& document, std::uint32_t version, const Token& t) {
    auto& l = languages_[version];
    if (l.listed.contains(t.word)) return true;
    know_terms(document, version);
    bool listed = is_house_word(t.word, primary(document.language(version)));
    for (const auto* words : {&std::as_const(l.words), &std::as_const(project_words_)})
      listed = listed || words->has(t.word);
    if (listed) l.listed.emplace(t.word);
    for (const auto* words : {&std::as_const(l.words), &std::as_const(project_words_)})
      listed = listed || (!t.whole.empty() && words->has(t.whole));
    return listed;
  }

  static bool is_abbreviation(const Token& t) { return t.point_after && t.letters <= 4; }

  // Literally in another version: a name, a foreign title.
  static bool stands_elsewhere(const sdk::Document& document, std::uint32_t row, std::uint32_t version,
                               std::string_view word) {
    for (std::uint32_t v = 0; v < document.versions(); ++v) {
      if (v == version) continue;
      for (const auto s : document.cell(row, v)) {
        const auto text = document.segment_text(v, s);
        if (text.find(word) == text.npos) continue;
        for (const auto& t : tokens(text, document.language(v)))
          if (t.word == word) return true;
      }
    }
    return false;
  }

  // The words of the row's versions in Latin letters, by their consonants.
  [[nodiscard]] std::vector<Skeleton> latin_words(const sdk::Document& document, std::uint32_t row,
                                                  std::uint32_t version) const {
    std::vector<Skeleton> out;
    for (std::uint32_t v = 0; v < document.versions(); ++v) {
      if (v == version || !languages_[v].judge || languages_[v].script != Script::latin) continue;
      for (const auto s : document.cell(row, v))
        for (const auto& t : tokens(document.segment_text(v, s), document.language(v)))
          if (t.letters >= 3) out.push_back({skeleton(t.word), t.capitals != Capitals::none && t.span.begin > 0});
    }
    return out;
  }

  // Nearer to a word of another version than what may be meant is: a word of all languages.
  static bool is_international(const Token& t, const Verdict& verdict, const std::vector<Skeleton>& others) {
    const auto own = distance(t.word, others);
    return std::all_of(verdict.meant.begin(), verdict.meant.end(),
                       [&](const auto& m) { return own < distance(m.word, others); });
  }

  void know_terms(const sdk::Document& document, std::uint32_t version) {
    auto& l = languages_[version];
    if (l.has_terms) return;
    l.has_terms = true;
    if (!concepts_) concepts_ = sdk::concepts(host_);
    l.words.add_terms(*concepts_, primary(document.language(version)));
  }

  void count(const sdk::Document& document, std::uint32_t version) {
    auto& counts = languages_[version].counts;
    for (std::uint32_t b = 0; b < document.blocks(version); ++b)
      counts.add(sdk::view(document.block(version, b).text), document.language(version));
  }

  static sdk::Finding base(const sdk::Document& document, std::uint32_t row, const Token& t, const hx_place& place) {
    sdk::Finding f;
    f.severity = HX_INFO;
    f.row = row;
    f.versions = {place.version};
    f.places = {place};
    f.values = {{place.version, std::string(t.word)}};
    f.message = sdk::language_name(document.language(place.version)) + " has \"" + std::string(t.word) +
                "\", which no dictionary has";
    return f;
  }

  static sdk::Finding unknown(const sdk::Document& document, std::uint32_t row, const Token& t, const hx_place& place) {
    auto f = base(document, row, t, place);
    f.id = kinds[1].id;
    f.message += ".";
    return f;
  }

  static sdk::Finding misspelt(const sdk::Document& document, std::uint32_t row, const Token& t, const hx_place& place,
                               const Verdict& verdict) {
    auto f = base(document, row, t, place);
    f.id = kinds[0].id;
    const auto& first = verdict.meant.front();
    const bool spelling_of_hamza = t.script == Script::arabic && first.slip == stems::Slip::accent;
    const bool jargon = first.slip == stems::Slip::extra || first.slip == stems::Slip::wrong;  // as like as not
    if (first.times > 0 && !spelling_of_hamza && !jargon) f.severity = HX_WARNING;
    std::vector<std::string> words;
    for (const auto& m : verdict.meant)
      if (words.size() < 3) words.push_back("\"" + in_the_case_of(t, m.word) + "\"");
    auto list = words.front();
    for (std::size_t i = 1; i < words.size(); ++i) list += (i + 1 == words.size() ? " or " : ", ") + words[i];
    f.message += "; " + list + " may be meant";
    if (first.times > 0)
      f.message += ", which the version has " + (first.times == 1   ? "once"
                                                 : first.times == 2 ? "twice"
                                                                    : std::to_string(first.times) + " times");
    f.message += ".";
    // Certain enough to be mended: the only word that may be meant, and one that the version uses.
    const bool literal = place.span.end - place.span.begin == t.word.size();
    if (verdict.meant.size() == 1 && first.times >= 3 && !jargon && t.letters >= 7 && t.script != Script::arabic &&
        t.capitals != Capitals::all && literal)
      f.fix = {place, in_the_case_of(t, first.word), "Write \"" + in_the_case_of(t, first.word) + "\""};
    return f;
  }

  static std::string in_the_case_of(const Token& t, const std::string& word) {
    if (t.capitals != Capitals::first) return word;
    auto letters = stems::code_points(word);
    for (char32_t upper = 0x41; upper < 0x530; ++upper)
      if (stems::lower(upper) == letters.front() && upper != letters.front()) {
        letters.front() = upper;
        break;
      }
    return stems::utf8(letters);
  }

  sdk::Host host_;
  std::string personal_, project_;
  std::uint32_t recurring_ = 3;
  bool tell_unknown_;
  std::map<std::string, std::shared_ptr<Judge>> judges_;
  std::vector<Language> languages_;
  WordList project_words_;  // and the user's own, where one list is named for all languages
  std::set<std::string> said_;
  std::optional<std::vector<hx_concept>> concepts_;
};

}  // namespace
}  // namespace hexaglot::check_spelling

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.spelling", "Spelling", "0.1.0", hexaglot::check_spelling::SpellingCheck)
