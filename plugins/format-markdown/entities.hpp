#pragma once
// Character references of HTML: numeric ones, and the named ones that occur in prose. Others stay as they are printed.
#include <string>
#include <string_view>

namespace hexaglot::markdown {

// `entity` with its & and ;. Empty: not known.
[[nodiscard]] std::string decode_entity(std::string_view entity);

// A text in which entities stand among other characters.
[[nodiscard]] std::string decode_entities(std::string_view text);

}  // namespace hexaglot::markdown
