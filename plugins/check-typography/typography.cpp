// The check: scans each cell, looks for pairs in each block, and tells each kind of fault once for a cell.
#include <algorithm>
#include <array>
#include <span>
#include <string>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/divergence.hpp>
#include <hexaglot/sdk/wording.hpp>

#include "letters.hpp"
#include "pairs.hpp"
#include "scan.hpp"

namespace hexaglot::check_typography {
namespace {

constexpr std::array<hx_finding_kind, 12> kinds = {{
    {"typography.mixed-script", "A word has a letter of another script or language in it that looks the same."},
    {"typography.form", "A presentation form, ligature or radical stands for a letter."},
    {"typography.lam-alef", "Lam and alef changed places, as text from a PDF has it."},
    {"typography.invisible", "An invisible character stands where it does nothing."},
    {"typography.decomposed", "A letter and its accent are two characters where there is one."},
    {"typography.space", "A space is doubled, lacks after a mark or stands before one."},
    {"typography.mark", "A mark is doubled, or of another script or width than the version's others."},
    {"typography.unpaired", "A bracket or quotation mark has no other half in its block."},
    {"typography.no-break", "A plain space stands where the version has no-break spaces."},
    {"typography.quotes", "Straight quotation marks stand where the version has typographic ones."},
    {"typography.tatweel", "A word is stretched with tatweel."},
    {"typography.hyphen", "U+2010 stands where the version has the plain hyphen."},
}};
// What is wrong in any style, and what only departs from the version's own.
constexpr std::array<std::int32_t, 12> severities = {HX_WARNING, HX_WARNING, HX_WARNING, HX_WARNING,
                                                     HX_WARNING, HX_WARNING, HX_WARNING, HX_WARNING,
                                                     HX_INFO,    HX_INFO,    HX_INFO,    HX_INFO};

constexpr const char* marks = "typography.marks";
constexpr const char* no_break = "typography.no-break-spaces";
constexpr const char* tatweel = "typography.tatweels";
constexpr const char* quotes = "typography.straight-quotes";
constexpr const char* hyphens = "typography.hyphens";
constexpr const char* unpaired_setting = "typography.pairs";
constexpr std::array<hx_setting, 6> settings = {{
    {marks, HX_SETTING_TEXT, "consistent", 0, 0,
     "Latin and half-width marks in Arabic and Chinese: consistent, always or off"},
    {no_break, HX_SETTING_TEXT, "consistent", 0, 0, "French and Russian no-break spaces: consistent, always or off"},
    {tatweel, HX_SETTING_TEXT, "consistent", 0, 0, "Tatweel inside words: consistent, always or off"},
    {quotes, HX_SETTING_TEXT, "consistent", 0, 0, "Straight quotation marks: consistent, always or off"},
    {hyphens, HX_SETTING_TEXT, "consistent", 0, 0, "U+2010 for a hyphen: consistent, always or off"},
    {unpaired_setting, HX_SETTING_SWITCH, "on", 0, 0, "Look for brackets and quotation marks without their other half"},
}};

Wish wish(const sdk::Host& host, const char* setting) {
  const auto value = host.setting(setting);
  if (value == "off") return Wish::off;
  if (value == "always") return Wish::always;
  if (!value.empty() && value != "consistent")
    host.log(HX_LOG_WARNING,
             "setting " + std::string(setting) + " must be consistent, always or off; consistent is used");
  return Wish::consistent;
}

// A few words around a place.
std::string excerpt(std::string_view text, hx_span span) {
  std::size_t begin = span.begin > 24 ? span.begin - 24 : 0;
  std::size_t end = std::min<std::size_t>(text.size(), span.end + 24);
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return (begin > 0 ? "…" : "") + std::string(text.substr(begin, end - begin)) + (end < text.size() ? "…" : "");
}

// "U+200F" for what cannot be seen or is not to be told apart by eye.
std::string code(char32_t c) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) out += hex[(c >> static_cast<unsigned>(shift)) & 0xFU];
  return "U+" + out;
}

class TypographyCheck : public sdk::RowCheck {
 public:
  static const hx_check_descriptor& descriptor() {
    static const hx_check_descriptor d = {"hexaglot.check.typography",
                                          "Typography",
                                          kinds.data(),
                                          static_cast<std::uint32_t>(kinds.size()),
                                          settings.data(),
                                          static_cast<std::uint32_t>(settings.size())};
    return d;
  }

  explicit TypographyCheck(const sdk::Host& host)
      : wishes_{wish(host, marks), wish(host, no_break), wish(host, tatweel), wish(host, quotes), wish(host, hyphens)},
        pairs_(host.setting(unpaired_setting) != "off") {}

  void begin(const sdk::Document& document) override {
    styles_.clear();
    for (std::uint32_t v = 0; v < document.versions(); ++v) styles_.push_back({habits_of(document, v), wishes_});
  }

  void check_rows(const sdk::Document& document, sdk::Rows rows, const sdk::Findings& findings) override {
    if (styles_.size() != document.versions()) begin(document);
    for (auto r = rows.first; r < rows.end; ++r) {
      for (std::uint32_t v = 0; v < document.versions(); ++v)
        for (const auto s : document.cell(r, v)) look(document, {r, v}, s, findings);
      if (pairs_) look_for_pairs(document, r, findings);
    }
  }

 private:
  struct Where {
    std::uint32_t row, version;
  };

  void look(const sdk::Document& document, Where where, std::uint32_t index, const sdk::Findings& findings) {
    const auto segment = document.segment(where.version, index);
    const auto block = document.block(where.version, segment.block);
    const auto text = sdk::view(block.text);
    issues_.clear();
    scan(text, segment.span, styles_[where.version], issues_);
    straight_quotes(text, segment.span, styles_[where.version]);
    if (issues_.empty()) return;
    // A no-break space or soft hyphen that a placeholder stands behind is the format's.
    std::erase_if(issues_, [&](const Issue& i) {
      if (i.kind != Kind::space) return false;
      const auto in_block = sdk::marks(block);
      return std::any_of(in_block.begin(), in_block.end(), [&](const hx_mark& m) {
        return (m.kind == HX_PLACEHOLDER || m.kind == HX_NOTE_MARK) && m.span.begin >= i.span.begin &&
               m.span.begin <= i.span.end;
      });
    });
    std::stable_sort(issues_.begin(), issues_.end(), [](const Issue& a, const Issue& b) { return a.kind < b.kind; });
    for (auto i = issues_.begin(); i != issues_.end();) {
      const auto end = std::find_if(i, issues_.end(), [&](const Issue& o) { return o.kind != i->kind; });
      findings.add(finding(document, where, segment.block, {i, end}));
      i = end;
    }
  }

  void straight_quotes(std::string_view text, hx_span span, const Style& style) {
    if (!told(style.wishes.quotes, style.habits.main_quotes)) return;
    for (auto at = text.find('"', span.begin); at < span.end; at = text.find('"', at + 1)) {
      if (at > 0 && is_digit(static_cast<unsigned char>(text[at - 1]))) continue;  // inches
      issues_.push_back({Kind::quote,
                         {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)},
                         "",
                         false,
                         "a straight quotation mark"});
    }
  }

  // Of one kind, in one cell: one finding with all places; its fix sets all of them right.
  [[nodiscard]] sdk::Finding finding(const sdk::Document& document, Where where, std::uint32_t block,
                                     std::span<const Issue> issues) const {
    const auto text = sdk::view(document.block(where.version, block).text);
    const auto& first = issues.front();
    const auto kind = static_cast<std::size_t>(first.kind);
    sdk::Finding f;
    f.id = kinds[kind].id;
    f.row = where.row;
    f.severity = severities[kind];
    f.versions = {where.version};
    bool sure = true;
    std::uint32_t last = first.span.begin;
    std::string set_right;
    for (const auto& i : issues) {
      f.places.push_back({where.version, block, i.span});
      sure = sure && i.sure && i.span.begin >= last && !(i.kind == Kind::form && i.replacement.empty());
      if (!sure) continue;
      set_right += std::string(text.substr(last, i.span.begin - last)) + i.replacement;
      last = i.span.end;
    }
    f.values.push_back({where.version, excerpt(text, first.span)});
    f.message = sdk::language_name(document.language(where.version)) + " has " + first.what;
    std::size_t at = first.span.begin;
    const char32_t c = at < text.size() ? decode(text, at) : U'\0';
    if (first.kind == Kind::invisible || first.kind == Kind::mixed_script || first.kind == Kind::form)
      f.message += " (" + code(c) + ")";
    if (first.kind != Kind::invisible && first.kind != Kind::space)
      f.message += " in \"" + word_at(text, first.span) + "\"";
    if (issues.size() > 1) f.message += " and " + sdk::count_word(issues.size() - 1) + " more like it";
    f.message += ".";
    if (sure) {
      const hx_place whole{where.version, block, {first.span.begin, last}};
      f.fix = {whole, set_right, first.kind == Kind::invisible ? "Take it out" : "Set it right"};
    }
    return f;
  }

  // What stands around it between spaces, or some characters of it.
  static std::string word_at(std::string_view text, hx_span span) {
    std::size_t begin = span.begin;
    std::size_t end = span.end;
    while (begin > 0 && span.begin - begin < 40 && text[begin - 1] != ' ') --begin;
    while (end < text.size() && end - span.end < 40 && text[end] != ' ') ++end;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return std::string(text.substr(begin, end - begin));
  }

  struct Lone {
    std::uint32_t version, block;
    Unpaired mark;
  };

  // Where half of the versions or more lack a half of the same pair, the original does.
  void look_for_pairs(const sdk::Document& document, std::uint32_t row, const sdk::Findings& findings) const {
    std::vector<Lone> lone;
    std::size_t voters = 0;
    for (std::uint32_t v = 0; v < document.versions(); ++v) {
      const auto cell = document.cell(row, v);
      if (!cell.empty()) ++voters;
      for (const auto s : cell) {
        const auto segment = document.segment(v, s);
        const auto text = sdk::view(document.block(v, segment.block).text);
        if (first_of_block(text, segment.span))
          for (const auto& u : unpaired(text, styles_[v]))
            if (!goes_on(document, v, segment.block, u)) lone.push_back({v, segment.block, u});
      }
    }
    for (const auto& l : lone) {
      std::vector<std::uint32_t> sharing;
      for (const auto& o : lone)
        if (o.mark.opens == l.mark.opens && pair_of(o.mark.c) == pair_of(l.mark.c)) sharing.push_back(o.version);
      sharing.erase(std::unique(sharing.begin(), sharing.end()), sharing.end());
      if (sharing.size() > 1 && 2 * sharing.size() >= voters) continue;
      findings.add(lone_half(document, row, l));
    }
  }

  static bool first_of_block(std::string_view text, hx_span span) {
    return std::all_of(text.begin(), text.begin() + span.begin, [](char c) { return c == ' '; });
  }

  // The other half stands in a block near by: a quotation over several paragraphs, a row cut in two.
  [[nodiscard]] bool goes_on(const sdk::Document& document, std::uint32_t v, std::uint32_t block,
                             const Unpaired& u) const {
    const int step = u.opens ? 1 : -1;
    for (int k = 1; k <= 3; ++k) {
      const auto b = static_cast<std::int64_t>(block) + k * step;
      if (b < 0 || b >= document.blocks(v)) return false;
      for (const auto& o : unpaired(sdk::view(document.block(v, static_cast<std::uint32_t>(b)).text), styles_[v]))
        if (pair_of(o.c) == pair_of(u.c)) return true;
    }
    return false;
  }

  [[nodiscard]] static sdk::Finding lone_half(const sdk::Document& document, std::uint32_t row, const Lone& l) {
    sdk::Finding f;
    f.id = kinds[static_cast<std::size_t>(Kind::pair)].id;
    f.row = row;
    f.severity = sdk::severity_in(document, row, HX_WARNING);
    f.versions = {l.version};
    f.places = {{l.version, l.block, l.mark.span}};
    const auto text = sdk::view(document.block(l.version, l.block).text);
    f.values.push_back({l.version, excerpt(text, l.mark.span)});
    f.message = sdk::language_name(document.language(l.version)) + " has " + utf8(l.mark.c) +
                " without its other half in \"" + word_at(text, l.mark.span) + "\".";
    return f;
  }

  Wishes wishes_;
  bool pairs_;
  std::vector<Style> styles_;
  std::vector<Issue> issues_;
};

}  // namespace
}  // namespace hexaglot::check_typography

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.typography", "Typography", "0.1.0", hexaglot::check_typography::TypographyCheck)
