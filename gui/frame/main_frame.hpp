#pragma once
// The window: the grid, the text of the cell, the panes, menus, keys, messages. Passes what a person does on to the
// hub, and what the hub tells on to the parts.
#include <wx/frame.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "gui/model/editor.hpp"
#include "gui/model/grid_listener.hpp"
#include "gui/model/shortcuts.hpp"

class wxInfoBar;
class wxNotebook;
class wxSimplebook;
class wxSplitterWindow;
class wxStaticText;

namespace hexaglot::gui {

class CellEditor;
class GridCanvas;
class StatusBar;

class MainFrame final : public wxFrame, private GridListener {
 public:
  explicit MainFrame(Editor& editor);
  ~MainFrame() override;

  // True: the command was done, or refused with a message.
  bool run(Command command);
  void open_memory(const std::filesystem::path& file);
  // LANG=FILE, FILE, one FILE.hexaglot: as dropped on the window or named at the start.
  void open_arguments(const std::vector<std::string>& arguments, const std::string& symbol = {});

  [[nodiscard]] GridCanvas& grid() { return *grid_; }
  [[nodiscard]] CellEditor& cell_editor() { return *over_; }
  [[nodiscard]] CellEditor& pane_editor() { return *below_; }
  // Text from a pane, into the open cell editor, else into the cell at its end.
  void insert(const std::string& text);
  // What was typed in an open cell becomes a change. False: it cannot, and the message says why.
  bool commit();

 private:
  // GridListener
  void cursor_moved(const GridPlace& place) override;
  void rows_selected(const GridRows& rows) override;
  void edit_wanted(const GridPlace& place, const std::string& typed) override;
  void menu_wanted(const GridPlace& place, int x, int y) override;
  void columns_changed() override;
  void view_moved() override;
  void gutter_clicked(std::uint32_t row, GutterPart part) override;
  void zoom_wanted(int steps) override;
  std::string tip(const GridPlace& place) override;
  std::string gutter_tip(std::uint32_t row, GutterPart part) override;

  void make_parts();
  void make_menus();
  void lay_out();
  void heard(const Event& event);
  void document_changed(const Event& event);
  void on_key(wxKeyEvent& event);
  void on_close(wxCloseEvent& event);
  bool run_key(wxKeyEvent& event, Focus focus);
  [[nodiscard]] Focus focus() const;
  [[nodiscard]] std::string keys_of(Command command) const;

  void open_cell(std::uint32_t at, const std::string& typed);
  bool commit(CellEditor& cell);
  void listen_to(CellEditor& cell);
  void follow_cursor();
  void show_marks();  // of findings, in the texts that are open
  void show_state();
  void show_status();
  void offer_draft();
  void show_message(const Event& event);
  [[nodiscard]] GridPlace grid_place(const Cursor& cursor) const;
  void remember_layout();

  bool run_on_text(Command command);  // cut, copy, paste, select all, undo, redo of a text that has the focus
  bool run_here(Command command);     // those that open something
  void copy_rows();
  bool run_part(Command command);  // what dialogs and panes do
  bool run_dialog(Command command);
  void open_files(const std::vector<std::string>& dropped);
  void open_example();
  void show_guide();
  void go_to_row();
  void edit_label();
  [[nodiscard]] bool can(Command command) const;
  void add_panes();
  bool run_pane(Command command);  // what panes do (pane_commands.cpp)
  [[nodiscard]] std::string selected_text() const;
  [[nodiscard]] bool pane_is_shown(Command command) const;
  void show_panes();                // as the preferences say
  void show_pane(Command command);  // and to the front
  void toggle_pane(Command command);

  Editor& editor_;
  Shortcuts shortcuts_;
  wxInfoBar* message_ = nullptr;
  wxSimplebook* book_ = nullptr;
  wxWindow* start_ = nullptr;
  wxSplitterWindow* across_ = nullptr;  // grid above, text and panes below
  wxSplitterWindow* lower_ = nullptr;   // text, panes
  wxWindow* find_ = nullptr;
  wxStaticText* heading_ = nullptr;  // of the text: "English, row 5"
  StatusBar* status_ = nullptr;
  GridCanvas* grid_ = nullptr;
  CellEditor* over_ = nullptr;   // laid over a cell
  CellEditor* below_ = nullptr;  // in the pane
  wxNotebook* panes_ = nullptr;
  bool laid_out_ = false;
  bool closing_ = false;
  bool told_by_grid_ = false;                             // the grid knows already where its cursor is
  std::pair<std::uint32_t, std::uint32_t> shown_cell_{};  // row and version in the pane
  std::map<Command, wxWindow*> pane_of_;                  // panes in the notebook
  Subscription listening_;
};

}  // namespace hexaglot::gui
