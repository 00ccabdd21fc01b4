// The grid alone in a window, for eyes: grid_demo LANGUAGE=FILE… aligns the files and shows their rows. Options:
// --dark,
// --mirrored; --many ROWS shows made-up rows instead. Keys: as the grid has them; Escape closes.
#include <gtk/gtk.h>
#include <wx/wx.h>

#include <memory>

#include "gui/grid/canvas.hpp"
#include "tests/gui/grid/demo_source.hpp"

namespace {

using namespace hexaglot;

class DemoFrame final : public wxFrame, public gui::GridListener {
 public:
  DemoFrame(const gui::GridSource& source, bool mirrored)
      : wxFrame(nullptr, wxID_ANY, "Grid", wxDefaultPosition, wxSize(1560, 940)) {
    std::vector<std::string> languages;
    for (std::uint32_t c = 0; c < source.columns(); ++c) languages.push_back(source.language(c));
    canvas_ = new gui::GridCanvas(this, *this);
    if (mirrored) canvas_->set_mirror(gui::Mirror::yes);
    canvas_->show(&source, gui::Columns(languages));
    auto* box = new wxBoxSizer(wxVERTICAL);
    box->Add(canvas_, 1, wxEXPAND);
    SetSizer(box);
    CreateStatusBar();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      if (event.GetKeyCode() == WXK_ESCAPE) Close();
      event.Skip();
    });
    canvas_->SetFocus();
  }

  void cursor_moved(const gui::GridPlace& place) override {
    SetStatusText(wxString::Format("row %u, column %u, byte %u", place.row + 1, place.column, place.byte));
  }
  void edit_wanted(const gui::GridPlace& place, const std::string&) override {
    SetStatusText(wxString::Format("edit row %u, column %u, byte %u", place.row + 1, place.column, place.byte));
  }
  void gutter_clicked(std::uint32_t row, gui::GutterPart) override {
    SetStatusText(wxString::Format("gutter of row %u", row + 1));
  }
  std::string tip(const gui::GridPlace& place) override { return "byte " + std::to_string(place.byte); }

 private:
  gui::GridCanvas* canvas_;
};

class Demo final : public wxApp {
 public:
  bool OnInit() override {
    bool dark = false, mirrored = false;
    std::size_t many = 0;
    std::vector<std::string> files;
    for (int i = 1; i < argc; ++i) {
      const std::string argument = argv[i].utf8_string();
      if (argument == "--dark")
        dark = true;
      else if (argument == "--mirrored")
        mirrored = true;
      else if (argument == "--many" && i + 1 < argc)
        many = std::stoul(argv[++i].utf8_string());
      else
        files.push_back(argument);
    }
    if (dark) g_object_set(gtk_settings_get_default(), "gtk-application-prefer-dark-theme", TRUE, nullptr);
    source_ = many ? test::made_up(many) : test::aligned(files);
    if (!source_) return false;
    (new DemoFrame(*source_, mirrored))->Show();
    return true;
  }

 private:
  std::unique_ptr<gui::GridSource> source_;
};

}  // namespace

wxIMPLEMENT_APP(Demo);
