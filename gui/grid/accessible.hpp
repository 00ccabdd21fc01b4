#pragma once
// What assistive programs see of the canvas: a table whose cells are made when someone asks for them, each with its
// text, its caret, its place on the screen and its headers. 100,000 rows cost nothing until then. ATK (AT-SPI).
#include "gui/model/grid_listener.hpp"

namespace hexaglot::gui {

class GridBody;

class Accessible {
 public:
  explicit Accessible(GridBody& body);
  ~Accessible();
  Accessible(const Accessible&) = delete;
  Accessible& operator=(const Accessible&) = delete;

  // Each costs nothing while no assistive program listens.
  void cursor_moved(const GridPlace& before);
  void rows_changed();

 private:
  GridBody& body_;
};

}  // namespace hexaglot::gui
