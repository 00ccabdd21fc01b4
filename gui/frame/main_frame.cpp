// The window: its parts, and how they hear of each other. Commands: main_frame_commands.cpp.
#include "gui/frame/main_frame.hpp"

#include <wx/dnd.h>
#include <wx/gauge.h>
#include <wx/iconbndl.h>
#include <wx/infobar.h>
#include <wx/notebook.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <wx/statusbr.h>
#include <wx/toolbar.h>

#include <algorithm>

#include "core/app/work/commands.hpp"
#include "gui/frame/menus.hpp"
#include "gui/frame/parts.hpp"
#include "gui/frame/status_bar.hpp"
#include "gui/grid/canvas.hpp"
#include "gui/look/keys.hpp"
#include "gui/look/text.hpp"
#include "gui/model/cell_marks.hpp"
#include "gui/model/cell_view.hpp"
#include "gui/model/checking.hpp"
#include "gui/model/document_view.hpp"
#include "gui/model/words.hpp"
#include "gui/panes/cell_editor.hpp"

namespace hexaglot::gui {
namespace {

class Drop final : public wxFileDropTarget {
 public:
  explicit Drop(std::function<void(const std::vector<std::string>&)> take) : take_(std::move(take)) {}
  bool OnDropFiles(wxCoord /*x*/, wxCoord /*y*/, const wxArrayString& names) override {
    std::vector<std::string> files;
    for (const auto& name : names) files.push_back(from_wx(name));
    // Not while the drag is still going on: a dialog would hang it.
    wxTheApp->CallAfter([take = take_, files] { take(files); });
    return true;
  }

 private:
  std::function<void(const std::vector<std::string>&)> take_;
};

enum Page : std::uint8_t { page_start, page_work };

}  // namespace

MainFrame::MainFrame(Editor& editor)
    : wxFrame(nullptr, wxID_ANY, "Hexaglot", wxDefaultPosition, wxDefaultSize), editor_(editor) {
  const auto& chosen = editor_.preferences();
  shortcuts_ = Shortcuts(chosen.shortcut_preset, chosen.shortcuts);
  const auto& places = chosen.layout;
  const auto place = [&](const char* name, int otherwise) {
    const auto at = places.find(name);
    return at == places.end() ? otherwise : at->second;
  };
  SetMinSize(FromDIP(wxSize(640, 480)));
  SetSize(FromDIP(wxSize(std::clamp(place("width", 1400), 640, 8000), std::clamp(place("height", 900), 480, 6000))));
  make_parts();
  make_menus();
  listening_ = editor_.listen([this](const Event& event) { heard(event); });
  SetDropTarget(new Drop([this](const std::vector<std::string>& files) { open_files(files); }));
  Bind(wxEVT_CLOSE_WINDOW, &MainFrame::on_close, this);
  Bind(wxEVT_CHAR_HOOK, &MainFrame::on_key, this);
  Bind(wxEVT_MENU, [this](wxCommandEvent& event) {
    if (const auto command = command_of(event.GetId()))
      run(*command);
    else
      event.Skip();
  });
  Bind(wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) {
    const auto command = command_of(event.GetId());
    if (!command) return event.Skip();
    event.Enable(can(*command));
    if (*command >= Command::filter_all && *command <= Command::filter_bookmarked)
      event.Check(static_cast<int>(*command) - static_cast<int>(Command::filter_all) ==
                  static_cast<int>(editor_.filter()));
    if (*command >= Command::pane_matches && *command <= Command::pane_editor) event.Check(pane_is_shown(*command));
  });
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    grid_->look_changed();
    fill_tool_bar(*GetToolBar(), [this](Command command) { return keys_of(command); });
    event.Skip();
  });
  wxUpdateUIEvent::SetUpdateInterval(200);
  show_state();
  if (place("maximized", 0) != 0) Maximize();
  CentreOnScreen();
}

MainFrame::~MainFrame() = default;

void MainFrame::make_parts() {
  message_ = new wxInfoBar(this);
  book_ = new wxSimplebook(this);
  start_ = make_start_page(
      book_, editor_, [this](Command command) { run(command); },
      [this](const std::vector<std::string>& files) { open_files(files); });
  auto* work = new wxPanel(book_);
  find_ = make_find_bar(work, editor_);
  if (find_ != nullptr) find_->Hide();
  across_ = new wxSplitterWindow(work, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_3DSASH);
  grid_ = new GridCanvas(across_, *this);
  lower_ = new wxSplitterWindow(across_, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_3DSASH);
  auto* text = new wxPanel(lower_);
  heading_ = new wxStaticText(text, wxID_ANY, wxString());
  below_ = new CellEditor(text, CellEditor::Place::pane);
  auto* text_sizer = new wxBoxSizer(wxVERTICAL);
  text_sizer->Add(heading_, wxSizerFlags().Border(wxALL, FromDIP(8)));
  text_sizer->Add(below_, wxSizerFlags(1).Expand());
  text->SetSizer(text_sizer);
  panes_ = new wxNotebook(lower_, wxID_ANY);
  add_panes();
  over_ = new CellEditor(&grid_->body(), CellEditor::Place::over_cell);
  over_->close();
  for (auto* splitter : {across_, lower_}) splitter->SetMinimumPaneSize(FromDIP(96));
  across_->SetSashGravity(0.72);
  lower_->SetSashGravity(0.42);
  auto* work_sizer = new wxBoxSizer(wxVERTICAL);
  if (find_ != nullptr) work_sizer->Add(find_, wxSizerFlags().Expand());
  work_sizer->Add(across_, wxSizerFlags(1).Expand());
  work->SetSizer(work_sizer);
  book_->AddPage(start_, wxString());
  book_->AddPage(work, wxString());
  status_ = new StatusBar(this, [this] { editor_.cancel(); });
  SetStatusBar(status_);
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->Add(message_, wxSizerFlags().Expand());
  sizer->Add(book_, wxSizerFlags(1).Expand());
  SetSizer(sizer);
  listen_to(*over_);
  listen_to(*below_);
  // Sashes can be set only when the window has its size.
  across_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    if (!laid_out_ && event.GetSize().GetHeight() > FromDIP(200)) CallAfter([this] { lay_out(); });
  });
}

void MainFrame::lay_out() {
  if (laid_out_) return;
  laid_out_ = true;
  const auto& places = editor_.preferences().layout;
  const auto per_mille = [&](const char* name, int otherwise, int whole) {
    const auto at = places.find(name);
    return whole * std::clamp(at == places.end() ? otherwise : at->second, 50, 950) / 1000;
  };
  // The outer one first: the inner one has its size only then.
  across_->SplitHorizontally(grid_, lower_, per_mille("sash-across", 700, across_->GetClientSize().GetHeight()));
  across_->UpdateSize();
  lower_->SplitVertically(below_->GetParent(), panes_,
                          per_mille("sash-below", 420, lower_->GetClientSize().GetWidth()));
  show_panes();
}

void MainFrame::make_menus() {
  const auto keys = [this](Command command) { return keys_of(command); };
  SetMenuBar(make_menu_bar(keys));
  auto* bar = CreateToolBar(wxTB_HORIZONTAL | wxTB_FLAT | wxTB_NODIVIDER);
  fill_tool_bar(*bar, keys);
}

std::string MainFrame::keys_of(Command command) const {
  const auto& keys = shortcuts_.keys(command);
  return keys.empty() ? std::string() : print_key(keys.front());
}

// ── what the hub tells

void MainFrame::heard(const Event& event) {
  switch (event.topic) {
    case Topic::state:
      show_state();
      break;
    case Topic::progress:
      status_->show_progress(editor_.progress());
      break;
    case Topic::message:
      show_message(event);
      break;
    case Topic::shown:
      over_->close();
      if (editor_.document().versions.size() != grid_->columns().count() ||
          grid_->columns().looks() != editor_.columns().looks())
        grid_->show(&editor_.view(), editor_.columns());
      else
        grid_->rows_reset();
      follow_cursor();
      break;
    case Topic::document:
      document_changed(event);
      break;
    case Topic::cursor:
      follow_cursor();
      break;
    case Topic::columns:
      if (!told_by_grid_) grid_->set_columns(editor_.columns());
      follow_cursor();
      break;
    case Topic::findings:
      show_marks();
      if (editor_.view().shows_all())
        grid_->marks_changed(event.rows.first, event.rows.end - event.rows.first);
      else
        grid_->marks_changed();
      break;
    case Topic::bookmarks:
      grid_->marks_changed();
      break;
    case Topic::preferences: {
      const auto& chosen = editor_.preferences();
      shortcuts_ = Shortcuts(chosen.shortcut_preset, chosen.shortcuts);
      show_keys(*GetMenuBar(), [this](Command command) { return keys_of(command); });
      break;
    }
  }
  show_status();
}

void MainFrame::document_changed(const Event& event) {
  const auto& view = editor_.view();
  if (view.shows_all()) {
    if (event.change.added == event.change.removed)
      grid_->cells_changed(event.change.first, event.change.added);
    else
      grid_->rows_replaced(event.change.first, event.change.removed, event.change.added);
  } else {
    grid_->rows_reset();
  }
  // What lies over a cell or stands in the pane goes with the document, unless something was typed there.
  const auto cell = make_cell_text(editor_.document(), editor_.cursor().row, editor_.cursor().version);
  if (over_->is_open() && !over_->follow(cell)) over_->close();
  if (below_->is_open()) below_->follow(cell);
  show_marks();
}

void MainFrame::show_marks() {
  const auto of_row = editor_.checking().of_row(editor_.cursor().row);
  for (auto* cell : {over_, below_})
    if (cell->is_open()) cell->set_marks(finding_marks(editor_.checking().findings(), of_row, *cell->cell()));
}

void MainFrame::follow_cursor() {
  const auto& d = editor_.document();
  const auto& cursor = editor_.cursor();
  const bool there = cursor.row < d.rows.size() && cursor.version < d.versions.size();
  if (there && !told_by_grid_) {
    grid_->go_to(grid_place(cursor));
    const auto rows = editor_.selection();
    if (rows.end - rows.first > 1)
      if (const auto first = editor_.view().shown_row(rows.first))
        if (const auto last = editor_.view().shown_row(rows.end - 1)) grid_->select({*first, *last});
  }
  if (!there) {
    below_->close();
    heading_->SetLabel(wxString());
    return;
  }
  auto cell = make_cell_text(d, cursor.row, cursor.version);
  const auto* open = below_->cell();
  if (open != nullptr && *open == cell && shown_cell_ == std::pair(cursor.row, cursor.version)) return;
  shown_cell_ = {cursor.row, cursor.version};
  const auto& look = editor_.columns().look(cursor.version);
  const auto name = filled(tr("%1, row %2"), {shown_name(look.language), std::to_string(cursor.row + 1)});
  heading_->SetLabel(to_wx(name));
  below_->open(std::move(cell), {look.language, look.font, look.point_size}, name);
  show_marks();
}

GridPlace MainFrame::grid_place(const Cursor& cursor) const {
  const auto& d = editor_.document();
  const CellDisplay display(d, make_cell_text(d, cursor.row, cursor.version));
  return {editor_.view().shown_row(cursor.row).value_or(0), cursor.version, display.shown(cursor.at)};
}

void MainFrame::show_state() {
  const auto state = editor_.state();
  const bool work = state != Editor::State::nothing;
  book_->SetSelection(work ? page_work : page_start);
  const auto title = editor_.title().empty() ? editor_.symbol() : editor_.title();
  SetTitle(title.empty() ? wxString("Hexaglot") : to_wx(title) + wxString::FromUTF8(" – Hexaglot"));
  if (state == Editor::State::ready) {
    grid_->SetFocus();
    CallAfter([this] { offer_draft(); });
  }
  if (!work) start_->SetFocus();
  Layout();
}

void MainFrame::show_status() { status_->show(editor_); }

void MainFrame::show_message(const Event& event) {
  if (event.tone == Event::Tone::note) return status_->say(event.text);
  message_->Dismiss();
  while (message_->GetButtonCount() > 0) message_->RemoveButton(message_->GetButtonId(0));
  message_->ShowMessage(to_wx(event.text), event.tone == Event::Tone::error ? wxICON_ERROR : wxICON_WARNING);
}

// A text that was typed when the program ended.
void MainFrame::offer_draft() {
  auto* work = editor_.work();
  if (work == nullptr || over_->is_open()) return;
  const auto draft = work->draft();
  if (!draft || draft->row >= editor_.document().rows.size() || draft->version >= editor_.document().versions.size())
    return;
  const auto& language = editor_.document().versions[draft->version].language;
  constexpr int take = wxID_HIGHEST + 1, drop = wxID_HIGHEST + 2;
  message_->Dismiss();
  while (message_->GetButtonCount() > 0) message_->RemoveButton(message_->GetButtonId(0));
  message_->AddButton(take, to_wx(without_mnemonic(tr("&Take It Up"))));
  message_->AddButton(drop, to_wx(without_mnemonic(tr("&Discard"))));
  message_->ShowMessage(to_wx(filled(tr("A text that was being typed was not kept when the program ended: %1, row %2."),
                                     {shown_name(language), std::to_string(draft->row + 1)})),
                        wxICON_QUESTION);
  message_->Bind(
      wxEVT_BUTTON,
      [this, draft = *draft](wxCommandEvent&) {
        message_->Dismiss();
        editor_.go_to({draft.row, draft.version, 0});
        open_cell(0, {});
        if (over_->is_open()) over_->take_draft(draft.text, draft.caret);
      },
      take);
  message_->Bind(
      wxEVT_BUTTON,
      [this](wxCommandEvent&) {
        message_->Dismiss();
        if (auto* open = editor_.work())
          if (auto done = open->drop_draft(); !done) editor_.say(done.error().to_string(), Event::Tone::error);
      },
      drop);
}

// ── what the grid tells

void MainFrame::cursor_moved(const GridPlace& place) {
  if (over_->is_open() && !commit()) return;
  const auto row = editor_.view().document_row(place.row);
  const CellDisplay display(editor_.document(), make_cell_text(editor_.document(), row, place.column));
  told_by_grid_ = true;
  editor_.go_to({row, place.column, display.plain(place.byte)});
  told_by_grid_ = false;
}

void MainFrame::rows_selected(const GridRows& rows) {
  told_by_grid_ = true;
  editor_.select({editor_.view().document_row(rows.first), editor_.view().document_row(rows.last) + 1});
  told_by_grid_ = false;
}

void MainFrame::edit_wanted(const GridPlace& place, const std::string& typed) {
  cursor_moved(place);
  open_cell(editor_.cursor().at, typed);
}

void MainFrame::menu_wanted(const GridPlace& place, int x, int y) {
  cursor_moved(place);
  const std::unique_ptr<wxMenu> menu(make_cell_menu([this](Command command) { return keys_of(command); }));
  grid_->body().PopupMenu(menu.get(), x, y);
}

void MainFrame::columns_changed() {
  editor_.columns() = grid_->columns();
  told_by_grid_ = true;
  editor_.columns_changed();
  told_by_grid_ = false;
}

// An open cell editor goes with its cell, out of sight too: it keeps what was typed, and the focus.
void MainFrame::view_moved() {
  if (over_ == nullptr || !over_->is_open()) return;
  const auto& cursor = editor_.cursor();
  const auto shown = editor_.view().shown_row(cursor.row);
  const auto rectangle = shown ? grid_->cell_rectangle(*shown, cursor.version) : wxRect();
  if (rectangle.IsEmpty())
    over_->Move(0, -over_->GetSize().y - 1);
  else
    over_->lay_over(rectangle);
}

void MainFrame::gutter_clicked(std::uint32_t row, GutterPart part) {
  editor_.go_to({editor_.view().document_row(row), editor_.cursor().version, 0});
  if (part == GutterPart::bookmark) run(Command::bookmark);
  if (part == GutterPart::status)
    run(editor_.document().rows[editor_.cursor().row].status == model::RowStatus::confirmed ? Command::unconfirm
                                                                                            : Command::confirm);
  if (part == GutterPart::finding) show_pane(Command::pane_findings);
}

void MainFrame::zoom_wanted(int steps) { run(steps > 0 ? Command::larger : Command::smaller); }

std::string MainFrame::tip(const GridPlace& place) {
  const auto row = editor_.view().document_row(place.row);
  const auto cell = make_cell_text(editor_.document(), row, place.column);
  const CellDisplay display(editor_.document(), cell);
  std::string out;
  for (const auto index : editor_.checking().of_row(row)) {
    const auto& finding = editor_.checking().findings()[index];
    for (const auto& at : finding.places) {
      if (at.version != place.column) continue;
      bool here = false;
      if (at.span.empty()) {
        const auto label = display.label(at.block);
        here = label && place.byte >= label->begin && place.byte <= label->end;
      } else {
        for (const auto span : cell.spans(at.block, at.span)) {
          const auto shown = display.shown(span);
          here = here || (place.byte >= shown.begin && place.byte <= shown.end);
        }
      }
      if (!here) continue;
      if (!out.empty()) out += "\n";
      out += finding.message;
      break;
    }
  }
  return out;
}

std::string MainFrame::gutter_tip(std::uint32_t row, GutterPart /*part*/) {
  const auto view = editor_.view().row(row);
  std::string out = filled(tr("Row %1"), {std::to_string(view.number)});
  const auto percent = std::to_string(static_cast<int>(view.confidence * 100 + 0.5));
  const auto line = [&out](const std::string& text) {
    out += '\n';
    out += text;
  };
  line(view.status == model::RowStatus::confirmed
           ? tr("Confirmed")
           : filled(view.doubtful ? tr("Doubtful: %1 % sure") : tr("Aligned automatically: %1 % sure"), {percent}));
  if (view.labels_differ) line(tr("The numbers differ between languages"));
  if (view.findings != 0) line(counted("%d finding", "%d findings", view.findings));
  return out;
}

// ── text

void MainFrame::listen_to(CellEditor& cell) {
  CellEditor::Listener listener;
  listener.key = [this](wxKeyEvent& event) { return run_key(event, Focus::cell_editor); };
  listener.told = [this](const std::string& text) { editor_.say(text); };
  listener.suggestions = [this, &cell](std::uint32_t at) {
    if (!cell.is_open()) return std::vector<Suggestion>{};
    return suggestions(editor_.checking().findings(), editor_.checking().of_row(editor_.cursor().row), *cell.cell(),
                       cell.text().text(), at);
  };
  listener.draft = [this, &cell](const std::string& text, std::uint32_t caret) {
    auto* work = editor_.work();
    if (work == nullptr || !cell.is_open() || cell.cell()->lines.empty()) return;
    app::Draft draft;
    draft.row = editor_.cursor().row;
    draft.version = cell.cell()->version;
    draft.block = cell.cell()->lines.front().block;
    draft.before = cell.cell()->text;
    draft.text = text;
    draft.caret = caret;
    if (auto kept = work->keep_draft(draft); !kept) editor_.say(kept.error().to_string(), Event::Tone::error);
  };
  if (&cell == below_) listener.left = [this] { commit(*below_); };
  cell.set_listener(std::move(listener));
}

void MainFrame::open_cell(std::uint32_t at, const std::string& typed) {
  if (!editor_.writable()) return;
  const auto cursor = editor_.cursor();
  auto cell = make_cell_text(editor_.document(), cursor.row, cursor.version);
  if (cell.lines.empty()) return editor_.say(tr("This version has no text here. Move or merge a cell into it first."));
  if (!commit(*below_)) return;
  grid_->go_to(grid_place(cursor));
  const auto rectangle = grid_->cell_rectangle(editor_.view().shown_row(cursor.row).value_or(0), cursor.version);
  const auto& look = editor_.columns().look(cursor.version);
  const auto name = filled(tr("%1, row %2"), {shown_name(look.language), std::to_string(cursor.row + 1)});
  over_->open(std::move(cell), {look.language, look.font, look.point_size}, name, {at, at});
  over_->lay_over(rectangle);
  show_marks();
  over_->focus();
  if (!typed.empty()) over_->text().insert(typed);
}

bool MainFrame::commit() { return commit(*over_) && commit(*below_); }

bool MainFrame::commit(CellEditor& cell) {
  if (!cell.is_open()) return true;
  const bool over = &cell == over_;
  if (!cell.is_changed() || !editor_.writable()) {
    if (over) over_->close();
    return true;
  }
  auto planned = cell.edits(editor_.document());
  if (!planned) {
    editor_.say(Editor::tr_error(planned.error()), Event::Tone::warning);
    cell.focus();
    return false;
  }
  const auto at = shown_cell_;
  if (over) over_->close();
  const bool done =
      planned->empty() || editor_.run(app::change_texts(editor_.document(), std::move(*planned), "text.type"));
  if (!done) return false;
  if (!over) cell.committed(make_cell_text(editor_.document(), at.first, at.second));
  if (auto* work = editor_.work())
    if (auto dropped = work->drop_draft(); !dropped) editor_.say(dropped.error().to_string(), Event::Tone::error);
  return true;
}

void MainFrame::insert(const std::string& text) {
  auto& cell = over_->is_open() ? *over_ : *below_;
  if (!cell.is_open() || cell.cell()->lines.empty())
    return editor_.say(tr("This version has no text here. Move or merge a cell into it first."));
  cell.text().insert(text);
  cell.focus();
}

// ── keys

Focus MainFrame::focus() const {
  const auto* window = FindFocus();
  for (const auto* w = window; w != nullptr; w = w->GetParent()) {
    if (w == over_ || w == below_) return Focus::cell_editor;
    if (w == grid_) return Focus::grid;
    if (w == this) break;
  }
  return Focus::elsewhere;
}

void MainFrame::on_key(wxKeyEvent& event) {
  const auto where = focus();
  // The text hears its keys first and hands on those that are not its own.
  if (where == Focus::cell_editor || !run_key(event, where)) event.Skip();
}

bool MainFrame::run_key(wxKeyEvent& event, Focus where) {
  const auto key = key_of(event);
  if (!key) return false;
  if (where == Focus::elsewhere && is_typing_key(*key)) return false;
  const auto command = shortcuts_.command(*key, where);
  if (!command) {
    if (where == Focus::cell_editor && key->code == key_escape) return run(Command::leave_cell);
    return false;
  }
  return run(*command);
}

void MainFrame::on_close(wxCloseEvent& event) {
  if (!commit() && event.CanVeto()) return event.Veto();
  if (editor_.state() == Editor::State::busy && event.CanVeto()) {
    editor_.say(tr("Please wait until the document is stored, or cancel that."), Event::Tone::warning);
    return event.Veto();
  }
  if (!closing_) remember_layout();  // as it is while the document is shown
  if (editor_.state() == Editor::State::nothing || !event.CanVeto()) {
    listening_ = {};
    return event.Skip();
  }
  // What was done becomes a revision first; then the window goes.
  event.Veto();
  closing_ = true;
  editor_.close([this] { Close(); });
}

void MainFrame::remember_layout() {
  auto chosen = editor_.preferences();
  auto& places = chosen.layout;
  places["maximized"] = IsMaximized() ? 1 : 0;
  if (!IsMaximized()) {
    const auto size = ToDIP(GetSize());
    places["width"] = size.GetWidth();
    places["height"] = size.GetHeight();
  }
  if (laid_out_ && across_->IsSplit() && across_->GetClientSize().GetHeight() > FromDIP(200))
    places["sash-across"] = across_->GetSashPosition() * 1000 / across_->GetClientSize().GetHeight();
  if (laid_out_ && across_->IsSplit() && lower_->IsSplit() && lower_->GetClientSize().GetWidth() > FromDIP(300))
    places["sash-below"] = lower_->GetSashPosition() * 1000 / lower_->GetClientSize().GetWidth();
  editor_.set_preferences(std::move(chosen));
}

}  // namespace hexaglot::gui
