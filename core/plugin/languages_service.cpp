#include "core/plugin/languages_service.hpp"

#include "core/plugin/intake.hpp"
#include "core/text/language_guess.hpp"

namespace hexaglot::plugin {
namespace {

// Nothing may be thrown into a plugin: out of memory means that nothing can be told.
void guess(hx_text text, hx_language_guess* out) noexcept try {
  *out = {};
  const auto g = text::guess_language(view(text));
  using Kind = text::LanguageGuess::Kind;
  out->kind = g.kind == Kind::one ? HX_GUESS_ONE : g.kind == Kind::other ? HX_GUESS_OTHER : HX_GUESS_CANNOT_TELL;
  out->best = lend(g.best);
  out->runner_up = lend(g.runner_up);
  out->margin = g.margin;
  out->letters = g.letters;
} catch (...) {
  *out = {};
}

}  // namespace

const hx_languages_1& languages_service() {
  static constexpr hx_languages_1 service = {&guess};
  return service;
}

}  // namespace hexaglot::plugin
