#pragma once
// What SQLite says, as a sentence for the person who owns the memory; and the door at which exceptions stop.
// Private to store.
#include <SQLiteCpp/Exception.h>

#include <exception>
#include <new>
#include <string>
#include <utility>

#include "core/base/result.hpp"

namespace hexaglot::store {

[[nodiscard]] Error to_error(const SQLite::Exception& problem, const std::string& file);

// Stored data that no version of the program writes.
class Damaged : public std::exception {
 public:
  explicit Damaged(std::string what) : what_(std::move(what)) {}
  [[nodiscard]] const char* what() const noexcept override { return what_.c_str(); }

 private:
  std::string what_;
};

[[nodiscard]] Error damaged(const std::string& detail, const std::string& file);

// Runs `work`, which returns a Result or Status; SQLite's exceptions become errors about `file`.
template <class Work>
auto guarded(const std::string& file, Work&& work) -> decltype(work()) {
  try {
    return work();
  } catch (const SQLite::Exception& problem) {
    return tl::unexpected<Error>(to_error(problem, file));
  } catch (const Damaged& problem) {
    return tl::unexpected<Error>(damaged(problem.what(), file));
  } catch (const std::bad_alloc&) {
    return fail(ErrorKind::memory, "needs more working memory than this machine has; nothing was changed", file);
  }
}

}  // namespace hexaglot::store
