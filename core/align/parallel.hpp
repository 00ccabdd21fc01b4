#pragma once
// A handful of large tasks on several threads. Tasks are taken in order; what each writes must be its own, so that
// results do not depend on the number of threads.
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace hexaglot::align {

// Runs task(0) … task(count − 1). The first exception of a task comes out here; tasks not yet begun are then left out.
template <class Task>
void in_parallel(unsigned threads, std::size_t count, const Task& task) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex guard;
  const auto work = [&] {
    for (auto k = next++; k < count; k = next++) {
      try {
        task(k);
      } catch (...) {
        const std::lock_guard lock(guard);
        if (!failure) failure = std::current_exception();
        next = count;
      }
    }
  };
  {
    std::vector<std::jthread> workers;
    const auto wanted = std::min<std::size_t>(std::max(1U, threads), count);
    for (std::size_t k = 1; k < wanted; ++k) workers.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

// Whether the work that this thread is at may use a second one: set where there are fewer tasks than cores.
inline thread_local bool core_to_spare = false;

// Runs both, on two threads if a core is to spare. Neither may write what the other reads or writes.
template <class First, class Second>
void both(const First& first, const Second& second) {
  if (!core_to_spare) {
    first();
    second();
    return;
  }
  in_parallel(2, 2, [&](std::size_t k) {
    if (k == 0)
      first();
    else
      second();
  });
}

}  // namespace hexaglot::align
