#pragma once
// A termbase as a table: id, subject, definition, then a column for each language; several terms of a cell with "|"
// between, their status in brackets where it is not the one that the reader takes by place.
#include <hexaglot/sdk/format.hpp>

namespace hexaglot::csv {

// ',' or '\t'. Types of terms and parts of speech that differ within a concept have no place in a table and are left
// out.
void write(const sdk::Concepts& concepts, char separator, const sdk::Output& out);

}  // namespace hexaglot::csv
