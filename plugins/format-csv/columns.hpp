#pragma once
// What the header row says: which column holds which language, and the few columns beside them.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/abi/term_types.h>
#include <hexaglot/abi/terms.h>

namespace hexaglot::csv {

enum class Use { unknown, language, id, subject, definition, status, part_of_speech };

struct Column {
  Use use = Use::unknown;
  std::string name;                       // as printed
  std::string language;                   // canonical tag; of a status column the one it is for, or empty
  std::optional<std::int32_t> status;     // "fr (deprecated)": of every term in the column
  std::int32_t type = HX_TERM_TYPE_NONE;  // "English short", "fr (formal)"
};

// "EN" → "en"; nullopt: no language.
using Canonical = std::function<std::optional<std::string>(std::string_view)>;

[[nodiscard]] std::vector<Column> columns(const std::vector<std::string>& header, const Canonical& canonical);

[[nodiscard]] std::string_view trim(std::string_view text);

// "preferred", "Forbidden", "deprecatedTerm-admn-sts".
[[nodiscard]] std::optional<std::int32_t> status(std::string_view text);

// "Afghanistan (l')" → "Afghanistan": the article in brackets is a note.
[[nodiscard]] std::string_view without_article(std::string_view term);

// Takes the acronym off "Office on Drugs (UNODC)": a term of its own.
[[nodiscard]] std::optional<std::string_view> take_acronym(std::string_view& term);

// Takes "(deprecated)" or "[forbidden]" off the end; other brackets stay part of the term.
[[nodiscard]] std::optional<std::int32_t> take_status(std::string_view& term);

}  // namespace hexaglot::csv
