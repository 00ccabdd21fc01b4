#pragma once
// A cell as an object of ATK: text, caret, place. Internal to accessible.cpp. It reads the grid when it is asked, and
// says it is defunct when its table has gone or its row is no more.
#include <atk/atk.h>

#include "gui/model/grid_listener.hpp"

namespace hexaglot::gui {

class GridBody;

// A new reference. `table`: the table's object, which has to call forget_cell before the body goes.
[[nodiscard]] AtkObject* make_cell(GridBody& body, AtkObject* table, std::uint32_t row, std::uint32_t column);
void forget_cell(AtkObject* cell);
void tell_caret(AtkObject* cell);

// The head of a column, or of a row (its number, label and status in words). A new reference.
[[nodiscard]] AtkObject* make_header(AtkObject* table, AtkRole role, const std::string& name);
[[nodiscard]] std::string row_words(GridBody& body, std::uint32_t row);

}  // namespace hexaglot::gui
