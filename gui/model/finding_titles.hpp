#pragma once
// What a finding is called in lists: a few words, translated; the check's own sentence, in English, stands below them.
#include <string>
#include <string_view>

namespace hexaglot::gui {

// "numbering.shift" → "Numbers shifted from here on". An id that is not known here (a stranger's check) stays itself.
[[nodiscard]] std::string finding_title(std::string_view id);
// "hexaglot.check.numbering" → "Numbering and footnotes"; a stranger's: the last part of its id.
[[nodiscard]] std::string check_title(std::string_view check);
[[nodiscard]] bool has_finding_title(std::string_view id);

}  // namespace hexaglot::gui
