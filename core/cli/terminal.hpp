#pragma once
// Standard error and the exit code: what the program says besides its data. Data goes to standard output, nothing else
// does.
#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

#include "core/app/report/report.hpp"
#include "core/base/progress.hpp"
#include "core/base/result.hpp"

namespace hexaglot::cli {

enum Exit : int {
  exit_clean = 0,
  exit_findings = 1,
  exit_usage = 2,
  exit_unreadable = 3,
  exit_bad_input = 4,
  exit_memory = 5,
  exit_plugin = 6,
  exit_unwritable = 7,
  exit_stopped = 130
};

inline constexpr std::size_t default_columns = 100;

// One per run of the program. Thread: any.
class Terminal {
 public:
  Terminal();
  ~Terminal();

  bool quiet = false;  // no notes, no progress; errors stay

  [[nodiscard]] const Progress& progress() const { return progress_; }
  // For standard output, as far as it is a terminal that shows colour.
  [[nodiscard]] app::Style style() const;

  // Where lines for standard output are wrapped: the terminal's width, else the default.
  [[nodiscard]] std::size_t columns() const;

  // True if progress is drawn; else a long job says in lines how far it is.
  [[nodiscard]] bool draws_progress() const { return to_terminal_ && !quiet; }

  void note(std::string_view line);
  // Prints the error on one line and returns the exit code of its kind.
  [[nodiscard]] int fail(const Error& error);
  // Data to a file or, for "-" and "", to standard output; returns exit_clean or the failure's code.
  [[nodiscard]] int write(const std::string& path, std::string_view data);

 private:
  void show(std::string_view step, double share);
  void clear_line();

  std::mutex lock_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point shown_{};
  bool line_open_ = false;
  bool to_terminal_ = false;
  Progress progress_;
};

}  // namespace hexaglot::cli
