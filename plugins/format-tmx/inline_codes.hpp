#pragma once
// The native codes with which the writer wraps spans, and by which the reader knows them again.
#include <cstdint>
#include <string_view>

#include <hexaglot/abi/document.h>

namespace hexaglot::tmx {

struct InlineCode {
  std::int32_t kind;
  std::string_view type;   // attribute of <bpt>
  std::string_view open;   // content of <bpt>; of a link without its target
  std::string_view close;  // content of <ept>
};

inline constexpr InlineCode inline_codes[] = {{HX_ITALIC, "italic", "<i>", "</i>"},
                                              {HX_BOLD, "bold", "<b>", "</b>"},
                                              {HX_CODE, "x-code", "<code>", "</code>"},
                                              {HX_LINK, "link", "<a href=\"", "</a>"}};
inline constexpr std::string_view link_end = "\">";
inline constexpr std::string_view note_type = "fnote";  // of <ph>

}  // namespace hexaglot::tmx
