#pragma once
// Two versions against chance: how much better the words and lengths of one fit the other read forwards than read
// backwards. Backwards nothing can be a translation in order, and whatever fits there fits by chance. For the rare pair
// whose links are weak; costs two alignments of at most a few hundred segments.
#include "core/align/features.hpp"
#include "core/align/lexicon.hpp"

namespace hexaglot::align {

// Evidence of the best path forwards, divided by that backwards: translations have 1.4 to 6, strangers .5 to 1.2.
// Texts of which most segments are repeated, which backwards are the same, count as translations.
[[nodiscard]] double against_chance(const VersionFeatures& x, const VersionFeatures& y, const KnownWords& known);

}  // namespace hexaglot::align
