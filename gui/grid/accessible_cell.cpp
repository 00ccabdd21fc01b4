#include "gui/grid/accessible_cell.hpp"

#include <gtk/gtk.h>

#include <string>

#include "gui/grid/body.hpp"
#include "gui/model/words.hpp"

namespace {

using namespace hexaglot;
using gui::Box;
using gui::GridBody;

struct HexaglotCell {
  AtkObject parent;
  GridBody* body;  // null: gone
  AtkObject* table;
  std::uint32_t row, column;
};
struct HexaglotCellClass {
  AtkObjectClass parent;
};

void component_init(AtkComponentIface* face);
void text_init(AtkTextIface* face);
void table_cell_init(AtkTableCellIface* face);

G_DEFINE_TYPE_WITH_CODE(HexaglotCell, hexaglot_cell, ATK_TYPE_OBJECT,
                        G_IMPLEMENT_INTERFACE(ATK_TYPE_COMPONENT, component_init)
                            G_IMPLEMENT_INTERFACE(ATK_TYPE_TEXT, text_init)
                                G_IMPLEMENT_INTERFACE(ATK_TYPE_TABLE_CELL, table_cell_init))

HexaglotCell* self(gpointer object) { return reinterpret_cast<HexaglotCell*>(object); }

bool alive(const HexaglotCell* cell) {
  return cell->body && cell->body->view().source() && cell->row < cell->body->view().source()->rows() &&
         cell->body->view().shown(cell->column);
}

std::string words(const HexaglotCell* cell) {
  return alive(cell) ? cell->body->view().source()->cell(cell->row, cell->column).text : std::string();
}

bool is_current(const HexaglotCell* cell) {
  const auto& cursor = cell->body->view().cursor();
  return cursor.row == cell->row && cursor.column == cell->column;
}

// Where the cell stands, in pixels of the body. None: not on the screen.
std::optional<Box> place(const HexaglotCell* cell) {
  if (!alive(cell)) return {};
  const auto row = cell->body->view().row_on_screen(cell->row);
  const auto column = cell->body->view().shown(cell->column);
  if (!row || !column) return {};
  return cell->body->geometry().cell(*row, *column);
}

// From the body to what the caller counts in.
void shift(const HexaglotCell* cell, AtkCoordType type, int& x, int& y, int sign) {
  GtkWidget* widget = cell->body->m_wxwindow;
  int dx = 0, dy = 0;
  if (type == ATK_XY_SCREEN) {
    if (GdkWindow* window = gtk_widget_get_window(widget)) gdk_window_get_origin(window, &dx, &dy);
  } else if (type == ATK_XY_WINDOW) {
    gtk_widget_translate_coordinates(widget, gtk_widget_get_toplevel(widget), 0, 0, &dx, &dy);
  }
  x += sign * dx;
  y += sign * dy;
}

const gchar* get_name(AtkObject* object) {
  // Kept with the object, since ATK wants a pointer that lives.
  const auto text = words(self(object));
  g_object_set_data_full(G_OBJECT(object), "words", g_strdup(text.c_str()), g_free);
  return static_cast<const gchar*>(g_object_get_data(G_OBJECT(object), "words"));
}

const gchar* get_description(AtkObject* object) {
  const auto* cell = self(object);
  const auto text = alive(cell) ? gui::row_words(*cell->body, cell->row) : std::string();
  g_object_set_data_full(G_OBJECT(object), "row", g_strdup(text.c_str()), g_free);
  return static_cast<const gchar*>(g_object_get_data(G_OBJECT(object), "row"));
}

AtkObject* get_parent(AtkObject* object) { return self(object)->table; }

gint get_index(AtkObject* object) {
  auto* cell = self(object);
  if (!alive(cell)) return -1;
  const auto& shown = cell->body->view().shown();
  for (std::size_t i = 0; i < shown.size(); ++i)
    if (shown[i].column == cell->column) return static_cast<gint>(cell->row * shown.size() + i);
  return -1;
}

AtkStateSet* ref_state_set(AtkObject* object) {
  auto* cell = self(object);
  AtkStateSet* set = atk_state_set_new();
  if (!alive(cell)) {
    atk_state_set_add_state(set, ATK_STATE_DEFUNCT);
    return set;
  }
  for (const auto state : {ATK_STATE_ENABLED, ATK_STATE_SENSITIVE, ATK_STATE_FOCUSABLE, ATK_STATE_SELECTABLE,
                           ATK_STATE_TRANSIENT, ATK_STATE_VISIBLE, ATK_STATE_MULTI_LINE})
    atk_state_set_add_state(set, state);
  if (place(cell)) atk_state_set_add_state(set, ATK_STATE_SHOWING);
  const auto selected = cell->body->view().selected();
  if (cell->row >= selected.first && cell->row <= selected.last) atk_state_set_add_state(set, ATK_STATE_SELECTED);
  if (is_current(cell)) {
    atk_state_set_add_state(set, ATK_STATE_ACTIVE);
    if (cell->body->HasFocus()) atk_state_set_add_state(set, ATK_STATE_FOCUSED);
  }
  return set;
}

void get_extents(AtkComponent* component, gint* x, gint* y, gint* width, gint* height, AtkCoordType type) {
  auto* cell = self(component);
  const auto box = place(cell);
  *x = *y = *width = *height = box ? 0 : -1;
  if (!box) return;
  *x = box->x, *y = box->y, *width = box->width, *height = box->height;
  shift(cell, type, *x, *y, 1);
}

gboolean grab_focus(AtkComponent* component) {
  auto* cell = self(component);
  if (!alive(cell)) return FALSE;
  const auto before = cell->body->view().cursor();
  const auto selected = cell->body->view().selected();
  cell->body->SetFocus();
  cell->body->view().go_to({cell->row, cell->column, 0}, gui::ScrollTo::nearest);
  cell->body->tell_cursor(before, selected);
  return TRUE;
}

gint characters(AtkText* text) { return static_cast<gint>(g_utf8_strlen(words(self(text)).c_str(), -1)); }

gchar* get_text(AtkText* text, gint from, gint upto) {
  const auto all = words(self(text));
  const auto count = static_cast<gint>(g_utf8_strlen(all.c_str(), -1));
  if (upto < 0 || upto > count) upto = count;
  from = std::clamp(from, 0, upto);
  return g_utf8_substring(all.c_str(), from, upto);
}

gunichar character(AtkText* text, gint offset) {
  const auto all = words(self(text));
  if (offset < 0 || offset >= g_utf8_strlen(all.c_str(), -1)) return 0;
  return g_utf8_get_char(g_utf8_offset_to_pointer(all.c_str(), offset));
}

gint caret_offset(AtkText* text) {
  auto* cell = self(text);
  if (!alive(cell) || !is_current(cell)) return -1;
  const auto all = words(cell);
  const auto byte = std::min<std::size_t>(cell->body->view().cursor().byte, all.size());
  return static_cast<gint>(g_utf8_pointer_to_offset(all.c_str(), all.c_str() + byte));
}

gboolean set_caret(AtkText* text, gint offset) {
  auto* cell = self(text);
  const auto all = words(cell);
  if (!alive(cell) || offset < 0 || offset > g_utf8_strlen(all.c_str(), -1)) return FALSE;
  const auto before = cell->body->view().cursor();
  const auto selected = cell->body->view().selected();
  const auto byte = static_cast<std::uint32_t>(g_utf8_offset_to_pointer(all.c_str(), offset) - all.c_str());
  cell->body->view().go_to({cell->row, cell->column, byte}, gui::ScrollTo::nearest);
  cell->body->tell_cursor(before, selected);
  return TRUE;
}

// Characters, words, and lines as they are set; all else is the whole text.
gchar* string_at(AtkText* text, gint offset, AtkTextGranularity unit, gint* from, gint* upto) {
  auto* cell = self(text);
  const auto all = words(cell);
  const auto count = static_cast<gint>(g_utf8_strlen(all.c_str(), -1));
  offset = std::clamp(offset, 0, count);
  *from = 0;
  *upto = count;
  if (unit == ATK_TEXT_GRANULARITY_CHAR) {
    *from = offset;
    *upto = std::min(offset + 1, count);
  } else if (alive(cell) && (unit == ATK_TEXT_GRANULARITY_WORD || unit == ATK_TEXT_GRANULARITY_LINE)) {
    const auto set = cell->body->layouts().at(cell->row, cell->column, cell->body->view().text_width(cell->column));
    const auto chars = [&](std::uint32_t b) {
      return static_cast<gint>(
          g_utf8_pointer_to_offset(all.c_str(), all.c_str() + std::min<std::size_t>(b, all.size())));
    };
    const auto byte = static_cast<std::uint32_t>(g_utf8_offset_to_pointer(all.c_str(), offset) - all.c_str());
    if (unit == ATK_TEXT_GRANULARITY_LINE) {
      for (int i = 0; i < set.layout->lines(); ++i) {
        const auto line = set.layout->line(i);
        if (byte >= line.begin) *from = chars(line.begin), *upto = chars(line.end);
      }
    } else {
      const bool rtl = cell->body->layouts().face(cell->column).writing == gui::Writing::right_to_left;
      const auto on = rtl ? gui::CaretMove::word_left : gui::CaretMove::word_right;
      const auto back = rtl ? gui::CaretMove::word_right : gui::CaretMove::word_left;
      const auto end = set.layout->move(byte, on);
      *from = chars(set.layout->move(end, back));
      *upto = chars(end);
    }
  }
  return g_utf8_substring(all.c_str(), *from, *upto);
}

void character_extents(AtkText* text, gint offset, gint* x, gint* y, gint* width, gint* height, AtkCoordType type) {
  auto* cell = self(text);
  *x = *y = *width = *height = -1;
  const auto row = alive(cell) ? cell->body->view().row_on_screen(cell->row) : std::nullopt;
  const auto all = words(cell);
  if (!row || offset < 0 || offset >= g_utf8_strlen(all.c_str(), -1)) return;
  const auto column = *cell->body->view().shown(cell->column);
  const auto box = cell->body->geometry().cell_text(*row, column, cell->body->view().metrics());
  const char* at = g_utf8_offset_to_pointer(all.c_str(), offset);
  const auto begin = static_cast<std::uint32_t>(at - all.c_str());
  const auto end = static_cast<std::uint32_t>(g_utf8_next_char(at) - all.c_str());
  const auto set = cell->body->layouts().at(cell->row, cell->column, cell->body->view().text_width(cell->column));
  const auto boxes = set.layout->boxes({begin, end});
  if (boxes.empty()) return;
  *x = box.x + boxes.front().x, *y = box.y + boxes.front().y;
  *width = boxes.front().width, *height = boxes.front().height;
  shift(cell, type, *x, *y, 1);
}

void component_init(AtkComponentIface* face) {
  face->get_extents = get_extents;
  face->grab_focus = grab_focus;
}

void text_init(AtkTextIface* face) {
  face->get_text = get_text;
  face->get_character_count = characters;
  face->get_character_at_offset = character;
  face->get_caret_offset = caret_offset;
  face->set_caret_offset = set_caret;
  face->get_string_at_offset = string_at;
  face->get_character_extents = character_extents;
}

gboolean get_position(AtkTableCell* object, gint* row, gint* column) {
  auto* cell = self(object);
  const int index = get_index(ATK_OBJECT(object));
  if (index < 0) return FALSE;
  *row = static_cast<gint>(cell->row);
  *column = index % static_cast<gint>(cell->body->view().shown().size());
  return TRUE;
}

gboolean get_span(AtkTableCell* object, gint* row, gint* column, gint* rows, gint* columns) {
  *rows = *columns = 1;
  return get_position(object, row, column);
}

GPtrArray* headers(AtkTableCell* object, AtkObject* (*of)(AtkTable*, gint), bool by_row) {
  GPtrArray* out = g_ptr_array_new_with_free_func(g_object_unref);
  gint row = 0, column = 0;
  if (get_position(object, &row, &column))
    if (AtkObject* header = of(ATK_TABLE(self(object)->table), by_row ? row : column))
      g_ptr_array_add(out, g_object_ref(header));
  return out;
}

void table_cell_init(AtkTableCellIface* face) {
  face->get_column_span = [](AtkTableCell*) -> gint { return 1; };
  face->get_row_span = [](AtkTableCell*) -> gint { return 1; };
  face->get_position = get_position;
  face->get_row_column_span = get_span;
  face->get_table = [](AtkTableCell* cell) { return ATK_OBJECT(g_object_ref(self(cell)->table)); };
  face->get_column_header_cells = [](AtkTableCell* cell) { return headers(cell, atk_table_get_column_header, false); };
  face->get_row_header_cells = [](AtkTableCell* cell) { return headers(cell, atk_table_get_row_header, true); };
}

void hexaglot_cell_class_init(HexaglotCellClass* klass) {
  klass->parent.get_name = get_name;
  klass->parent.get_description = get_description;
  klass->parent.get_parent = get_parent;
  klass->parent.get_index_in_parent = get_index;
  klass->parent.ref_state_set = ref_state_set;
}

void hexaglot_cell_init(HexaglotCell* cell) { cell->body = nullptr; }

}  // namespace

namespace hexaglot::gui {

AtkObject* make_cell(GridBody& body, AtkObject* table, std::uint32_t row, std::uint32_t column) {
  auto* cell = self(g_object_new(hexaglot_cell_get_type(), nullptr));
  cell->body = &body;
  cell->table = table;
  cell->row = row;
  cell->column = column;
  atk_object_set_role(ATK_OBJECT(cell), ATK_ROLE_TABLE_CELL);
  return ATK_OBJECT(cell);
}

void forget_cell(AtkObject* cell) {
  self(cell)->body = nullptr;
  self(cell)->table = nullptr;
}

void tell_caret(AtkObject* cell) {
  const auto offset = caret_offset(ATK_TEXT(cell));
  if (offset >= 0) g_signal_emit_by_name(cell, "text-caret-moved", offset);
}

AtkObject* make_header(AtkObject* table, AtkRole role, const std::string& name) {
  AtkObject* header = atk_no_op_object_new(G_OBJECT(table));
  atk_object_set_role(header, role);
  atk_object_set_name(header, name.c_str());
  atk_object_set_parent(header, table);
  return header;
}

std::string row_words(GridBody& body, std::uint32_t row) {
  const auto view = body.view().source()->row(row);
  // TRANSLATORS: how a row is told to a person who does not see it; %1 its number
  std::string out = filled(tr("Row %1"), {std::to_string(view.number)});
  const auto add = [&](const std::string& word) {
    if (!word.empty()) out += ", " + word;
  };
  add(view.label);
  if (view.status == model::RowStatus::confirmed) add(tr("confirmed"));
  if (view.doubtful) add(tr("doubtful"));
  if (view.labels_differ) add(tr("labels differ"));
  if (view.bookmarked) add(tr("bookmark"));
  if (view.findings > 0) add(counted("%d finding", "%d findings", view.findings));
  return out;
}

}  // namespace hexaglot::gui
