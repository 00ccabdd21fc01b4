#include "core/app/batch.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

#include "core/align/align.hpp"
#include "core/align/learn_words.hpp"
#include "core/app/align.hpp"
#include "core/base/files.hpp"
#include "core/store/digest.hpp"

namespace hexaglot::app {
namespace {

Error fault(ErrorKind kind, std::string message) { return {kind, std::move(message), {}, 0, {}}; }

// Workers read (one at a time: a session is not shared), align side by side, and hand over; the caller's thread stores.
class Batch {
 public:
  Batch(const Session& session, const BatchRequest& request, const TaskSource& next, const Progress& progress)
      : session_(session), request_(request), next_(next), progress_(progress) {
    const auto cores = std::max(1U, std::thread::hardware_concurrency());
    jobs_ = request.jobs != 0 ? request.jobs : cores;
    threads_ = std::max(1U, cores / jobs_);
  }

  Status run(const ResultSink& sink) {
    Status status;
    {
      std::vector<std::jthread> workers;
      working_ = jobs_;
      for (unsigned j = 0; j < jobs_; ++j) workers.emplace_back([this] { work(); });
      const Stop at_the_end(*this);  // before the workers are waited for
      while (auto result = take()) {
        status = keep(*result);
        if (!status || !sink(std::move(*result))) break;
      }
    }
    if (!status) return status;
    if (failure_) std::rethrow_exception(failure_);
    if (progress_.cancelled()) return fail(ErrorKind::cancelled, "stopped");
    return {};
  }

 private:
  struct Stop {
    explicit Stop(Batch& batch) : batch_(batch) {}
    Stop(const Stop&) = delete;
    Stop& operator=(const Stop&) = delete;
    ~Stop() { batch_.stop(); }
    Batch& batch_;
  };

  void work() {
    try {
      while (auto task = fetch()) put(done(std::move(*task)));
    } catch (...) {
      const std::lock_guard lock(queue_guard_);
      if (!failure_) failure_ = std::current_exception();
    }
    const std::lock_guard lock(queue_guard_);
    --working_;
    arrived_.notify_all();
  }

  std::optional<BatchTask> fetch() {
    const std::lock_guard lock(task_guard_);
    if (ended_ || stopped() || progress_.cancelled()) return std::nullopt;
    auto task = next_(silent_);
    if (!task) {
      ended_ = true;
      return task;
    }
    task->number = next_number_++;
    if (task->fault.empty() && !seen_.insert(task->id).second)
      task->fault = "the id is given twice; the second would take the first one's place";
    return task;
  }

  BatchResult done(BatchTask task) {
    BatchResult out;
    out.task = std::move(task);
    const auto outcome = [&]() -> Result<BatchResult::Outcome> {
      if (!out.task.fault.empty()) return fail(ErrorKind::usage, out.task.fault);
      {
        const std::lock_guard lock(reading_);
        if (request_.memory != nullptr) {
          const std::lock_guard storing(storing_);
          const auto there = holds_already(*request_.memory, out.task, request_.segmentation);
          if (!there) return pass_on(there.error());
          if (*there) return BatchResult::Outcome::unchanged;
        }
        auto document = read_document(session_, {out.task.files, out.task.id, request_.segmentation, threads_});
        if (!document) return pass_on(document.error());
        out.document = std::move(*document);
      }
      align::Options options;
      options.threads = threads_;
      options.lexicon = request_.lexicon;
      if (auto aligned = align::align(out.document, options, silent_); !aligned) return pass_on(aligned.error());
      if (request_.keep != BatchRequest::Keep::nothing) out.diagnoses = align::diagnose(out.document);
      if (request_.memory != nullptr && request_.keep == BatchRequest::Keep::rows_and_words) {
        align::WordTeacher teacher(align::Proof::two_rows, request_.lexicon);
        teacher.add(out.document);
        out.words = teacher.learn(silent_);
      }
      return BatchResult::Outcome::aligned;
    };
    try {
      auto result = outcome();
      if (result)
        out.outcome = *result;
      else
        out.error = std::move(result.error());
    } catch (const std::bad_alloc&) {
      out.error = fault(ErrorKind::bad_input, "not enough memory for this document");
    } catch (const std::exception& e) {
      out.error = fault(ErrorKind::bad_input, std::string("a fault of the program, please report it: ") + e.what());
    }
    if (out.failed()) out.document = {};
    return out;
  }

  void put(BatchResult result) {
    std::unique_lock lock(queue_guard_);
    room_.wait(lock, [&] { return stopped_ || queue_.size() < 2 * std::size_t{jobs_}; });
    queue_.push_back(std::move(result));
    arrived_.notify_all();
  }

  std::optional<BatchResult> take() {
    std::unique_lock lock(queue_guard_);
    for (;;) {
      if (progress_.cancelled()) {
        silent_.cancel();
        return std::nullopt;
      }
      if (!queue_.empty()) {
        auto result = std::move(queue_.front());
        queue_.pop_front();
        room_.notify_all();
        return result;
      }
      if (working_ == 0) return std::nullopt;
      arrived_.wait_for(lock, std::chrono::milliseconds(200));  // now and then, to hear of Ctrl+C
    }
  }

  Status keep(BatchResult& result) {
    if (result.outcome != BatchResult::Outcome::aligned || request_.memory == nullptr ||
        request_.keep == BatchRequest::Keep::nothing)
      return {};
    const std::lock_guard lock(storing_);
    const auto stored = request_.memory->put(result.document);
    if (stored && request_.keep == BatchRequest::Keep::rows) return {};
    if (stored) return request_.memory->teach(result.document.symbol, std::exchange(result.words, {}));
    if (stored.error().kind == ErrorKind::memory) return pass_on(stored.error());
    result.outcome = BatchResult::Outcome::failed;
    result.error = stored.error();
    return {};
  }

  void stop() {
    const std::lock_guard lock(queue_guard_);
    stopped_ = true;
    if (working_ != 0) silent_.cancel();
    room_.notify_all();
  }
  bool stopped() {
    const std::lock_guard lock(queue_guard_);
    return stopped_;
  }

  const Session& session_;
  const BatchRequest& request_;
  const TaskSource& next_;
  const Progress& progress_;
  Progress silent_;  // the single steps of a document are of no interest; that all is to stop is
  unsigned jobs_ = 1, threads_ = 1;

  std::mutex task_guard_, reading_, storing_, queue_guard_;
  std::set<std::string> seen_;
  std::size_t next_number_ = 0;
  bool ended_ = false;
  std::condition_variable room_, arrived_;
  std::deque<BatchResult> queue_;
  bool stopped_ = false;
  unsigned working_ = 0;
  std::exception_ptr failure_;
};

}  // namespace

Status run_batch(const Session& session, const BatchRequest& request, const TaskSource& next, const ResultSink& sink,
                 const Progress& progress) {
  return Batch(session, request, next, progress).run(sink);
}

Result<bool> holds_already(store::Store& memory, const BatchTask& task, model::Segmentation segmentation) {
  const auto origin = memory.origin(task.id);
  if (!origin) return pass_on(origin.error());
  if (!*origin || (*origin)->segmentation != segmentation || (*origin)->versions.size() != task.files.size())
    return false;
  for (const auto& file : task.files) {
    const auto version = std::find_if((*origin)->versions.begin(), (*origin)->versions.end(),
                                      [&](const auto& v) { return v.language == file.language; });
    if (version == (*origin)->versions.end() || version->sha256.empty()) return false;
    const auto bytes = read_file(file.path);
    if (!bytes || store::sha256_hex(*bytes) != version->sha256) return false;  // reading it again says what is wrong
  }
  return true;
}

}  // namespace hexaglot::app
