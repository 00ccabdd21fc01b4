#pragma once
// hexaglot.languages/1 in C++: in which language a piece of text is, as far as that can be told.
#include <cstdint>
#include <string_view>

#include <hexaglot/abi/languages.h>

#include "hexaglot/sdk/base.hpp"

namespace hexaglot::sdk {

struct LanguageGuess {
  std::int32_t kind = HX_GUESS_CANNOT_TELL;
  std::string_view best, runner_up;  // primary tags, empty = none
  double margin = 0;                 // log odds of best against runner_up, in nats
  std::uint32_t letters = 0;         // that were looked at; a Han character counts as three

  [[nodiscard]] bool is(std::string_view language) const { return kind == HX_GUESS_ONE && best == language; }
};

// Copyable; lives as long as the host. Where the host lacks the service, nothing can be told.
class Languages {
 public:
  explicit Languages(const Host& host) : api_(host.extension<hx_languages_1>(HX_LANGUAGES_1)) {}

  [[nodiscard]] LanguageGuess guess(std::string_view text) const {
    hx_language_guess out{};
    if (api_ != nullptr) api_->guess(borrow(text), &out);
    return {out.kind, view(out.best), view(out.runner_up), out.margin, out.letters};
  }

 private:
  const hx_languages_1* api_;
};

}  // namespace hexaglot::sdk
