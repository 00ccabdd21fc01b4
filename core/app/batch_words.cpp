#include "core/app/batch_words.hpp"

#include <utility>

namespace hexaglot::app {

void BatchWords::add(const BatchTask& task, model::Document document) {
  waiting_.emplace(task.number, std::move(document));
  for (auto at = waiting_.begin(); at != waiting_.end() && at->first == next_; at = waiting_.erase(at), ++next_)
    if (!at->second.versions.empty()) teacher_.add(at->second);
}

Result<Remaining> remaining_tasks(store::Store& memory, std::vector<BatchTask> tasks, model::Segmentation segmentation,
                                  const Progress& progress) {
  Remaining out;
  std::size_t n = 0;
  for (auto& task : tasks) {
    if (progress.cancelled()) return fail(ErrorKind::cancelled, "stopped");
    progress.step("comparing with the memory", static_cast<double>(n++) / static_cast<double>(tasks.size()));
    const auto there = task.fault.empty() ? holds_already(memory, task, segmentation) : false;
    if (!there) return pass_on(there.error());
    (*there ? out.unchanged : out.tasks).push_back(std::move(task));
  }
  return out;
}

}  // namespace hexaglot::app
