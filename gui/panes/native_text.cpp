#include "gui/panes/native_text.hpp"

#include <gtk/gtk.h>

#include <array>

namespace hexaglot::gui {

namespace {

constexpr std::size_t kinds = static_cast<std::size_t>(TextMarkKind::found_current) + 1;

GdkRGBA rgba(const wxColour& c) { return {c.Red() / 255.0, c.Green() / 255.0, c.Blue() / 255.0, c.Alpha() / 255.0}; }

// "zh" alone may be given Japanese shapes.
std::string pango_language(const std::string& language) {
  if (language == "zh" || language == "zh-Hans") return "zh-cn";
  if (language == "zh-Hant") return "zh-tw";
  return language;
}

}  // namespace

struct NativeText::Inner {
  wxTextCtrl& control;
  GtkTextView* view = nullptr;
  GtkTextBuffer* buffer = nullptr;
  std::array<GtkTextTag*, kinds> tags{};
  GtkTextTag* language = nullptr;
  std::vector<std::pair<gpointer, gulong>> signals;
  int actions = 0;
  bool composing = false;
  NativeText* owner = nullptr;

  explicit Inner(wxTextCtrl& c) : control(c) {}

  template <class Function>
  void connect(gpointer object, const char* signal, Function function) {
    g_object_ref(object);
    signals.emplace_back(object, g_signal_connect_after(object, signal, G_CALLBACK(function), this));
  }
  [[nodiscard]] GtkTextIter at(long position) const {
    GtkTextIter iter;
    gtk_text_buffer_get_iter_at_offset(buffer, &iter, static_cast<gint>(position));
    return iter;
  }

  // The toolkit makes tags of its own for the font, which would hide ours.
  void keep_on_top() {
    const auto top = gtk_text_tag_table_get_size(gtk_text_buffer_get_tag_table(buffer)) - 1;
    if (gtk_text_tag_get_priority(tags.back()) == top) return;
    for (auto* tag : tags) gtk_text_tag_set_priority(tag, top);
  }

  static void mark_set(GtkTextBuffer* buffer, GtkTextIter* /*where*/, GtkTextMark* mark, Inner* self) {
    if (self->actions > 0) return;
    if (mark != gtk_text_buffer_get_insert(buffer) && mark != gtk_text_buffer_get_selection_bound(buffer)) return;
    if (self->owner->caret_moved) self->owner->caret_moved();
  }
  static void action_begun(GtkTextBuffer* /*buffer*/, Inner* self) { ++self->actions; }
  static void action_ended(GtkTextBuffer* /*buffer*/, Inner* self) {
    if (self->actions > 0) --self->actions;
    if (self->actions == 0 && self->owner->action_ended) self->owner->action_ended();
  }
  static void preedit(GtkTextView* /*view*/, const gchar* text, Inner* self) {
    self->composing = text != nullptr && *text != '\0';
  }
};

NativeText::NativeText(wxTextCtrl& control) : inner_(std::make_unique<Inner>(control)) {
  auto& self = *inner_;
  self.owner = this;
  // The handle is the scrolled window around the view.
  self.view = GTK_TEXT_VIEW(gtk_bin_get_child(GTK_BIN(control.GetHandle())));
  self.buffer = gtk_text_view_get_buffer(self.view);
  gtk_text_view_set_accepts_tab(self.view, FALSE);
  self.language = gtk_text_buffer_create_tag(self.buffer, nullptr, nullptr);
  for (auto& tag : self.tags) tag = gtk_text_buffer_create_tag(self.buffer, nullptr, nullptr);
  self.connect(self.buffer, "mark-set", &Inner::mark_set);
  self.connect(self.buffer, "begin-user-action", &Inner::action_begun);
  self.connect(self.buffer, "end-user-action", &Inner::action_ended);
  self.connect(self.view, "preedit-changed", &Inner::preedit);
}

NativeText::~NativeText() {
  for (const auto& [object, signal] : inner_->signals) {
    g_signal_handler_disconnect(object, signal);
    g_object_unref(object);
  }
}

bool NativeText::in_action() const { return inner_->actions > 0; }
bool NativeText::composing() const { return inner_->composing; }

void NativeText::set_colours(const Palette& palette) {
  const auto tag = [this](TextMarkKind kind) { return inner_->tags[static_cast<std::size_t>(kind)]; };
  const auto ground = [&](TextMarkKind kind, const wxColour& colour) {
    const auto c = rgba(colour);
    g_object_set(tag(kind), "background-rgba", &c, nullptr);
  };
  const auto under = [&](TextMarkKind kind, PangoUnderline line, const wxColour& colour) {
    const auto c = rgba(colour);
    g_object_set(tag(kind), "underline", line, "underline-rgba", &c, nullptr);
  };
  g_object_set(tag(TextMarkKind::italic), "style", PANGO_STYLE_ITALIC, nullptr);
  g_object_set(tag(TextMarkKind::bold), "weight", PANGO_WEIGHT_BOLD, nullptr);
  under(TextMarkKind::link, PANGO_UNDERLINE_SINGLE, palette.info);
  ground(TextMarkKind::term, palette.term);
  ground(TextMarkKind::term_forbidden, palette.term_forbidden);
  under(TextMarkKind::term_forbidden, PANGO_UNDERLINE_DOUBLE, palette.error);
  under(TextMarkKind::finding_info, PANGO_UNDERLINE_SINGLE, palette.info);
  under(TextMarkKind::finding_warning, PANGO_UNDERLINE_SINGLE, palette.warning);
  under(TextMarkKind::finding_error, PANGO_UNDERLINE_DOUBLE, palette.error);
  under(TextMarkKind::spelling, PANGO_UNDERLINE_ERROR, palette.error);
  ground(TextMarkKind::found, palette.found);
  ground(TextMarkKind::found_current, palette.found_current);
}

void NativeText::show(const std::vector<NativeMark>& marks, const std::string& language) {
  auto& self = *inner_;
  self.keep_on_top();
  GtkTextIter begin, end;
  gtk_text_buffer_get_bounds(self.buffer, &begin, &end);
  for (auto* tag : self.tags) gtk_text_buffer_remove_tag(self.buffer, tag, &begin, &end);
  g_object_set(self.language, "language", pango_language(language).c_str(), nullptr);
  gtk_text_buffer_apply_tag(self.buffer, self.language, &begin, &end);
  for (const auto& m : marks) {
    const auto from = self.at(m.begin), to = self.at(m.end);
    gtk_text_buffer_apply_tag(self.buffer, self.tags[static_cast<std::size_t>(m.kind)], &from, &to);
  }
}

std::pair<long, long> NativeText::selection() const {
  GtkTextIter anchor, caret;
  gtk_text_buffer_get_iter_at_mark(inner_->buffer, &anchor, gtk_text_buffer_get_selection_bound(inner_->buffer));
  gtk_text_buffer_get_iter_at_mark(inner_->buffer, &caret, gtk_text_buffer_get_insert(inner_->buffer));
  return {gtk_text_iter_get_offset(&anchor), gtk_text_iter_get_offset(&caret)};
}

void NativeText::select(long anchor, long caret) {
  const auto from = inner_->at(anchor), to = inner_->at(caret);
  gtk_text_buffer_select_range(inner_->buffer, &to, &from);
}

void NativeText::set_margins(int side, int above) {
  gtk_text_view_set_left_margin(inner_->view, side);
  gtk_text_view_set_right_margin(inner_->view, side);
  gtk_text_view_set_top_margin(inner_->view, above);
  gtk_text_view_set_bottom_margin(inner_->view, above);
}

int NativeText::height_at(int width) const {
  const auto sides = gtk_text_view_get_left_margin(inner_->view) + gtk_text_view_get_right_margin(inner_->view);
  const auto ends = gtk_text_view_get_top_margin(inner_->view) + gtk_text_view_get_bottom_margin(inner_->view);
  GtkTextIter begin, end;
  gtk_text_buffer_get_bounds(inner_->buffer, &begin, &end);
  gchar* text = gtk_text_buffer_get_text(inner_->buffer, &begin, &end, TRUE);
  // The view sets its lines lazily; the same text in a layout of its own gives the height at once.
  PangoLayout* layout = gtk_widget_create_pango_layout(GTK_WIDGET(inner_->view), text);
  g_free(text);
  pango_layout_set_width(layout, std::max(width - sides, 1) * PANGO_SCALE);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  int height = 0;
  pango_layout_get_pixel_size(layout, nullptr, &height);
  g_object_unref(layout);
  return height + ends;
}

wxRect NativeText::caret() const {
  GtkTextIter iter;
  gtk_text_buffer_get_iter_at_mark(inner_->buffer, &iter, gtk_text_buffer_get_insert(inner_->buffer));
  GdkRectangle strong;
  gtk_text_view_get_cursor_locations(inner_->view, &iter, &strong, nullptr);
  int x = 0, y = 0;
  gtk_text_view_buffer_to_window_coords(inner_->view, GTK_TEXT_WINDOW_WIDGET, strong.x, strong.y, &x, &y);
  return {x, y, strong.width, strong.height};
}

void NativeText::set_accessible_name(const std::string& name) {
  if (auto* object = gtk_widget_get_accessible(GTK_WIDGET(inner_->view))) atk_object_set_name(object, name.c_str());
}

}  // namespace hexaglot::gui
