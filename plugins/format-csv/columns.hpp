#pragma once
// What the header row says: which column holds which language, and the few columns beside them.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/abi/terms.h>

namespace hexaglot::csv {

enum class Use { unknown, language, id, subject, definition, status, part_of_speech };

struct Column {
  Use use = Use::unknown;
  std::string name;                    // as printed
  std::string language;                // canonical tag
  std::optional<std::int32_t> status;  // "fr (deprecated)": of every term in the column
};

// "EN" → "en"; nullopt: no language.
using Canonical = std::function<std::optional<std::string>(std::string_view)>;

[[nodiscard]] std::vector<Column> columns(const std::vector<std::string>& header, const Canonical& canonical);

[[nodiscard]] std::string_view trim(std::string_view text);

// "preferred", "Forbidden", "deprecatedTerm-admn-sts".
[[nodiscard]] std::optional<std::int32_t> status(std::string_view text);

// Takes "(deprecated)" or "[forbidden]" off the end; other brackets stay part of the term.
[[nodiscard]] std::optional<std::int32_t> take_status(std::string_view& term);

}  // namespace hexaglot::csv
