#pragma once
// What a check reports: data, never a change.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace hexaglot::model {

enum class Severity : std::uint8_t { info, warning, error };

struct FindingPlace {
  std::uint32_t version = 0;  // index into Document::versions
  std::uint32_t block = 0;    // index into Version::blocks
  Span span;                  // bytes of the block's text; 0 0 = the block as a whole (its label, a missing mark)
};

// What a version shows where the versions are compared: "11", "12", "–".
struct FindingValue {
  std::uint32_t version = 0;
  std::string value;
};

struct FindingFix {
  FindingPlace place;
  std::string replacement;
  std::string description;
};

struct Finding {
  std::string id;     // "numbering.duplicate": dotted, lower case, permanent
  std::string check;  // "hexaglot.check.numbering"
  Severity severity = Severity::warning;
  std::optional<std::uint32_t> row;       // index into Document::rows of the first row concerned
  std::optional<std::uint32_t> last_row;  // for a finding that covers a run of rows
  std::vector<std::uint32_t> versions;    // the outliers: who departs. Never empty.
  std::vector<FindingPlace> places;
  std::vector<FindingValue> values;  // of all versions compared, outliers among them
  std::string message;               // one sentence, English, names the outlier and what the others have
  std::optional<FindingFix> fix;
};

[[nodiscard]] std::string_view name(Severity s);

}  // namespace hexaglot::model
