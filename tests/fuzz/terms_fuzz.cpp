// A termbase format over the plugin border. Compiled once per format: HEXAGLOT_FORMAT.
#include "core/text/utf8.hpp"
#include "tests/fuzz/support.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hexaglot;
  const auto done = fuzz::make_format(HEXAGLOT_FORMAT)
                        ->read_terms(
                            fuzz::input({reinterpret_cast<const char*>(data), size}),
                            [](const model::Concept& c) {
                              for (const auto& term : c.terms) {
                                fuzz::require(!term.text.empty() && text::is_valid_utf8(term.text), "a term has text");
                                fuzz::require(!term.language.empty(), "a term has a language");
                              }
                              return true;
                            },
                            [](const Diagnostic& d) {
                              fuzz::require(d.message.find('\n') == std::string::npos, "a diagnostic is one line");
                            });
  fuzz::require_all_active();
  if (!done) fuzz::require(done.error().to_string().find('\n') == std::string::npos, "an error is one line");
  return 0;
}
