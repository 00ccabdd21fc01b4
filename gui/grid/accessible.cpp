#include "gui/grid/accessible.hpp"

#include <gtk/gtk-a11y.h>
#include <gtk/gtk.h>

#include <map>
#include <string>

#include "gui/grid/accessible_cell.hpp"
#include "gui/grid/body.hpp"
#include "gui/look/text.hpp"
#include "gui/model/words.hpp"

namespace {

using namespace hexaglot;
using gui::GridBody;

using Cells = std::map<std::pair<std::uint32_t, std::uint32_t>, AtkObject*>;

struct HexaglotTable {
  GtkContainerAccessible parent;
  GridBody* body;
  Cells* cells;    // asked for and not let go yet; ours to unref
  Cells* headers;  // (0, column) and (1, row)
};
struct HexaglotTableClass {
  GtkContainerAccessibleClass parent;
};

void table_init(AtkTableIface* face);
void component_init(AtkComponentIface* face);

G_DEFINE_TYPE_WITH_CODE(HexaglotTable, hexaglot_table, GTK_TYPE_CONTAINER_ACCESSIBLE,
                        G_IMPLEMENT_INTERFACE(ATK_TYPE_TABLE, table_init)
                            G_IMPLEMENT_INTERFACE(ATK_TYPE_COMPONENT, component_init))

HexaglotTable* self(gpointer object) { return reinterpret_cast<HexaglotTable*>(object); }

gint rows(AtkTable* table) {
  auto* body = self(table)->body;
  return body && body->view().source() ? static_cast<gint>(body->view().source()->rows()) : 0;
}
gint columns(AtkTable* table) {
  auto* body = self(table)->body;
  return body ? static_cast<gint>(body->view().shown().size()) : 0;
}
bool within(AtkTable* table, gint row, gint column) {
  return row >= 0 && column >= 0 && row < rows(table) && column < columns(table);
}

void let_go(HexaglotTable* table) {
  for (auto* kept : {table->cells, table->headers}) {
    for (const auto& [place, object] : *kept) {
      if (kept == table->cells) gui::forget_cell(object);
      g_object_unref(object);
    }
    kept->clear();
  }
}

AtkObject* cell_at(AtkTable* object, gint row, gint column) {  // borrowed
  if (!within(object, row, column)) return nullptr;
  auto* table = self(object);
  const auto of_document = table->body->view().shown()[static_cast<std::size_t>(column)].column;
  const std::pair place{static_cast<std::uint32_t>(row), of_document};
  if (const auto known = table->cells->find(place); known != table->cells->end()) return known->second;
  if (table->cells->size() > 2000) {  // someone has read through the document
    for (const auto& [at, cell] : *table->cells) {
      gui::forget_cell(cell);
      g_object_unref(cell);
    }
    table->cells->clear();
  }
  return (*table->cells)[place] = gui::make_cell(*table->body, ATK_OBJECT(object), place.first, of_document);
}

AtkObject* ref_at(AtkTable* table, gint row, gint column) {
  AtkObject* cell = cell_at(table, row, column);
  return cell ? ATK_OBJECT(g_object_ref(cell)) : nullptr;
}

AtkObject* header_at(AtkTable* object, std::uint32_t kind, std::uint32_t index, AtkRole role, const std::string& name) {
  auto& kept = *self(object)->headers;
  if (const auto known = kept.find({kind, index}); known != kept.end()) {
    atk_object_set_name(known->second, name.c_str());
    return known->second;
  }
  return kept[{kind, index}] = gui::make_header(ATK_OBJECT(object), role, name);
}

AtkObject* column_header(AtkTable* table, gint column) {
  if (column < 0 || column >= columns(table)) return nullptr;
  const auto& view = self(table)->body->view();
  const auto of_document = view.shown()[static_cast<std::size_t>(column)].column;
  return header_at(table, 0, of_document, ATK_ROLE_COLUMN_HEADER,
                   gui::shown_name(view.columns().look(of_document).language));
}

AtkObject* row_header(AtkTable* table, gint row) {
  if (row < 0 || row >= rows(table)) return nullptr;
  const auto at = static_cast<std::uint32_t>(row);
  return header_at(table, 1, at, ATK_ROLE_ROW_HEADER, gui::row_words(*self(table)->body, at));
}

gint selected_rows(AtkTable* table, gint** out) {
  if (rows(table) == 0) return 0;
  const auto selected = self(table)->body->view().selected();
  const auto count = static_cast<gint>(selected.last - selected.first + 1);
  *out = g_new(gint, static_cast<gsize>(count));
  for (gint i = 0; i < count; ++i) (*out)[i] = static_cast<gint>(selected.first) + i;
  return count;
}

gboolean is_row_selected(AtkTable* table, gint row) {
  if (rows(table) == 0) return FALSE;
  const auto selected = self(table)->body->view().selected();
  return row >= static_cast<gint>(selected.first) && row <= static_cast<gint>(selected.last);
}

void table_init(AtkTableIface* face) {
  face->ref_at = ref_at;
  face->get_n_rows = rows;
  face->get_n_columns = columns;
  face->get_index_at = [](AtkTable* table, gint row, gint column) -> gint {
    return within(table, row, column) ? row * columns(table) + column : -1;
  };
  face->get_row_at_index = [](AtkTable* table, gint index) -> gint {
    return index >= 0 && columns(table) > 0 && index / columns(table) < rows(table) ? index / columns(table) : -1;
  };
  face->get_column_at_index = [](AtkTable* table, gint index) -> gint {
    return index >= 0 && columns(table) > 0 && index / columns(table) < rows(table) ? index % columns(table) : -1;
  };
  face->get_column_extent_at = [](AtkTable* table, gint r, gint c) -> gint { return within(table, r, c) ? 1 : 0; };
  face->get_row_extent_at = [](AtkTable* table, gint r, gint c) -> gint { return within(table, r, c) ? 1 : 0; };
  face->get_column_header = column_header;
  face->get_row_header = row_header;
  face->get_column_description = [](AtkTable* table, gint column) -> const gchar* {
    AtkObject* header = column_header(table, column);
    return header ? atk_object_get_name(header) : nullptr;
  };
  face->get_row_description = [](AtkTable* table, gint row) -> const gchar* {
    AtkObject* header = row_header(table, row);
    return header ? atk_object_get_name(header) : nullptr;
  };
  face->get_selected_rows = selected_rows;
  face->is_row_selected = is_row_selected;
  face->is_selected = [](AtkTable* table, gint row, gint) -> gboolean { return is_row_selected(table, row); };
}

AtkObject* at_point(AtkComponent* component, gint x, gint y, AtkCoordType type) {
  auto* body = self(component)->body;
  if (!body || !body->view().source()) return nullptr;
  int dx = 0, dy = 0;
  GtkWidget* widget = body->m_wxwindow;
  if (type == ATK_XY_SCREEN) {
    if (GdkWindow* window = gtk_widget_get_window(widget)) gdk_window_get_origin(window, &dx, &dy);
  } else if (type == ATK_XY_WINDOW) {
    gtk_widget_translate_coordinates(widget, gtk_widget_get_toplevel(widget), 0, 0, &dx, &dy);
  }
  const auto under = body->geometry().under(body->view(), x - dx, y - dy);
  if (under.hit != gui::UnderKind::cell) return nullptr;
  const auto& shown = body->view().shown();
  for (std::size_t i = 0; i < shown.size(); ++i)
    if (shown[i].column == under.column)
      return ref_at(ATK_TABLE(component), static_cast<gint>(under.row), static_cast<gint>(i));
  return nullptr;
}

void component_init(AtkComponentIface* face) { face->ref_accessible_at_point = at_point; }

gint cells(AtkObject* object) { return rows(ATK_TABLE(object)) * columns(ATK_TABLE(object)); }

// Behind the cells stand the window's own children: an editor that is laid over a cell.
gint n_children(AtkObject* object) {
  return cells(object) + ATK_OBJECT_CLASS(hexaglot_table_parent_class)->get_n_children(object);
}

AtkObject* ref_child(AtkObject* object, gint index) {
  const gint count = cells(object);
  if (index >= count) return ATK_OBJECT_CLASS(hexaglot_table_parent_class)->ref_child(object, index - count);
  const gint wide = columns(ATK_TABLE(object));
  return index < 0 || wide == 0 ? nullptr : ref_at(ATK_TABLE(object), index / wide, index % wide);
}

AtkStateSet* ref_state_set(AtkObject* object) {
  AtkStateSet* set = ATK_OBJECT_CLASS(hexaglot_table_parent_class)->ref_state_set(object);
  atk_state_set_add_state(set, ATK_STATE_MANAGES_DESCENDANTS);
  return set;
}

void finalize(GObject* object) {
  let_go(self(object));
  delete self(object)->cells;
  delete self(object)->headers;
  G_OBJECT_CLASS(hexaglot_table_parent_class)->finalize(object);
}

void hexaglot_table_class_init(HexaglotTableClass* klass) {
  auto* object = ATK_OBJECT_CLASS(klass);
  object->get_n_children = n_children;
  object->ref_child = ref_child;
  object->ref_state_set = ref_state_set;
  G_OBJECT_CLASS(klass)->finalize = finalize;
}

void hexaglot_table_init(HexaglotTable* table) {
  table->body = nullptr;
  table->cells = new Cells;
  table->headers = new Cells;
}

// All windows of wxWidgets are of one class; only those that carry a body get a table.
constexpr const char* body_key = "hexaglot-grid";
constexpr const char* table_key = "hexaglot-grid-table";
AtkObject* (*usual_accessible)(GtkWidget*) = nullptr;

AtkObject* get_accessible(GtkWidget* widget) {
  auto* body = static_cast<GridBody*>(g_object_get_data(G_OBJECT(widget), body_key));
  if (!body) return usual_accessible(widget);
  if (auto* known = g_object_get_data(G_OBJECT(widget), table_key)) return ATK_OBJECT(known);
  auto* table = self(g_object_new(hexaglot_table_get_type(), "widget", widget, nullptr));
  table->body = body;
  atk_object_initialize(ATK_OBJECT(table), widget);
  atk_object_set_role(ATK_OBJECT(table), ATK_ROLE_TABLE);
  atk_object_set_name(ATK_OBJECT(table), gui::tr("Rows of the document").c_str());
  g_object_set_data_full(G_OBJECT(widget), table_key, table, g_object_unref);
  return ATK_OBJECT(table);
}

HexaglotTable* table_of(const GridBody& body) { return self(g_object_get_data(G_OBJECT(body.m_wxwindow), table_key)); }

}  // namespace

namespace hexaglot::gui {

Accessible::Accessible(GridBody& body) : body_(body) {
  GtkWidgetClass* klass = GTK_WIDGET_GET_CLASS(body.m_wxwindow);
  if (klass->get_accessible != get_accessible) {
    usual_accessible = klass->get_accessible;
    klass->get_accessible = get_accessible;
  }
  g_object_set_data(G_OBJECT(body.m_wxwindow), body_key, &body);
}

Accessible::~Accessible() {
  if (auto* table = table_of(body_)) {
    let_go(table);
    table->body = nullptr;
    gtk_accessible_set_widget(GTK_ACCESSIBLE(table), nullptr);
  }
  g_object_set_data(G_OBJECT(body_.m_wxwindow), body_key, nullptr);
}

void Accessible::cursor_moved(const GridPlace& before) {
  auto* table = table_of(body_);
  if (!table) return;
  const auto& shown = body_.view().shown();
  const auto& cursor = body_.view().cursor();
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i].column != cursor.column) continue;
    AtkObject* cell = cell_at(ATK_TABLE(table), static_cast<gint>(cursor.row), static_cast<gint>(i));
    if (!cell) return;
    if (before.row != cursor.row || before.column != cursor.column) {
      if (const auto old = table->cells->find({before.row, before.column}); old != table->cells->end())
        atk_object_notify_state_change(old->second, ATK_STATE_FOCUSED, FALSE);
      g_signal_emit_by_name(table, "active-descendant-changed", cell);
      if (body_.HasFocus()) atk_object_notify_state_change(cell, ATK_STATE_FOCUSED, TRUE);
    }
    tell_caret(cell);
  }
}

void Accessible::rows_changed() {
  auto* table = table_of(body_);
  if (!table) return;
  let_go(table);
  g_signal_emit_by_name(table, "model-changed");
}

}  // namespace hexaglot::gui
