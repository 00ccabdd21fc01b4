#pragma once
// What is wrong at one place of a block.
#include <cstdint>
#include <string>

#include <hexaglot/abi/document.h>

namespace hexaglot::check_typography {

// In the order of the declared finding kinds.
enum class Kind : std::uint8_t {
  mixed_script,
  form,
  lam_alef,
  invisible,
  decomposed,
  space,
  mark,
  pair,
  no_break,
  quote,
  tatweel,
  hyphen
};

struct Issue {
  Kind kind = Kind::space;
  hx_span span{};           // bytes of the block's text
  std::string replacement;  // what should stand there
  bool sure = true;         // the replacement is beyond doubt
  const char* what = "";    // "a doubled space"
};

}  // namespace hexaglot::check_typography
