#include "gui/model/tasks.hpp"

#include <atomic>

#include "tests/unit/gui_model/hub.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;

TEST_CASE("what a task finds is handed over on the thread that draws") {
  gui_test::Queue queue;
  Tasks tasks(queue.post());
  const auto here = std::this_thread::get_id();
  std::thread::id worked, told;
  tasks.start(Lane::text, "a", [&](const Progress&) -> Then {
    worked = std::this_thread::get_id();
    return [&] { told = std::this_thread::get_id(); };
  });
  CHECK(queue.run_until([&] { return told != std::thread::id(); }));
  CHECK(told == here);
  CHECK(worked != here);
}

TEST_CASE("a task with the same key takes the place of the one before, which is told to stop and never heard") {
  gui_test::Queue queue;
  Tasks tasks(queue.post());
  std::atomic<bool> began = false;
  std::vector<int> told;
  tasks.start(Lane::memory, "look", [&](const Progress& progress) -> Then {
    began = true;
    while (!progress.cancelled()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return [&] { told.push_back(1); };
  });
  CHECK(queue.run_until([&] { return began.load(); }));
  tasks.start(Lane::memory, "look", [&](const Progress&) -> Then { return [&] { told.push_back(2); }; });
  CHECK(queue.run_until([&] { return tasks.idle(); }));
  CHECK(told == std::vector<int>{2});
}

TEST_CASE("a task that is asked to stop still says what became of it") {
  gui_test::Queue queue;
  Tasks tasks(queue.post());
  std::atomic<bool> began = false;
  bool told = false;
  tasks.start(Lane::session, "open", [&](const Progress& progress) -> Then {
    began = true;
    while (!progress.cancelled()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return [&] { told = true; };
  });
  CHECK(queue.run_until([&] { return began.load(); }));
  tasks.ask_to_stop("open");
  CHECK(queue.run_until([&] { return told; }));
}

TEST_CASE("nothing arrives after the end, whatever was running, queued or on its way") {
  gui_test::Queue queue;
  bool told = false;
  {
    Tasks tasks(queue.post());
    for (const auto lane : {Lane::session, Lane::memory, Lane::text})
      for (int i = 0; i < 20; ++i) tasks.start(lane, {}, [&](const Progress&) -> Then { return [&] { told = true; }; });
  }
  while (queue.run()) {
  }
  CHECK_FALSE(told);
}

TEST_CASE("lanes do not wait for each other") {
  gui_test::Queue queue;
  Tasks tasks(queue.post());
  std::atomic<bool> let_go = false;
  bool told = false;
  tasks.start(Lane::session, "long", [&](const Progress&) -> Then {
    while (!let_go) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return {};
  });
  tasks.start(Lane::memory, "short", [&](const Progress&) -> Then { return [&] { told = true; }; });
  CHECK(queue.run_until([&] { return told; }));
  CHECK(tasks.busy("long"));
  let_go = true;
  CHECK(queue.run_until([&] { return tasks.idle(); }));
}
