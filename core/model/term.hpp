#pragma once
// A termbase: concepts, each with terms per language and a status (ISO 30042 TBX: administrativeStatus).
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::model {

enum class TermStatus : std::uint8_t { preferred, admitted, deprecated, forbidden };

// TBX termType, as far as it matters: the formal name, the short one, an acronym or other abbreviation.
enum class TermType : std::uint8_t { none, full, short_form, abbreviation };

struct Term {
  std::string language;  // canonical BCP 47 tag
  std::string text;
  TermStatus status = TermStatus::preferred;
  std::string part_of_speech;  // TBX partOfSpeech, or empty
  TermType type = TermType::none;
};

struct Concept {
  std::string id;
  std::string subject;     // TBX subjectField, or empty
  std::string definition;  // or empty
  std::vector<Term> terms;
  std::uint32_t line = 0;  // of the file it was read from; 0 = unknown
};

struct Termbase {
  std::string file;
  std::vector<Concept> concepts;
};

[[nodiscard]] std::string_view name(TermStatus s);

}  // namespace hexaglot::model
