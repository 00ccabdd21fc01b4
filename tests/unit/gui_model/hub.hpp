#pragma once
// The hub with a queue in place of an event loop, and folders of its own: everything but the windows.
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "gui/model/checking.hpp"
#include "gui/model/document_view.hpp"
#include "gui/model/editor.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::gui_test {

using namespace gui;

class Queue {
 public:
  Post post() {
    return [this](std::function<void()> call) {
      const std::lock_guard lock(door_);
      calls_.push_back(std::move(call));
    };
  }
  // Runs what was posted. False: there was nothing.
  bool run() {
    std::deque<std::function<void()>> calls;
    {
      const std::lock_guard lock(door_);
      calls.swap(calls_);
    }
    for (auto& call : calls) call();
    return !calls.empty();
  }
  // Until it holds, or a minute has passed.
  template <class Condition>
  bool run_until(Condition holds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (!holds()) {
      if (!run()) std::this_thread::sleep_for(std::chrono::milliseconds(2));
      if (std::chrono::steady_clock::now() > end) return false;
    }
    return true;
  }

 private:
  std::mutex door_;
  std::deque<std::function<void()>> calls_;
};

class Hub {
 public:
  explicit Hub(const std::filesystem::path& folder) : folder_(folder) { start(); }
  ~Hub() { editor.reset(); }

  Queue queue;
  std::unique_ptr<Editor> editor;
  std::vector<std::string> messages;

  // As a person who starts the program again; nothing of the one before is closed properly.
  void start() {
    editor.reset();
    auto opened = Editor::open({queue.post(), folder_ / "editor.json"});
    REQUIRE(opened);
    editor = std::move(*opened);
    editor->use_memory(folder_ / "memory.hexaglot");
    listening_ = editor->listen([this](const Event& event) {
      if (event.topic == Topic::message) messages.push_back(event.text);
    });
  }
  void open_statement(const std::vector<std::string>& languages = {"ar", "en", "es", "fr", "ru", "zh"}) {
    std::vector<app::VersionFile> files;
    const std::filesystem::path folder = std::filesystem::path(HEXAGLOT_SOURCE_DIR) / "tm-data" / "statement";
    for (const auto& language : languages) files.push_back({language, folder / (language + ".md")});
    editor->open_files(files, "E/CN.7/2014/L.15");
    wait_until_ready();
  }
  void wait_until_ready() {
    INFO("messages: ", messages.empty() ? std::string() : messages.back());
    REQUIRE(queue.run_until([&] { return editor->state() == Editor::State::ready; }));
  }
  void wait_for_findings() {
    REQUIRE(queue.run_until([&] { return editor->checking().state() == Checking::State::fresh; }));
  }

 private:
  std::filesystem::path folder_;
  Subscription listening_;
};

}  // namespace hexaglot::gui_test
