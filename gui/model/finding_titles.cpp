// The table is long because there are many findings; it holds nothing else.
#include "gui/model/finding_titles.hpp"

#include <algorithm>
#include <array>

#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

struct Title {
  std::string_view id;
  const char* english;
};

#define N_(text) HEXAGLOT_N(text)
constexpr std::array titles{
    Title{"completeness.missing", N_("Text missing")},
    Title{"completeness.extra", N_("Text that the others lack")},
    Title{"completeness.untranslated", N_("Left in another language")},
    Title{"completeness.same", N_("The same as another language")},
    Title{"completeness.length", N_("Unusual length")},
    Title{"completeness.sentence-missing", N_("Sentence missing")},
    Title{"completeness.other-text", N_("Another text over many rows")},
    Title{"figures.differ", N_("Another figure")},
    Title{"figures.unit", N_("Another currency")},
    Title{"figures.reversed", N_("Digits in reverse order")},
    Title{"numbering.duplicate", N_("Number used twice")},
    Title{"numbering.gap", N_("Number left out")},
    Title{"numbering.restart", N_("Numbers go back")},
    Title{"numbering.unnumbered", N_("Paragraph without a number")},
    Title{"numbering.mixed-systems", N_("List counts in two systems")},
    Title{"numbering.look-alike", N_("Letter of another script in a list")},
    Title{"numbering.differs", N_("Another number")},
    Title{"numbering.shift", N_("Numbers shifted from here on")},
    Title{"numbering.heading-variant", N_("Repeated heading reads otherwise")},
    Title{"numbering.reference-differs", N_("Cross reference to another number")},
    Title{"numbering.reference-missing", N_("Cross reference leads nowhere")},
    Title{"footnotes.mark-missing", N_("Footnote without a mark")},
    Title{"footnotes.note-missing", N_("Footnote mark without a note")},
    Title{"footnotes.mark-double", N_("Footnote mark used twice")},
    Title{"footnotes.order", N_("Footnote marks out of order")},
    Title{"footnotes.differs", N_("Other footnote marks")},
    Title{"footnotes.ibid-differs", N_("“Ibid.” where others name a source")},
    Title{"footnotes.ibid-nothing", N_("“Ibid.” with nothing before it")},
    Title{"phrases.form", N_("Opening verb in another form")},
    Title{"phrases.sequence", N_("Repeated opening not marked alike")},
    Title{"phrases.italic", N_("Opening verb not italic")},
    Title{"phrases.end-mark", N_("Another mark at the end")},
    Title{"phrases.case", N_("Capital or small first letter")},
    Title{"phrases.conjunction", N_("Conjunction at the opening")},
    Title{"references.differ", N_("Another reference")},
    Title{"references.missing", N_("Reference missing")},
    Title{"references.extra", N_("Reference that the others lack")},
    Title{"references.malformed", N_("Malformed symbol or address")},
    Title{"references.look-alike", N_("Letter of another script in a symbol")},
    Title{"references.acronym", N_("Another acronym")},
    Title{"rules.forbidden", N_("Forbidden by your rules")},
    Title{"rules.missing", N_("Required by your rules")},
    Title{"spelling.misspelt", N_("Misspelt word")},
    Title{"spelling.unknown", N_("Unknown word")},
    Title{"terminology.missing", N_("Term missing")},
    Title{"terminology.deprecated", N_("Deprecated term")},
    Title{"terminology.forbidden", N_("Forbidden term")},
    Title{"terminology.case", N_("Term with other capitals")},
    Title{"terminology.form", N_("Short or formal name")},
    Title{"terminology.mixed", N_("Two terms for one concept")},
    Title{"typography.mixed-script", N_("Letter of another script in a word")},
    Title{"typography.form", N_("Presentation form for a letter")},
    Title{"typography.lam-alef", N_("Lam and alef changed places")},
    Title{"typography.invisible", N_("Invisible character")},
    Title{"typography.decomposed", N_("Letter and accent apart")},
    Title{"typography.space", N_("Space doubled, missing or misplaced")},
    Title{"typography.mark", N_("Unusual punctuation mark")},
    Title{"typography.unpaired", N_("Bracket or quotation mark without its pair")},
    Title{"typography.no-break", N_("No-break space missing")},
    Title{"typography.quotes", N_("Straight quotation marks")},
    Title{"typography.tatweel", N_("Stretched word")},
    Title{"typography.hyphen", N_("Unusual hyphen")},
    Title{"consistency.rendered-differently", N_("Same source, two renderings")},
    Title{"consistency.rendered-same", N_("Different sources, one rendering")},
    Title{"consistency.memory", N_("Otherwise than in an earlier document")},
};

constexpr std::array checks{
    Title{"hexaglot.check.completeness", N_("Completeness")},
    Title{"hexaglot.check.consistency", N_("Consistency")},
    Title{"hexaglot.check.figures", N_("Figures")},
    Title{"hexaglot.check.numbering", N_("Numbering and footnotes")},
    Title{"hexaglot.check.phrases", N_("Standard phrases")},
    Title{"hexaglot.check.references", N_("References")},
    Title{"hexaglot.check.rules", N_("Your own rules")},
    Title{"hexaglot.check.spelling", N_("Spelling")},
    Title{"hexaglot.check.terminology", N_("Terminology")},
    Title{"hexaglot.check.terminology-mixed", N_("One term for one concept")},
    Title{"hexaglot.check.typography", N_("Typography")},
};
#undef N_

template <std::size_t N>
const char* find(const std::array<Title, N>& table, std::string_view id) {
  const auto* found = std::ranges::find(table, id, &Title::id);
  return found == table.end() ? nullptr : found->english;
}

}  // namespace

std::string finding_title(std::string_view id) {
  const char* english = find(titles, id);
  return english != nullptr ? tr(english) : std::string(id);
}

std::string check_title(std::string_view check) {
  const char* english = find(checks, check);
  return english != nullptr ? tr(english) : std::string(check.substr(check.rfind('.') + 1));
}

bool has_finding_title(std::string_view id) { return find(titles, id) != nullptr; }

}  // namespace hexaglot::gui
