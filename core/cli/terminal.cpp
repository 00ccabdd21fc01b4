#include "core/cli/terminal.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "core/app/write.hpp"

namespace hexaglot::cli {
namespace {

Progress* interrupted = nullptr;  // for the signal handler: there is one Terminal per process

void on_interrupt(int number) {
  if (interrupted != nullptr && !interrupted->cancelled()) {
    interrupted->cancel();
    return;
  }
  std::signal(number, SIG_DFL);
  std::raise(number);
}

int exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return exit_usage;
    case ErrorKind::not_found:
    case ErrorKind::unreadable:
      return exit_unreadable;
    case ErrorKind::bad_input:
      return exit_bad_input;
    case ErrorKind::memory:
      return exit_memory;
    case ErrorKind::plugin:
      return exit_plugin;
    case ErrorKind::cancelled:
      return exit_stopped;
    case ErrorKind::unwritable:
      return exit_unwritable;
  }
  return exit_bad_input;
}

// Messages quote files: a control character in them must not reach the terminal.
std::string harmless(std::string_view line) {
  std::string out;
  for (const char c : line) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  return out;
}

}  // namespace

Terminal::Terminal()
    : to_terminal_(::isatty(STDERR_FILENO) == 1),
      progress_([this](std::string_view step, double share) { show(step, share); }) {
  interrupted = &progress_;
  std::signal(SIGINT, on_interrupt);
  std::signal(SIGTERM, on_interrupt);
}

Terminal::~Terminal() {
  clear_line();
  interrupted = nullptr;
}

app::Style Terminal::style() const {
  const char* term = std::getenv("TERM");
  const bool colour = ::isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr && term != nullptr &&
                      std::string_view(term) != "dumb";
  return colour ? app::Style::terminal : app::Style::plain;
}

std::size_t Terminal::columns() const {
  winsize size{};
  if (::isatty(STDOUT_FILENO) != 1 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return default_columns;
  return std::clamp<std::size_t>(size.ws_col, 50, 140);
}

void Terminal::show(std::string_view step, double share) {
  using namespace std::chrono_literals;
  if (quiet || !to_terminal_) return;
  const std::scoped_lock guard(lock_);
  const auto now = std::chrono::steady_clock::now();
  if (now - start_ < 1s || now - shown_ < 66ms) return;
  shown_ = now;
  const double clamped = std::clamp(share, 0.0, 1.0);
  std::string bar;
  for (int i = 0; i < 24; ++i) bar += i < static_cast<int>(clamped * 24 + 0.5) ? "█" : "░";
  const auto line = fmt::format("\r\x1b[K{} {:>3.0f} %  {}", bar, clamped * 100, step);
  std::fwrite(line.data(), 1, line.size(), stderr);
  std::fflush(stderr);
  line_open_ = true;
}

void Terminal::clear_line() {
  if (!line_open_) return;
  std::fputs("\r\x1b[K", stderr);
  line_open_ = false;
}

void Terminal::note(std::string_view line) {
  if (quiet) return;
  const std::scoped_lock guard(lock_);
  clear_line();
  const auto text = "hexaglot: " + harmless(line) + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
}

int Terminal::fail(const Error& error) {
  const std::scoped_lock guard(lock_);
  clear_line();
  const auto text = "hexaglot: " + harmless(error.to_string()) + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
  return exit_code(error.kind);
}

int Terminal::write(const std::string& path, std::string_view data) {
  {
    const std::scoped_lock guard(lock_);
    clear_line();
  }
  const auto done = app::write_if_changed(path.empty() ? "-" : path, data);
  return done ? static_cast<int>(exit_clean) : fail(done.error());
}

}  // namespace hexaglot::cli
