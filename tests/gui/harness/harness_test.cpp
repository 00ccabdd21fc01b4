// The harness itself: if these do not hold, no other suite of windows means anything.
#include <doctest/doctest.h>

#include "tests/gui/support/window.hpp"

namespace hexaglot::test {
namespace {

struct Frame {
  wxFrame* window = nullptr;
  wxTextCtrl* text = nullptr;
  Frame() {
    ui([&] {
      window = new wxFrame(nullptr, wxID_ANY, "Harness", wxDefaultPosition, wxSize(600, 300));
      text = new wxTextCtrl(window, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
      text->SetFocus();
    });
    show(window);
    REQUIRE(poll([&] { return text->HasFocus(); }));
  }
  [[nodiscard]] std::string value() const {
    return ui([&] { return text->GetValue().utf8_string(); });
  }
};

TEST_CASE("keys arrive in the window that has the focus") {
  const Frame frame;
  type("Takes note of 12 reports (A/69/1)");
  CHECK(frame.value() == "Takes note of 12 reports (A/69/1)");
  press("shift+Home", "Delete");
  CHECK(frame.value().empty());
}

TEST_CASE("Arabic and Russian are typed by the keys of their layouts, and English again afterwards") {
  const Frame frame;
  type("يحيط علما");
  CHECK(frame.value() == "يحيط علما");
  press("ctrl+a");
  type("Принимает к сведению");
  CHECK(frame.value() == "Принимает к сведению");
  press("ctrl+a");
  type("Notes نص a");
  CHECK(frame.value() == "Notes نص a");
}

TEST_CASE("Chinese goes through the clipboard, and comes back from it") {
  const Frame frame;
  paste("注意到秘书长的报告");
  REQUIRE(poll([&] { return frame.text->GetValue().length() == 9; }));
  CHECK(frame.value() == "注意到秘书长的报告");
  press("ctrl+a", "ctrl+c");
  CHECK(clipboard() == "注意到秘书长的报告");
}

TEST_CASE("a modal dialog stops no test: it is found, answered, and its result comes back") {
  const Frame frame;
  int answer = 0;
  ui([&] {
    frame.window->CallAfter([&] {
      wxMessageDialog* dialog = new wxMessageDialog(frame.window, "Sure?", "Question", wxYES_NO);
      answer = dialog->ShowModal();
      dialog->Destroy();
    });
  });
  REQUIRE(poll([] { return says("Sure?"); }));
  press("alt+y");
  CHECK(poll([&] { return answer == wxID_YES; }));
}

TEST_CASE("a dialog that a case leaves open is gone in the next") {
  const Frame frame;
  ui([&] {
    frame.window->CallAfter([&] {
      wxDialog dialog(frame.window, wxID_ANY, "Left open");
      dialog.ShowModal();
    });
  });
  REQUIRE(poll([] { return window_titled("Left open") != nullptr; }));
}

TEST_CASE("and a native one too") {
  const Frame frame;
  CHECK(ui([] { return window_titled("Left open") == nullptr; }));
  ui([&] { frame.window->CallAfter([&] { wxMessageBox("Still here", "Left open", wxOK, frame.window); }); });
  REQUIRE(poll([] { return says("Still here"); }));
}

TEST_CASE("a click goes where it is meant to, and a picture of the screen can be taken") {
  const Frame frame;
  type("one\ntwo\nthree");
  const auto place = ui([&] { return frame.text->ClientToScreen(wxPoint(5, 5)); });
  click(place);
  CHECK(poll([&] { return frame.text->GetInsertionPoint() <= 1; }));
  const auto path = screenshot("harness-" + std::to_string(wxGetProcessId()));
  CHECK(std::filesystem::file_size(path) > 500);
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace hexaglot::test
