#include "gui/dialogs/small_dialogs.hpp"

#include <wx/rearrangectrl.h>
#include <wx/wx.h>

#include "gui/dialogs/layout.hpp"
#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/go_to.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

struct Question {
  wxString title, explanation, label, ok;
  std::string value;
};

// A field under an explanation.
class FieldDialog final : public wxDialog {
 public:
  FieldDialog(wxWindow* parent, const Question& question)
      : wxDialog(parent, wxID_ANY, question.title, wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    auto* content = new wxBoxSizer(wxVERTICAL);
    auto* explanation = new wxStaticText(this, wxID_ANY, question.explanation);
    explanation->Wrap(FromDIP(440));
    content->Add(explanation, 0, wxEXPAND | wxBOTTOM, step(this, 2));
    auto* fields = form(this);
    field_ = new wxTextCtrl(this, wxID_ANY, to_wx(question.value));
    add_field(fields, this, question.label, field_);
    content->Add(fields, 0, wxEXPAND);
    below_ = quiet_text(this, {});
    content->Add(below_, 0, wxEXPAND | wxTOP, step(this));
    settle(*this, content, ok_and_cancel(*this, question.ok), {480, 100});
    field_->SelectAll();
    field_->SetFocus();
  }
  [[nodiscard]] std::string value() const { return from_wx(wxString(field_->GetValue()).Trim().Trim(false)); }
  void say(const std::string& text) {
    below_->SetForegroundColour(palette().error);
    below_->SetLabel(to_wx(text));
    Fit();
    field_->SelectAll();
    field_->SetFocus();
  }

 private:
  wxTextCtrl* field_ = nullptr;
  wxStaticText* below_ = nullptr;
};

}  // namespace

std::optional<std::string> ask_reason(wxWindow* parent, const std::string& finding) {
  FieldDialog dialog(parent, {words("Ignore Finding"), to_wx(finding), words("&Reason:"), words("&Ignore"), {}});
  if (dialog.ShowModal() != wxID_OK) return {};
  return dialog.value();
}

std::optional<std::uint32_t> ask_row(wxWindow* parent, const Editor& editor) {
  const auto rows = editor.document().rows.size();
  FieldDialog dialog(
      parent, {words("Go to Row"),
               to_wx(counted("The document has %d row. Write its number, or a label such as 11 bis or III.",
                             "The document has %d rows. Write a number, or a label such as 11 bis or III.", rows)),
               words("&Row:"), words("&Go"), std::to_string(editor.cursor().row + 1)});
  while (dialog.ShowModal() == wxID_OK) {
    if (const auto row = find_row(editor.document(), dialog.value())) return row;
    dialog.say(tr("There is no row with this number or label."));
  }
  return {};
}

std::optional<std::string> ask_label(wxWindow* parent, const std::string& now) {
  FieldDialog dialog(parent, {words("Change Label"),
                              words("The number or letter as it is printed before the paragraph, such as 11. or (a). "
                                    "Leave it empty to take it away."),
                              words("&Label:"), words("&Change"), now});
  if (dialog.ShowModal() != wxID_OK) return {};
  return dialog.value();
}

void ask_columns(wxWindow* parent, Editor& editor) {
  wxDialog dialog(parent, wxID_ANY, words("Columns"), wxDefaultPosition, wxDefaultSize,
                  wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
  auto& columns = editor.columns();
  wxArrayInt order;
  wxArrayString names;
  for (std::uint32_t c = 0; c < columns.count(); ++c) names.push_back(to_wx(own_name(columns.look(c).language)));
  for (const auto c : columns.order()) {
    const int column = static_cast<int>(c);
    order.push_back(columns.look(c).visible ? column : ~column);
  }
  auto* content = new wxBoxSizer(wxVERTICAL);
  content->Add(new wxStaticText(&dialog, wxID_ANY, words("Marked languages are shown, from top to bottom.")), 0,
               wxBOTTOM, step(&dialog));
  auto* list = new wxRearrangeList(&dialog, wxID_ANY, wxDefaultPosition, wxDefaultSize, order, names);
  list->SetName(words("Columns"));
  content->Add(list, 1, wxEXPAND);
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  auto* up = new wxButton(&dialog, wxID_ANY, words("Move &Up"));
  auto* down = new wxButton(&dialog, wxID_ANY, words("Move &Down"));
  buttons->Add(up, 0, wxRIGHT, step(&dialog));
  buttons->Add(down);
  content->Add(buttons, 0, wxTOP, step(&dialog));
  up->Bind(wxEVT_BUTTON, [list](wxCommandEvent&) {
    if (list->CanMoveCurrentUp()) list->MoveCurrentUp();
  });
  down->Bind(wxEVT_BUTTON, [list](wxCommandEvent&) {
    if (list->CanMoveCurrentDown()) list->MoveCurrentDown();
  });
  settle(dialog, content, ok_and_cancel(dialog, words("&OK")), {340, 380});
  if (!names.empty()) list->SetSelection(0);
  list->SetFocus();
  if (dialog.ShowModal() != wxID_OK) return;
  std::uint32_t place = 0;
  for (const int entry : list->GetCurrentOrder()) {
    const auto column = static_cast<std::uint32_t>(entry >= 0 ? entry : ~entry);
    if (entry >= 0) columns.show(column);
    columns.move(column, place++);
  }
  for (const int entry : list->GetCurrentOrder())
    if (entry < 0) columns.hide(static_cast<std::uint32_t>(~entry));
  editor.columns_changed();
}

}  // namespace hexaglot::gui
