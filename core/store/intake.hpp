#pragma once
// What both stores do before they keep anything: refuse a document that would not come back as it was, and turn the
// units of an exchange file into rows. Private to store.
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/model/document.hpp"
#include "core/model/unit.hpp"
#include "core/store/store.hpp"

namespace hexaglot::store {

// Errors: usage for what a user can cause (no symbol, one language twice), bad_input for a document that breaks the
// invariants of model::Document. `file` names the memory.
[[nodiscard]] Status acceptable(const model::Document& document, const std::string& file);
[[nodiscard]] Status acceptable_symbol(const std::string& symbol, const std::string& file);

// What a unit that this program wrote says of its row, in properties "x-hexaglot-…"; others are confirmed paragraphs.
struct UnitHead {
  model::BlockKind kind = model::BlockKind::paragraph;
  std::uint8_t level = 0;
  model::RowStatus status = model::RowStatus::confirmed;
  double confidence = 1;
};
[[nodiscard]] UnitHead unit_head(const model::Unit& unit);

struct UnitCell {
  std::string language;
  model::Block block;
  model::Properties properties;
};

// One row per unit; as many as a language has variants where it has several (alternative translations), the other
// languages then repeated, so that each alternative keeps its partners. No row for a unit without text.
[[nodiscard]] std::vector<std::vector<UnitCell>> unit_rows(const model::Unit& unit);

// The label as printed of a unit's cell: the parsed one, or the property that could not be parsed.
[[nodiscard]] std::string printed_label(const model::Properties& properties);

// "2014-03-11T09:00:00Z", now.
[[nodiscard]] std::string utc_now();

// An edited document must have the languages of the revision that it was made from. Error: usage.
[[nodiscard]] Status same_languages(const model::Document& document, const std::vector<std::string>& languages,
                                    const std::string& file);

// The current revision is another than that which was worked on.
[[nodiscard]] inline tl::unexpected<Error> stored_anew(const std::string& symbol, const std::string& file) {
  return fail(ErrorKind::usage,
              "“" + symbol + "” was stored anew by another program while it was worked on; nothing was stored", file);
}

// The work was not wanted any more.
[[nodiscard]] inline tl::unexpected<Error> stopped(const std::string& file) {
  return fail(ErrorKind::cancelled, "was left as it was: the work was stopped", file);
}

// "no document “X” here; there are A, B, C and 4 more".
[[nodiscard]] std::string no_such_document(const std::string& symbol, const std::vector<DocumentInfo>& present);

}  // namespace hexaglot::store
