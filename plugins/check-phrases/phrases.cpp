// The check: how paragraphs of resolutions open and end, compared by vote, and what each version's own run shows.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/divergence.hpp>

#include "clauses.hpp"

namespace hexaglot::check_phrases {
namespace {

constexpr const char* report_repeated = "phrases.report-repeated";

constexpr std::array<hx_finding_kind, 6> kinds = {{
    {"phrases.form", "A paragraph opens with a participle where the others open with a verb, or the reverse."},
    {"phrases.sequence", "The second or third use of an opening verb in a row is not marked as such, or not alike."},
    {"phrases.italic", "An opening verb is not italic where those of the others are."},
    {"phrases.end-mark", "A paragraph ends with another mark than in the other versions."},
    {"phrases.case", "The first letter after the number is not of the case that the version uses."},
    {"phrases.conjunction", "The first Arabic recital opens with the conjunction, or a later one without it."},
}};

constexpr std::array<hx_setting, 1> settings = {{
    {report_repeated, HX_SETTING_SWITCH, "off", 0, 0, "Tell openings that are repeated in a row without “also”"},
}};

using Versions = std::vector<std::uint32_t>;
using InRow = std::map<std::uint32_t, const Clause*>;  // by version

std::string quoted(std::string_view words) { return "“" + std::string(words) + "”"; }

const char* end_name(char end) {
  switch (end) {
    case ';':
      return "a semicolon";
    case '.':
      return "a full stop";
    case ',':
      return "a comma";
    case ':':
      return "a colon";
    default:
      return "no mark";
  }
}

class Phrases {
 public:
  Phrases(const sdk::Document& document, const std::vector<Version>& versions, bool repeated,
          const sdk::Findings& findings)
      : d_(document), versions_(versions), repeated_(repeated), findings_(findings) {}

  void run() {
    std::map<std::uint32_t, InRow> rows;
    for (const auto& v : versions_)
      if (v.resolution)
        for (const auto& c : v.clauses)
          if (c.opening && c.row != HX_NONE) rows[c.row].emplace(v.index, &c);
    for (const auto& [row, clauses] : rows) {
      if (clauses.size() < 2) continue;
      form(row, clauses);
      sequence(row, clauses);
      italic(row, clauses);
      end(row, clauses);
    }
    std::map<std::uint32_t, std::map<std::uint32_t, std::string>> bare;  // row → version → what is said
    for (const auto& v : versions_) {
      if (!v.resolution) continue;
      letter_case(v);
      if (d_.language(v.index).starts_with("ar")) conjunctions(v);
      if (repeated_) repeated(v, bare);
    }
    for (const auto& [row, said] : bare) tell_repeated(row, said, rows[row]);
  }

 private:
  static hx_place place(std::uint32_t v, const Clause& c) { return {v, c.block, c.opening->span}; }

  template <class Value>
  std::vector<sdk::Exhibit> exhibits(const InRow& clauses, Value&& value) const {
    std::vector<sdk::Exhibit> out;
    for (const auto& [v, c] : clauses) {
      auto said = value(v, *c);
      if (!said.empty()) out.push_back({v, std::move(said), std::string(c->words()), {place(v, *c)}});
    }
    return out;
  }

  // Told only with a majority, or between two versions that are all there are.
  std::optional<sdk::Divergence> differ(std::uint32_t row, const char* id, const std::vector<sdk::Exhibit>& all) const {
    auto out = sdk::divergence(d_, row, id, all);
    if (out && !out->majority && (all.size() != 2 || d_.versions() != 2)) return std::nullopt;
    return out;
  }

  void tell(sdk::Divergence& divergence, std::string message) {
    divergence.finding.message = std::move(message) + divergence.tail() + '.';
    findings_.add(divergence.finding);
  }

  std::string name(const sdk::Finding& f) const { return sdk::names(d_, f.versions); }

  void form(std::uint32_t row, const InRow& clauses) {
    const auto all = exhibits(clauses, [](std::uint32_t, const Clause& c) {
      return c.opening->form == Form::any          ? std::string{}
             : c.opening->form == Form::participle ? std::string("participle")
                                                   : std::string("present");
    });
    auto found = differ(row, "phrases.form", all);
    if (!found) return;
    const auto& f = found->finding;
    const auto& first = *clauses.at(f.versions.front());
    const bool participle = first.opening->form == Form::participle;
    const bool one = f.versions.size() == 1;
    tell(*found, name(f) + (one ? " opens with " : " open with ") + quoted(first.words()) +
                     (participle ? ", a recital's form, where " : ", a verb in the present, where ") +
                     sdk::the_others(d_, found->norm) + (found->norm.size() == 1 ? " has " : " have ") +
                     (participle ? "a verb in the present" : "a recital's form"));
  }

  void sequence(std::uint32_t row, const InRow& clauses) {
    const auto all = exhibits(clauses, [](std::uint32_t, const Clause& c) {
      return std::string(c.opening->again == Again::none ? "plain" : "again");
    });
    auto found = differ(row, "phrases.sequence", all);
    if (!found || all.size() < 3) return;
    const auto& f = found->finding;
    const bool plain = clauses.at(f.versions.front())->opening->again == Again::none;
    for (const auto v : f.versions) sequence_told_.insert({row, v});
    const bool one = f.versions.size() == 1;
    tell(*found, name(f) + (plain ? (one ? " lacks" : " lack") : (one ? " has" : " have")) +
                     " the “also” or “further” of the opening that " + sdk::the_others(d_, found->norm) +
                     (plain ? (found->norm.size() == 1 ? " has" : " have")
                            : (found->norm.size() == 1 ? " does without" : " do without")));
  }

  void italic(std::uint32_t row, const InRow& clauses) {
    const auto all = exhibits(clauses, [this](std::uint32_t v, const Clause& c) {
      return !versions_[v].italics ? std::string{} : std::string(c.italic ? "italic" : "plain");
    });
    auto found = differ(row, "phrases.italic", all);
    if (!found) return;
    const auto& f = found->finding;
    const bool italic = clauses.at(f.versions.front())->italic;
    const bool one = f.versions.size() == 1;
    tell(*found, name(f) + (one ? " has its opening words " : " have their opening words ") +
                     (italic ? "in italics, " : "upright, ") + sdk::the_others(d_, found->norm) +
                     (found->norm.size() == 1 ? " has" : " have") + (italic ? " them upright" : " them in italics"));
  }

  void end(std::uint32_t row, const InRow& clauses) {
    std::vector<sdk::Exhibit> all;
    for (const auto& [v, c] : clauses)
      all.push_back({v, std::string(1, c->end), end_name(c->end), {{v, c->block, c->end_span}}});
    auto found = differ(row, "phrases.end-mark", all);
    if (!found || found->norm.empty()) return;
    auto& f = found->finding;
    const auto& first = *clauses.at(f.versions.front());
    const auto wanted = clauses.at(found->norm.front())->end;
    if (wanted == '-') return;
    const bool one = f.versions.size() == 1;
    if (one && first.end_span.begin != first.end_span.end)
      if (auto mark = mark_of(d_.language(f.versions.front()), wanted); !mark.empty())
        f.fix = sdk::Finding::Fix{{f.versions.front(), first.block, first.end_span}, mark, "End with the others’ mark"};
    tell(*found, name(f) + (one ? " ends" : " end") + " the paragraph with " + end_name(first.end) + ", " +
                     sdk::the_others(d_, found->norm) + (found->norm.size() == 1 ? " with " : " with ") +
                     end_name(wanted));
  }

  // Where no space changes with the mark.
  static std::string mark_of(std::string_view language, char end) {
    if (language.starts_with("zh")) return end == ';' ? "；" : end == '.' ? "。" : end == ',' ? "，" : "：";
    if (language.starts_with("ar")) return end == ';' ? "؛" : end == ',' ? "،" : std::string(1, end);
    return language.starts_with("fr") ? std::string{} : std::string(1, end);
  }

  sdk::Finding own(const char* id, const Version& v, const Clause& c, std::string message) const {
    sdk::Finding f;
    f.id = id;
    f.row = c.row;
    f.severity = c.row == HX_NONE ? HX_WARNING : sdk::severity_in(d_, c.row, HX_WARNING);
    f.versions = {v.index};
    f.places = {place(v.index, c)};
    for (const auto& other : versions_)
      for (const auto& o : other.clauses)
        if (o.row == c.row && c.row != HX_NONE && o.opening) {
          f.values.push_back({other.index, std::string(o.words())});
          break;
        }
    if (f.values.empty()) f.values = {{v.index, std::string(c.words())}};
    f.message = "In " + sdk::names(d_, {v.index}) + ", " + std::move(message) + '.';
    return f;
  }

  // Of the openings after a number, all but one or two begin alike.
  void letter_case(const Version& v) {
    std::vector<const Clause*> upper;
    std::vector<const Clause*> lower;
    for (const auto& c : v.clauses)
      if (c.opening && c.numbered && c.opening->cased) (c.opening->upper ? upper : lower).push_back(&c);
    const auto& odd = upper.size() < lower.size() ? upper : lower;
    const auto total = upper.size() + lower.size();
    if (odd.empty() || total < 4 || odd.size() > std::max<std::size_t>(1, total / 10)) return;
    for (const auto* c : odd) {
      auto f = own("phrases.case", v, *c,
                   quoted(c->words()) + (c->opening->upper ? " begins with a capital letter, the other openings do not"
                                                           : " begins with a small letter, the other openings do not"));
      f.fix =
          sdk::Finding::Fix{{v.index, c->block, c->opening->first_letter},
                            other_case(c->text.substr(c->opening->first_letter.begin,
                                                      c->opening->first_letter.end - c->opening->first_letter.begin)),
                            "Change the case of the first letter"};
      if (f.fix->replacement.empty()) f.fix.reset();
      findings_.add(f);
    }
  }

  // Of one Latin or Cyrillic letter; empty where it has no simple counterpart.
  static std::string other_case(std::string_view letter) {
    if (letter.size() == 1) return {static_cast<char>(letter[0] ^ 0x20)};
    if (letter.size() != 2) return {};
    const auto code = (static_cast<unsigned>(static_cast<unsigned char>(letter[0]) & 0x1F) << 6) |
                      (static_cast<unsigned char>(letter[1]) & 0x3FU);
    unsigned other = 0;
    if ((code >= 0x410 && code <= 0x42F) || (code >= 0xC0 && code <= 0xDE)) other = code + 0x20;
    if ((code >= 0x430 && code <= 0x44F) || (code >= 0xE0 && code <= 0xFE)) other = code - 0x20;
    if (other == 0) return {};
    return {static_cast<char>(0xC0 | (other >> 6)), static_cast<char>(0x80 | (other & 0x3F))};
  }

  // إذ in the first recital, وإذ in those that follow.
  void conjunctions(const Version& v) {
    bool first = true;
    for (const auto& c : v.clauses) {
      // "واقتناعا منها" stands among the recitals; anything else begins them anew.
      const bool recital = !c.numbered && c.text.starts_with("و");
      if (c.parted || !(recital || (c.opening && c.opening->particle))) first = true;
      if (c.numbered || !c.opening || !c.opening->particle) {
        if (recital) first = false;
        continue;
      }
      if (first == c.opening->conjunction) {
        auto f = own("phrases.conjunction", v, c,
                     first ? "the first recital opens with وإذ, as only later ones do"
                           : "this recital opens with إذ, as only the first does");
        const auto begin = c.opening->first_letter;
        f.fix = sdk::Finding::Fix{{v.index, c.block, first ? begin : hx_span{begin.begin, begin.begin}},
                                  first ? "" : "و",
                                  first ? "Take the conjunction away" : "Add the conjunction"};
        findings_.add(f);
      }
      first = false;
    }
  }

  // The same italic words as in the paragraph before, with nothing that says "also".
  void repeated(const Version& v, std::map<std::uint32_t, std::map<std::uint32_t, std::string>>& bare) const {
    const Clause* before = nullptr;
    for (const auto& c : v.clauses) {
      const bool run = before != nullptr && c.opening && c.italic && !c.parted && c.numbered == before->numbered &&
                       c.row != HX_NONE && c.italic_text == before->italic_text && c.opening->again == Again::none;
      if (run) bare[c.row].emplace(v.index, std::string(c.italic_text));
      before = c.opening && c.italic ? &c : nullptr;
    }
  }

  void tell_repeated(std::uint32_t row, const std::map<std::uint32_t, std::string>& said, const InRow& clauses) {
    // Where a few versions repeat themselves, two verbs of the others are one in their language.
    const bool alone = d_.versions() == 1;
    const bool original = !alone && 2 * said.size() > clauses.size();
    if (!alone && !original) return;
    for (const auto& [v, words] : said) {
      if (sequence_told_.contains({row, v}) || !clauses.contains(v)) continue;
      auto f = own("phrases.sequence", versions_[v], *clauses.at(v),
                   quoted(words) + " opens two paragraphs in a row; the second would say “also”" +
                       (original ? ", as in most versions" : ""));
      if (original) f.severity = HX_INFO;
      findings_.add(f);
      if (original) return;
    }
  }

  const sdk::Document& d_;
  const std::vector<Version>& versions_;
  bool repeated_;
  const sdk::Findings& findings_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> sequence_told_;  // row, version
};

class PhrasesCheck : public sdk::Check {
 public:
  static const hx_check_descriptor& descriptor() {
    static const hx_check_descriptor d = {"hexaglot.check.phrases",
                                          "Standard phrases",
                                          kinds.data(),
                                          static_cast<std::uint32_t>(kinds.size()),
                                          settings.data(),
                                          static_cast<std::uint32_t>(settings.size())};
    return d;
  }

  explicit PhrasesCheck(const sdk::Host& host) : repeated_(host.setting(report_repeated) == "on") {}

  void check(const sdk::Document& document, const sdk::Findings& findings) override {
    const auto versions = read(document);
    std::size_t known = 0;
    std::size_t resolutions = 0;
    for (const auto& v : versions) {
      known += v.clauses.empty() ? 0 : 1;
      resolutions += v.resolution ? 1 : 0;
    }
    if (resolutions == 0 || 2 * resolutions < known) return;
    Phrases(document, versions, repeated_, findings).run();
  }

 private:
  bool repeated_;
};

}  // namespace
}  // namespace hexaglot::check_phrases

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.phrases", "Standard phrases", "0.1.0", hexaglot::check_phrases::PhrasesCheck)
