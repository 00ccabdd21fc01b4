#pragma once
// A real window from outside: the suite runs in a thread of its own, the toolkit's event loop in the main thread, so
// that a modal dialog stops no test. What touches a widget goes through ui() or poll(), which run it in the main
// thread; keys and clicks come from the X server as a person's do. Nothing waits for a fixed time: poll() until it is
// so. After each case all windows are destroyed; a case that fails leaves a picture of the screen, and an assertion of
// wxWidgets fails it. Run under tests/gui/display (ctest does).
#include <wx/wx.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace hexaglot::test {

// Runs it in the main thread and waits; what it throws (REQUIRE) comes through. Aborts the suite after 60 s.
void ui_run(const std::function<void()>& work);

template <class Work>
auto ui(Work&& work) {
  using Value = std::invoke_result_t<Work>;
  if constexpr (std::is_void_v<Value>) {
    ui_run([&] { work(); });
  } else {
    std::optional<std::decay_t<Value>> value;
    ui_run([&] { value.emplace(work()); });
    return std::move(*value);
  }
}

// Asks in the main thread, again and again, until it is so. False: it was not within the time.
[[nodiscard]] bool poll(const std::function<bool()>& condition, double seconds = 15);

// Until all keys and clicks have arrived, and what they caused at once (events, CallAfter, idle) is done. Workers may
// go on.
void settle();

// Keys by their X names, as xdotool takes them: press("ctrl+Return"), press("Down", "Down", "shift+F8").
void press_keys(const std::vector<std::string>& keys);
template <class... Keys>
void press(Keys... keys) {
  press_keys({std::string(keys)...});
}

// Types UTF-8 as keys of the layout that has the letters: Latin, Cyrillic, Arabic. Anything else goes through paste().
void type(const std::string& text);

// Puts UTF-8 into the clipboard and presses ctrl+v.
void paste(const std::string& text);
[[nodiscard]] std::string clipboard();

enum class Button { left = 1, middle = 2, right = 3 };
void click(wxPoint on_screen, Button button = Button::left);
void double_click(wxPoint on_screen);
void drag(wxPoint from, wxPoint to);
void wheel(wxPoint on_screen, int notches);  // positive: down

// Shows it, raises it, waits until it has the focus of the keyboard.
void show(wxTopLevelWindow* window);

// All three in ui() or poll().
// The top-level window whose title contains this, or null. Native dialogs (messages, files) have none: ask says().
[[nodiscard]] wxTopLevelWindow* window_titled(const wxString& part);
// Whether a title or a label of any window on the screen contains this, native dialogs included.
[[nodiscard]] bool says(const wxString& part);
// Cancels the last modal dialog; false: there is none.
bool leave_modal_dialog();

// The first window below `parent` of this class, or with this name.
template <class Window>
[[nodiscard]] Window* find_below(wxWindow* parent) {
  for (wxWindow* child : parent->GetChildren()) {
    if (auto* found = dynamic_cast<Window*>(child)) return found;
    if (auto* deeper = find_below<Window>(child)) return deeper;
  }
  return nullptr;
}

// The whole screen as a PNG: NAME.png in $HEXAGLOT_PICTURES, else beside the suite.
std::filesystem::path screenshot(const std::string& name);

// Processor time of the main thread so far, in milliseconds: what gates measure.
[[nodiscard]] double ui_cpu_ms();

}  // namespace hexaglot::test
