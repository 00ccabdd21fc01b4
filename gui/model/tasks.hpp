#pragma once
// Work that takes longer than a frame: done in threads of its own, its outcome handed to the thread that draws. One
// thread for each lane, so that what may not run twice at once does not. A task that is given a key takes the place of
// the one before with the same key, queued or running: that one is told to stop, and what it found is dropped. When
// the object goes, all is told to stop and waited for; nothing arrives afterwards. Thread: the one that draws.
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "core/base/progress.hpp"

namespace hexaglot::gui {

// Runs a call on the thread that draws, later. Any thread may ask.
using Post = std::function<void(std::function<void()>)>;

enum class Lane : std::uint8_t {
  session,  // what uses the plugins: reading, aligning, checking, exporting
  memory,   // look-ups in the memory, over a connection of their own
  text      // searching and filtering the open document
};

// What is left to do on the thread that draws.
using Then = std::function<void()>;
using Task = std::function<Then(const Progress&)>;
// On the thread that draws, at most 15 times a second.
using Reported = std::function<void(const std::string& step, double share)>;

class Tasks {
 public:
  explicit Tasks(Post post);
  ~Tasks();
  Tasks(const Tasks&) = delete;
  Tasks& operator=(const Tasks&) = delete;

  void start(Lane lane, const std::string& key, Task task, Reported reported = {});
  // What is queued goes; what runs is told to stop, and its outcome is dropped.
  void cancel(const std::string& key);
  // Tells what runs under this key to stop, but still hands over what it makes of that ("cancelled").
  void ask_to_stop(const std::string& key);
  [[nodiscard]] bool busy(const std::string& key) const;  // queued or running
  [[nodiscard]] bool idle() const;                        // nothing queued, running, or waiting to be handed over

 private:
  struct Inner;
  std::shared_ptr<Inner> inner_;
};

}  // namespace hexaglot::gui
