#include "gui/model/setting_labels.hpp"

#include <array>

#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

#define N_(text) HEXAGLOT_N(text)
constexpr std::array labels{
    N_("Tell what most versions share, the original's own oddities"),
    N_("Compare the figures of footnotes too"),
    N_("Compare web and mail addresses"),
    N_("Compare acronyms that most versions print alike"),
    N_("How many spreads off a length is reported"),
    N_("Look for sentences that a version lacks"),
    N_("Look for text left in another language"),
    N_("Tell openings that are repeated in a row without “also”"),
    N_("Latin and half-width marks in Arabic and Chinese: consistent, always or off"),
    N_("French and Russian no-break spaces: consistent, always or off"),
    N_("Tatweel inside words: consistent, always or off"),
    N_("Straight quotation marks: consistent, always or off"),
    N_("U+2010 for a hyphen: consistent, always or off"),
    N_("Look for brackets and quotation marks without their other half"),
    N_("Compare with earlier documents, where a memory is given"),
    N_("Report renderings that differ only in articles and endings, as infos"),
    N_("Severity of a missing term: info, warning or error"),
    N_("Severity of two terms for one concept: off, info, warning or error"),
    N_("File of your own words, one a line (default: words-LANG.txt in the configuration folder)"),
    N_("File of the project's words, one a line (default: hexaglot.words beside a version's file)"),
    N_("A word that stands so often in a version is taken for right"),
    N_("Tell unknown words too that are near to no known one"),
    N_("Files of your own rules, with commas between"),
};
#undef N_

}  // namespace

std::span<const char* const> setting_labels() { return labels; }

}  // namespace hexaglot::gui
