#include "gui/dialogs/start_page.hpp"

#include <wx/commandlinkbutton.h>
#include <wx/dnd.h>
#include <wx/wx.h>

#include "gui/dialogs/emblem.hpp"
#include "gui/dialogs/layout.hpp"
#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/shortcuts.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

constexpr std::size_t most_shown = 6;
// Text of any direction inside a line of another (UAX #9, isolates).
std::string isolated(const std::string& text) { return "\u2068" + text + "\u2069"; }

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

std::string shortened(const std::string& text, std::size_t most) {
  auto wide = to_wx(text);
  return wide.length() <= most ? text : from_wx(wide.Left(most - 1)) + "…";
}

class Drop final : public wxFileDropTarget {
 public:
  explicit Drop(const StartActions& actions) : actions_(actions) {}
  bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
    std::vector<std::filesystem::path> paths;
    for (const auto& name : names) paths.emplace_back(from_wx(name));
    if (actions_.dropped) actions_.dropped(paths);
    return true;
  }

 private:
  const StartActions& actions_;
};

// A wide button without a frame, of two lines: what it is, and more about it.
wxButton* two_lines(wxWindow* parent, const std::string& first, const std::string& second) {
  auto* out = new wxButton(parent, wxID_ANY, to_wx(first), wxDefaultPosition, wxDefaultSize, wxBU_LEFT | wxBORDER_NONE);
  out->SetLabelMarkup(to_wx("<b>" + escaped(first) + "</b>\n<small>" + escaped(second) + "</small>"));
  out->SetName(to_wx(first + ". " + second));
  return out;
}

}  // namespace

StartPage::StartPage(wxWindow* parent, Editor& editor, StartActions actions)
    : wxPanel(parent, wxID_ANY), editor_(editor), actions_(std::move(actions)) {
  SetName(words("Start"));
  SetDropTarget(new Drop(actions_));
  build();
  listening_ = editor_.listen([this](const Event& event) {
    if (event.topic == Topic::preferences && shown_ != editor_.preferences().recent) build();
  });
}

void StartPage::build() {
  Freeze();
  DestroyChildren();
  shown_ = editor_.preferences().recent;

  auto* head = new wxBoxSizer(wxHORIZONTAL);
  head->Add(new Emblem(this, 72), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, step(this, 2));
  auto* names = new wxBoxSizer(wxVERTICAL);
  names->Add(heading(this, words("Hexaglot"), 2));
  names->Add(quiet_text(this, words("Documents in six languages, side by side")), 0, wxTOP, step(this) / 2);
  head->Add(names, 0, wxALIGN_CENTRE_VERTICAL);

  auto* columns = new wxBoxSizer(wxHORIZONTAL);
  columns->Add(ways(), 0, wxEXPAND);
  if (!shown_.empty()) {
    columns->AddSpacer(step(this, 6));
    columns->Add(recent(), 1, wxEXPAND);
  }

  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(head);
  page->Add(columns, 0, wxEXPAND | wxTOP, step(this, 4));
  page->Add(quiet_text(this, words("Or drop the files of a document here.")), 0, wxTOP, step(this, 4));

  auto* outer = new wxBoxSizer(wxVERTICAL);
  outer->AddStretchSpacer(2);
  outer->Add(page, 0, wxALIGN_CENTRE_HORIZONTAL | wxALL, step(this, 3));
  outer->AddStretchSpacer(3);
  SetSizer(outer);
  Layout();
  Thaw();
}

wxSizer* StartPage::ways() {
  auto* out = new wxBoxSizer(wxVERTICAL);
  out->Add(heading(this, words("Begin")), 0, wxBOTTOM, step(this));
  const Shortcuts shortcuts(editor_.preferences().shortcut_preset, editor_.preferences().shortcuts);
  for (const auto command : {Command::open_files, Command::open_memory, Command::open_statement}) {
    auto* button = two_lines(this, plain_name(command), tr(info(command).help));
    button->SetToolTip(to_wx(name_with_key(shortcuts, command)));
    button->Bind(wxEVT_BUTTON, [this, command](wxCommandEvent&) {
      if (actions_.run) CallAfter([this, command] { actions_.run(command); });
    });
    out->Add(button, 0, wxEXPAND | wxBOTTOM, step(this) / 2);
  }
  return out;
}

wxSizer* StartPage::recent() {
  auto* out = new wxBoxSizer(wxVERTICAL);
  out->Add(heading(this, words("Recent Documents")), 0, wxBOTTOM, step(this));
  for (std::size_t i = 0; i < shown_.size() && i < most_shown; ++i) {
    const auto& r = shown_[i];
    // TRANSLATORS: symbol, languages and date of a document: "A/69/1 · English, Français · 1/2/26"
    const auto more = filled(tr("%1 · %2 · %3"), {isolated(r.symbol), isolated(from_wx(own_names(r.languages))),
                                                  isolated(from_wx(local_date(r.opened_at)))});
    auto* button = two_lines(this, isolated(shortened(r.title.empty() ? r.symbol : r.title, 60)), more);
    button->SetToolTip(to_wx(r.title + "\n" + r.memory.string()));
    button->Bind(wxEVT_BUTTON, [this, r](wxCommandEvent&) {
      if (actions_.open) CallAfter([this, r] { actions_.open(r); });
    });
    out->Add(button, 0, wxEXPAND | wxBOTTOM, step(this) / 2);
  }
  return out;
}

}  // namespace hexaglot::gui
