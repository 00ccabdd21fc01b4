// The canvas of the editor in a real window over a made-up document: what a frame costs the thread that draws, in
// milliseconds of its processor time; medians, so that a busy machine does not fail it.
//   xvfb-run -a -s "-screen 0 1920x1200x24" grid_bench [--rows 100000] [--slack 1]
// Ends with 1 where a median is above its limit times the slack.
#include <gtk/gtk.h>
#include <sys/resource.h>
#include <time.h>
#include <wx/wx.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <memory>
#include <random>

#include "gui/grid/canvas.hpp"
#include "tests/gui/grid/demo_source.hpp"

namespace {

using namespace hexaglot;

double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double resident_mb() {
  std::ifstream file("/proc/self/statm");
  double whole = 0, resident = 0;
  file >> whole >> resident;
  return resident * 4096 / 1e6;
}

class Bench final : public wxApp {
 public:
  bool OnInit() override {
    std::size_t rows = 100'000;
    for (int i = 1; i + 1 < argc; i += 2) {
      if (argv[i] == "--rows") rows = std::stoul(argv[i + 1].utf8_string());
      if (argv[i] == "--slack") slack_ = std::stod(argv[i + 1].utf8_string());
    }
    source_ = test::made_up(rows);
    CallAfter([this] {
      run();
      frame_->Destroy();
      ExitMainLoop();
    });
    frame_ = new wxFrame(nullptr, wxID_ANY, "Grid bench", wxDefaultPosition, wxSize(1900, 1100));
    frame_->Show();
    return true;
  }
  int OnRun() override {
    wxApp::OnRun();
    return failed_ ? 1 : 0;
  }

 private:
  // What is asked for, painted at once: the time of both.
  double cost(const std::function<void()>& what) {
    const int before = painted_;
    const double from = cpu_ms();
    what();
    canvas_->body().Refresh();
    canvas_->body().Update();
    const double took = cpu_ms() - from;
    if (painted_ == before) not_painted_ = true;
    return took;
  }

  // Everything that waits, idle work as well, as between two turns of the wheel.
  void rest(int most = 50) {
    for (int i = 0; i < most && gtk_events_pending(); ++i) gtk_main_iteration_do(FALSE);
  }

  void report(const char* name, std::vector<double> times, double limit) {
    std::ranges::sort(times);
    const double median = times[times.size() / 2], most = times[times.size() * 95 / 100];
    const bool over = median > limit * slack_;
    failed_ |= over;
    std::printf("%-28s median %7.2f ms   95 %% %7.2f ms   limit %3.0f ms%s\n", name, median, most, limit,
                over ? "   OVER" : "");
  }

  void run() {
    std::vector<std::string> languages;
    for (std::uint32_t c = 0; c < source_->columns(); ++c) languages.push_back(source_->language(c));
    const double memory = resident_mb();
    const double from = cpu_ms();
    canvas_ = new gui::GridCanvas(frame_, listener_);
    canvas_->body().Bind(wxEVT_PAINT, [this](wxPaintEvent& event) {
      ++painted_;
      event.Skip();
    });
    canvas_->SetSize(frame_->GetClientSize());
    canvas_->show(source_.get(), gui::Columns(languages));
    for (int i = 0; i < 10'000 && painted_ == 0; ++i) gtk_main_iteration_do(TRUE);
    const double first = cpu_ms() - from;
    report("start to first paint", {first}, 1000);

    const auto rows = source_->rows();
    std::mt19937 random(5);
    const auto some_row = [&] { return static_cast<std::uint32_t>(random() % rows); };
    std::vector<double> times;

    times.clear();
    for (int i = 0; i < 60; ++i) times.push_back(cost([&] { canvas_->go_to({some_row(), 0, 0}, gui::ScrollTo::top); }));
    report("never-seen page", times, 20);

    times.clear();
    canvas_->go_to({rows / 3, 0, 0}, gui::ScrollTo::top);
    for (int i = 0; i < 300; ++i) {
      wxMouseEvent wheel(wxEVT_MOUSEWHEEL);
      wheel.m_wheelRotation = i < 200 ? -120 : 120;
      wheel.m_wheelDelta = 120;
      wheel.m_linesPerAction = 3;
      times.push_back(cost([&] { canvas_->body().GetEventHandler()->ProcessEvent(wheel); }));
      rest();
    }
    report("wheel frame", times, 8);

    times.clear();
    for (int i = 0; i < 200; ++i) {  // without any rest between: nothing is prepared
      wxMouseEvent wheel(wxEVT_MOUSEWHEEL);
      wheel.m_wheelRotation = -120;
      wheel.m_wheelDelta = 120;
      wheel.m_linesPerAction = 3;
      times.push_back(cost([&] { canvas_->body().GetEventHandler()->ProcessEvent(wheel); }));
    }
    report("wheel frame, unprepared", times, 8);

    times.clear();
    for (int i = 0; i < 40; ++i) {
      auto columns = canvas_->columns();
      columns.drag_border(static_cast<std::uint32_t>(i % 5), i % 2 ? 17 + i : -17 - i, 1700, 72);
      times.push_back(cost([&] { canvas_->set_columns(columns); }));
      rest();
    }
    report("column width", times, 50);

    times.clear();
    for (int i = 0; i < 40; ++i) {
      const auto row = some_row() / 2 + 10;
      canvas_->go_to({row, 0, 0}, gui::ScrollTo::centre);
      canvas_->body().Update();
      rest();
      auto& all = source_->document().rows;
      const auto first_row = all[row], second_row = all[row + 1];
      for (std::size_t c = 0; c < first_row.cells.size(); ++c)
        all[row].cells[c].insert(all[row].cells[c].end(), second_row.cells[c].begin(), second_row.cells[c].end());
      all.erase(all.begin() + row + 1);
      times.push_back(cost([&] { canvas_->rows_replaced(row, 2, 1); }));
      all[row] = first_row;
      all.insert(all.begin() + row + 1, second_row);
      times.push_back(cost([&] { canvas_->rows_replaced(row, 1, 2); }));
    }
    report("merge and undo", times, 20);

    times.clear();
    for (int i = 0; i < 100; ++i) {
      wxKeyEvent key(wxEVT_KEY_DOWN);
      key.m_keyCode = i % 3 ? WXK_RIGHT : WXK_DOWN;
      times.push_back(cost([&] { canvas_->body().GetEventHandler()->ProcessEvent(key); }));
      rest();
    }
    report("arrow key", times, 16);

    std::printf("%-28s %7.0f MB above the document, of %u rows\n", "memory", resident_mb() - memory, rows);
    if (not_painted_) {
      std::printf("a frame was not painted at once: the figures say nothing\n");
      failed_ = true;
    }
  }

  std::unique_ptr<test::DocumentSource> source_;
  gui::GridListener listener_;
  wxFrame* frame_ = nullptr;
  gui::GridCanvas* canvas_ = nullptr;
  double slack_ = 1;
  int painted_ = 0;
  bool failed_ = false, not_painted_ = false;
};

}  // namespace

wxIMPLEMENT_APP(Bench);
