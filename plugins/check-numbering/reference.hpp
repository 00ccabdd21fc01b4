#pragma once
// Cross references in running text: "paragraph 12 above", "al. a) du paragraphe 2", "подпункт (а) пункта 2",
// "第二条a款第(1)项", "الفقرة 2 (أ)", as paths of numbers, outermost first, so that they compare across languages.
// Knows the six official languages; what a unit is called plays no part in the comparison, for a Section is an
// "Article" in French.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/abi/types.h>

namespace hexaglot::check_numbering {

// What one step may mean: "(i)" is 1 and 9, Cyrillic "с" the third letter of a Latin list and the seventeenth of its
// own. 0 = unused.
struct Ordinal {
  std::int32_t values[3] = {0, 0, 0};

  [[nodiscard]] bool may_be(std::int32_t value) const {
    return value != 0 && (values[0] == value || values[1] == value || values[2] == value);
  }
  [[nodiscard]] bool meets(const Ordinal& other) const {
    return other.may_be(values[0]) || other.may_be(values[1]) || other.may_be(values[2]);
  }
  [[nodiscard]] bool none() const { return values[0] == 0; }
};

// Outer units first: "paragraph 2 of article 5" is article 5, then paragraph 2.
enum class Unit : std::uint8_t { chapter, section, article, paragraph, subparagraph };

enum class Where : std::uint8_t {
  unsaid,
  here,      // "above", "of the present resolution"
  elsewhere  // "of the Convention"
};

struct Reference {
  Unit unit = Unit::paragraph;  // of the outermost step
  std::vector<Ordinal> path;    // outermost first, never empty
  bool any_order = false;       // "(i) (A) (1)": the order of all but the first step is the writer's own
  Where where = Where::unsaid;
  hx_span span{};  // bytes of the text
};

// The same place, by some reading of each step.
[[nodiscard]] bool same(const Reference& a, const Reference& b);

// Reads one text after the other with the same memory.
class ReferenceReader {
 public:
  // In which languages there is anything to read.
  [[nodiscard]] static bool knows(std::string_view language);

  // Valid until the next call. A list ("articles 3 and 4") and a range of up to twenty give one reference each.
  [[nodiscard]] const std::vector<Reference>& read(std::string_view text, std::string_view language);

 private:
  std::u32string points_;          // without invisible characters, vowel marks and tatweel
  std::vector<std::uint32_t> at_;  // byte of each, and the end
  std::vector<Reference> found_;
};

}  // namespace hexaglot::check_numbering
