#pragma once
// How the paragraphs of a resolution open: the verb that a paragraph begins with, its form, and whether "also" or
// "further" stands by it. Built-in lists for the six official languages; which phrase renders which is no matter of
// this check.
#include <cstdint>
#include <optional>
#include <string_view>

#include <hexaglot/abi/types.h>

namespace hexaglot::check_phrases {

enum class Form : std::uint8_t {
  any,         // Chinese, which does not inflect
  participle,  // Recalling, Rappelant, ссылаясь, وإذ تشير
  present      // Recalls, Rappelle, ссылается, تشير; "we recall" too
};

// What marks the second and the third use of a verb in a row.
enum class Again : std::uint8_t {
  none,
  also,    // Also, également, también, также, أيضا, 又 还
  further  // Further, en outre, además, далее, كذلك, 进一步
};

struct Opening {
  std::uint16_t verb = 0;  // of its language's list: the same verb in both forms
  Form form = Form::any;
  Again again = Again::none;
  hx_span span{};            // bytes: the verb with the adverbs about it
  hx_span first_letter{};    // bytes
  bool cased = false;        // the first letter has a case
  bool upper = false;        // and it is upper
  bool conjunction = false;  // Arabic وإذ, not إذ
  bool particle = false;     // Arabic إذ or وإذ
};

// nullopt: the paragraph opens with no verb of the lists, or in a language that has none.
[[nodiscard]] std::optional<Opening> opening(std::string_view paragraph, std::string_view language);

[[nodiscard]] bool has_openings(std::string_view language);

}  // namespace hexaglot::check_phrases
