#include "gui/model/tasks.hpp"

#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>

namespace hexaglot::gui {
namespace {

struct Job {
  std::uint64_t id = 0;
  std::string key;
  Task task;
  Reported reported;
  std::shared_ptr<Progress> progress;
  bool dropped = false;
};

struct Queue {
  std::deque<std::shared_ptr<Job>> waiting;
  std::shared_ptr<Job> running;
  std::condition_variable_any wake;
};

}  // namespace

struct Tasks::Inner : std::enable_shared_from_this<Tasks::Inner> {
  Post post;
  mutable std::mutex door;
  std::array<Queue, 3> lanes;
  std::size_t to_hand_over = 0;
  std::uint64_t next = 1;
  bool closed = false;
  std::array<std::jthread, 3> threads;

  void hand_over(const std::shared_ptr<Job>& job, Then then) {
    post([weak = weak_from_this(), job, then = std::move(then)] {
      const auto self = weak.lock();
      if (!self) return;
      bool wanted = false;
      {
        const std::lock_guard lock(self->door);
        --self->to_hand_over;
        wanted = !job->dropped && !self->closed;
      }
      if (wanted && then) then();
    });
  }

  void report(const std::shared_ptr<Job>& job, std::string step, double share) {
    post([weak = weak_from_this(), job, step = std::move(step), share] {
      const auto self = weak.lock();
      if (!self) return;
      {
        const std::lock_guard lock(self->door);
        if (job->dropped || self->closed) return;
      }
      job->reported(step, share);
    });
  }

  void work(Queue& queue, const std::stop_token& stop) {
    while (true) {
      std::shared_ptr<Job> job;
      {
        std::unique_lock lock(door);
        if (!queue.wake.wait(lock, stop, [&] { return !queue.waiting.empty(); })) return;
        job = queue.waiting.front();
        queue.waiting.pop_front();
        queue.running = job;
      }
      Then then = job->task(*job->progress);
      {
        const std::lock_guard lock(door);
        queue.running.reset();
        ++to_hand_over;
      }
      job->task = {};
      hand_over(job, std::move(then));
    }
  }

  template <class Visit>
  void each(const std::string& key, Visit visit) {
    for (auto& lane : lanes) {
      for (auto& job : lane.waiting)
        if (job->key == key) visit(*job);
      if (lane.running && lane.running->key == key) visit(*lane.running);
    }
  }

  void drop(const std::string& key) {
    each(key, [](Job& job) {
      job.dropped = true;
      job.progress->cancel();
    });
    for (auto& lane : lanes) std::erase_if(lane.waiting, [](const auto& job) { return job->dropped; });
  }
};

Tasks::Tasks(Post post) : inner_(std::make_shared<Inner>()) {
  inner_->post = std::move(post);
  for (std::size_t i = 0; i < inner_->lanes.size(); ++i)
    inner_->threads[i] =
        std::jthread([raw = inner_.get(), i](const std::stop_token& stop) { raw->work(raw->lanes[i], stop); });
}

Tasks::~Tasks() {
  {
    const std::lock_guard lock(inner_->door);
    inner_->closed = true;
    for (auto& lane : inner_->lanes) {
      lane.waiting.clear();
      if (lane.running) lane.running->progress->cancel();
    }
  }
  for (auto& thread : inner_->threads) thread.request_stop();
  for (auto& thread : inner_->threads) thread.join();
}

void Tasks::start(Lane lane, const std::string& key, Task task, Reported reported) {
  auto job = std::make_shared<Job>();
  job->key = key;
  job->task = std::move(task);
  job->reported = std::move(reported);
  if (job->reported) {
    using Clock = std::chrono::steady_clock;
    static constexpr auto pause = std::chrono::milliseconds(1000 / 15);
    job->progress = std::make_shared<Progress>(
        [raw = inner_.get(), weak = std::weak_ptr<Job>(job),
         last = std::make_shared<std::pair<std::mutex, Clock::time_point>>()](std::string_view step, double share) {
          const std::lock_guard lock(last->first);
          const auto now = Clock::now();
          if (now - last->second < pause) return;
          last->second = now;
          if (auto alive = weak.lock()) raw->report(alive, std::string(step), share);
        });
  } else {
    job->progress = std::make_shared<Progress>();
  }
  const std::lock_guard lock(inner_->door);
  job->id = inner_->next++;
  if (!key.empty()) inner_->drop(key);
  auto& queue = inner_->lanes[static_cast<std::size_t>(lane)];
  queue.waiting.push_back(std::move(job));
  queue.wake.notify_one();
}

void Tasks::cancel(const std::string& key) {
  const std::lock_guard lock(inner_->door);
  inner_->drop(key);
}

void Tasks::ask_to_stop(const std::string& key) {
  const std::lock_guard lock(inner_->door);
  inner_->each(key, [](Job& job) { job.progress->cancel(); });
}

bool Tasks::busy(const std::string& key) const {
  const std::lock_guard lock(inner_->door);
  bool found = false;
  inner_->each(key, [&](const Job& job) { found = found || !job.dropped; });
  return found;
}

bool Tasks::idle() const {
  const std::lock_guard lock(inner_->door);
  for (const auto& lane : inner_->lanes)
    if (!lane.waiting.empty() || lane.running) return false;
  return inner_->to_hand_over == 0;
}

}  // namespace hexaglot::gui
