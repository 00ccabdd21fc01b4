#pragma once
// The concept that is being read: what TBX says about each term, and the status that follows from it.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/sdk/format.hpp>
#include <hexaglot/sdk/terms.hpp>

namespace hexaglot::tbx {

struct Term {
  std::string language;
  std::string text;
  std::string part_of_speech;
  std::optional<std::int32_t> status;  // HX_TERM_…; nullopt: the file does not say
  std::int32_t type = HX_TERM_TYPE_NONE;
  bool forbidden_note = false;  // <note>forbidden</note> beside the term
};

struct Entry {
  std::string id, subject, definition;
  std::vector<Term> terms;
  std::uint32_t line = 0;
};

// The value of administrativeStatus or normativeAuthorization, of both versions of TBX and of common tools; nullopt: an
// unknown one.
[[nodiscard]] std::optional<std::int32_t> status(std::string_view value);

// The value of termType; what is neither formal nor short nor an abbreviation has none here.
[[nodiscard]] std::int32_t type(std::string_view value);

// "forbidden", "Forbidden: a false friend".
[[nodiscard]] bool says_forbidden(std::string_view note);

// White space collapsed and cut at both ends.
[[nodiscard]] std::string collapse(std::string_view text);

// Decides the statuses that the file leaves open (the first term of a language is preferred when no other is, the rest
// admitted) and hands the concept to the sink. False: the sink has had enough.
[[nodiscard]] bool lend(Entry& entry, const sdk::Host& host, const sdk::TermSink& sink);

}  // namespace hexaglot::tbx
