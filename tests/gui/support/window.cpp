#include "tests/gui/support/window.hpp"

#include <gtk/gtk.h>
#include <wx/clipbrd.h>

#include <doctest/doctest.h>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>

#include "tests/support/run.hpp"

namespace hexaglot::test {
namespace {

using Clock = std::chrono::steady_clock;

struct Turn {
  std::mutex mutex;
  std::condition_variable done_changed;
  bool done = false;
  std::exception_ptr fault;
};

void xdotool(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"/usr/bin/env", "xdotool"});
  const auto ran = run(arguments);
  INFO(ran.err);
  REQUIRE(ran.exit == 0);
}

std::vector<std::string> at(wxPoint place) { return {"mousemove", std::to_string(place.x), std::to_string(place.y)}; }

void mouse(wxPoint place, const std::vector<std::string>& then) {
  auto arguments = at(place);
  arguments.insert(arguments.end(), then.begin(), then.end());
  xdotool(arguments);
}

struct Wanted {
  const wxString& part;
  bool found = false;
};

// Any label or text below the widget.
void look_into(GtkWidget* widget, void* data) {
  auto& wanted = *static_cast<Wanted*>(data);
  if (wanted.found || gtk_widget_get_mapped(widget) == 0) return;
  if (GTK_IS_LABEL(widget) && wxString::FromUTF8(gtk_label_get_text(GTK_LABEL(widget))).Contains(wanted.part))
    wanted.found = true;
  else if (GTK_IS_CONTAINER(widget))
    gtk_container_forall(GTK_CONTAINER(widget), look_into, data);
}

bool label_says(GtkWidget* widget, const wxString& part) {
  Wanted wanted{part};
  look_into(widget, &wanted);
  return wanted.found;
}

enum class Layout { any, latin, cyrillic, arabic };

// The keyboard that has the letter; `any`: all of them (white space).
Layout layout_of(char32_t c) {
  if (c == U' ' || c == U'\n') return Layout::any;
  if (c >= 0x0600 && c <= 0x06ff) return Layout::arabic;
  if (c >= 0x0400 && c <= 0x04ff) return Layout::cyrillic;
  return Layout::latin;
}

}  // namespace

void ui_run(const std::function<void()>& work) {
  if (wxIsMainThread()) {
    work();
    return;
  }
  const auto turn = std::make_shared<Turn>();
  wxTheApp->CallAfter([turn, &work] {
    std::exception_ptr fault;
    try {
      work();
    } catch (...) {
      fault = std::current_exception();
    }
    const std::lock_guard lock(turn->mutex);
    turn->fault = fault;
    turn->done = true;
    turn->done_changed.notify_all();
  });
  std::unique_lock lock(turn->mutex);
  if (!turn->done_changed.wait_for(lock, std::chrono::seconds(60), [&] { return turn->done; })) {
    std::fprintf(stderr, "the window has not answered for 60 s\n");
    std::abort();
  }
  if (turn->fault) std::rethrow_exception(turn->fault);
}

bool poll(const std::function<bool()>& condition, double seconds) {
  const auto end = Clock::now() + std::chrono::duration<double>(seconds);
  for (;;) {
    if (ui(condition)) return true;
    if (Clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

void settle() {
  for (int turn = 0; turn < 3; ++turn) {
    ui([] { gdk_display_sync(gdk_display_get_default()); });
    (void)poll([] { return g_main_context_pending(nullptr) == 0; }, 2);
  }
}

void press_keys(const std::vector<std::string>& keys) {
  // One at a time: a key that opens a window must not race with the next one.
  for (const auto& key : keys) {
    xdotool({"key", key});
    settle();
  }
}

void type(const std::string& text) {
  const wxString letters = wxString::FromUTF8(text);
  std::size_t begin = 0;
  while (begin < letters.length()) {
    auto layout = Layout::any;
    std::size_t end = begin;
    for (; end < letters.length(); ++end) {
      const auto wanted = layout_of(letters[end].GetValue());
      if (wanted == Layout::any) continue;
      if (layout != Layout::any && wanted != layout) break;
      layout = wanted;
    }
    const std::string name = layout == Layout::arabic ? "ara" : layout == Layout::cyrillic ? "ru" : "us";
    REQUIRE(run({"/usr/bin/env", "setxkbmap", name}).exit == 0);
    settle();  // the window has heard of the layout
    xdotool({"type", "--delay", "4", "--", letters.Mid(begin, end - begin).utf8_string()});
    settle();
    begin = end;
  }
  REQUIRE(run({"/usr/bin/env", "setxkbmap", "us"}).exit == 0);
  settle();
}

void paste(const std::string& text) {
  ui([&] {
    const wxClipboardLocker lock;
    wxTheClipboard->SetData(new wxTextDataObject(wxString::FromUTF8(text)));
  });
  press("ctrl+v");
}

std::string clipboard() {
  return ui([] {
    const wxClipboardLocker lock;
    wxTextDataObject data;
    return wxTheClipboard->GetData(data) ? data.GetText().utf8_string() : std::string();
  });
}

void click(wxPoint on_screen, Button button) {
  mouse(on_screen, {"click", std::to_string(static_cast<int>(button))});
  settle();
}

void double_click(wxPoint on_screen) {
  mouse(on_screen, {"click", "--repeat", "2", "--delay", "20", "1"});
  settle();
}

void drag(wxPoint from, wxPoint to) {
  mouse(from, {"mousedown", "1"});
  settle();
  const wxPoint middle((from.x + to.x) / 2, (from.y + to.y) / 2);
  mouse(middle, {});
  settle();
  mouse(to, {});
  settle();
  xdotool({"mouseup", "1"});
  settle();
}

void wheel(wxPoint on_screen, int notches) {
  mouse(on_screen, {"click", "--repeat", std::to_string(std::abs(notches)), "--delay", "5", notches > 0 ? "5" : "4"});
  settle();
}

void show(wxTopLevelWindow* window) {
  ui([&] {
    window->Show();
    window->Raise();
  });
  REQUIRE(poll([&] { return window->IsShownOnScreen() && window->IsActive(); }));
  settle();
}

wxTopLevelWindow* window_titled(const wxString& part) {
  for (wxWindow* window : wxTopLevelWindows)
    if (auto* top = dynamic_cast<wxTopLevelWindow*>(window);
        top != nullptr && top->IsShown() && top->GetTitle().Contains(part))
      return top;
  return nullptr;
}

bool says(const wxString& part) {
  GList* windows = gtk_window_list_toplevels();
  bool found = false;
  for (GList* at = windows; at != nullptr && !found; at = at->next) {
    if (gtk_widget_get_mapped(GTK_WIDGET(at->data)) == 0) continue;
    const char* title = gtk_window_get_title(GTK_WINDOW(at->data));
    found = (title != nullptr && wxString::FromUTF8(title).Contains(part)) || label_says(GTK_WIDGET(at->data), part);
  }
  g_list_free(windows);
  return found;
}

bool leave_modal_dialog() {
  for (auto node = wxTopLevelWindows.GetLast(); node != nullptr; node = node->GetPrevious())
    if (auto* dialog = dynamic_cast<wxDialog*>(node->GetData()); dialog != nullptr && dialog->IsModal()) {
      dialog->EndModal(wxID_CANCEL);
      return true;
    }
  // Native ones (messages, files) are unknown to the list.
  GList* windows = gtk_window_list_toplevels();
  bool found = false;
  for (GList* at = windows; at != nullptr && !found; at = at->next)
    if (GTK_IS_DIALOG(at->data) && gtk_widget_get_mapped(GTK_WIDGET(at->data)) != 0 &&
        gtk_window_get_modal(GTK_WINDOW(at->data)) != 0) {
      gtk_dialog_response(GTK_DIALOG(at->data), GTK_RESPONSE_CANCEL);
      found = true;
    }
  g_list_free(windows);
  return found;
}

std::filesystem::path screenshot(const std::string& name) {
  const char* folder = std::getenv("HEXAGLOT_PICTURES");
  const auto path =
      std::filesystem::absolute(std::filesystem::path(folder != nullptr ? folder : ".") / (name + ".png"));
  ui([&] {
    GdkWindow* root = gdk_screen_get_root_window(gdk_screen_get_default());
    GdkPixbuf* picture =
        gdk_pixbuf_get_from_window(root, 0, 0, gdk_window_get_width(root), gdk_window_get_height(root));
    if (picture == nullptr) return;
    gdk_pixbuf_save(picture, path.c_str(), "png", nullptr, nullptr);
    g_object_unref(picture);
  });
  return path;
}

double ui_cpu_ms() {
  return ui([] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  });
}

}  // namespace hexaglot::test
