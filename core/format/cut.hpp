#pragma once
// Does a paragraph go on in the next one, because a page break cut it? Judged by how the first ends and the second
// begins.
#include <string>

#include "core/model/block.hpp"

namespace hexaglot::format {

// How a text ends, closing quotes and brackets aside.
enum class Ending { open, comma, closed };  // a letter or digit; a comma; . ; : ! ? and their like in other scripts
[[nodiscard]] Ending ending(const std::string& text);

// `second` has no label and stands directly after `first`, notes aside; `page_rule`: a rule stands between them.
// Preambular paragraphs end with a comma and begin with a capital or an italic verb, in Russian with a small letter:
// they are not joined. A long paragraph that ends in the middle of its sentence goes on even before a capital ("… and
// the | International Narcotics Control Board"); without a rule between them only a numbered one, longer than titles
// are, does.
enum class Between { nothing, page_rule };
[[nodiscard]] bool continues(const model::Block& first, const model::Block& second, Between between);

// Long enough to be body text rather than a line of a masthead.
[[nodiscard]] bool is_long(const std::string& text);

}  // namespace hexaglot::format
