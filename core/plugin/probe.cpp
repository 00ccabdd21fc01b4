#include "core/plugin/probe.hpp"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "core/plugin/intake.hpp"

extern "C" char** environ;

namespace hexaglot::plugin {
namespace {

using Clock = std::chrono::steady_clock;

class Pipe {
 public:
  Pipe() : made_(::pipe2(ends_, O_CLOEXEC) == 0) {}
  ~Pipe() {
    close(0);
    close(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  [[nodiscard]] bool made() const { return made_; }
  [[nodiscard]] int end(int which) const { return ends_[which]; }
  void close(int which) {
    if (ends_[which] >= 0) ::close(ends_[which]);
    ends_[which] = -1;
  }

 private:
  int ends_[2] = {-1, -1};
  bool made_;
};

// Starts the command in a process group of its own, its standard output going to the pipe. 0 or an errno.
int start(const std::vector<std::string>& command, const Pipe& pipe, pid_t& child) {
  std::vector<char*> argv;
  for (const auto& argument : command) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawnattr_init(&attributes);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, pipe.end(1), STDOUT_FILENO);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  ::posix_spawnattr_setpgroup(&attributes, 0);
  const int error = ::posix_spawn(&child, argv[0], &actions, &attributes, argv.data(), environ);
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  return error;
}

// What the child told, line by line.
class Listener {
 public:
  explicit Listener(ProbeReport& report) : report_(report) {}

  void hear(std::string_view bytes) {
    constexpr std::size_t most = 1 << 20;  // a library that finds the pipe may write into it
    if (heard_.size() < most) heard_.append(bytes);
    for (auto end = heard_.find('\n'); end != std::string::npos; end = heard_.find('\n')) {
      line(heard_.substr(0, end));
      heard_.erase(0, end + 1);
    }
  }
  [[nodiscard]] const std::string& step() const { return step_; }
  [[nodiscard]] bool done() const { return done_; }
  [[nodiscard]] bool refused() const { return refused_; }

 private:
  void line(const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) return;
    const auto string = [&json](const char* key) {
      const auto found = json.find(key);
      return found != json.end() && found->is_string() ? one_line(found->get_ref<const std::string&>()) : "";
    };
    if (json.contains("step")) {
      pass();
      step_ = string("step");
    } else if (json.contains("id")) {
      report_.id = string("id");
      report_.name = string("name");
      report_.version = string("version");
    } else if (json.contains("refused")) {
      refused_ = true;
      report_.reason = string("refused");
    } else if (json.contains("done")) {
      pass();
      done_ = true;
    }
  }
  void pass() {
    if (!step_.empty()) report_.passed.push_back(step_);
    step_.clear();
  }

  ProbeReport& report_;
  std::string heard_;
  std::string step_;
  bool done_ = false;
  bool refused_ = false;
};

void listen(Pipe& pipe, Listener& listener, Clock::time_point deadline) {
  char buffer[4096];
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return;
    pollfd fd{pipe.end(0), POLLIN, 0};
    const int ready = ::poll(&fd, 1, static_cast<int>(std::min<long long>(left, 1000)));
    if (ready < 0 && errno != EINTR) return;
    if (ready <= 0) continue;
    const auto n = ::read(pipe.end(0), buffer, sizeof buffer);
    if (n == 0 || (n < 0 && errno != EINTR)) return;
    if (n > 0) listener.hear({buffer, static_cast<std::size_t>(n)});
  }
}

// The child's status, or nothing when it had to be killed.
std::optional<int> wait_for(pid_t child, Clock::time_point deadline) {
  int status = 0;
  while (true) {
    const auto ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child) return status;
    if (ended < 0 && errno != EINTR) return std::nullopt;
    if (Clock::now() >= deadline) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  ::kill(-child, SIGKILL);
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return std::nullopt;
}

void conclude(ProbeReport& report, const Listener& listener, const std::optional<int>& status, double seconds) {
  const auto where = listener.step().empty() ? std::string{} : " during: " + listener.step();
  using Outcome = ProbeReport::Outcome;
  if (!status) {
    report.outcome = Outcome::hung;
    report.reason = "did not end within " + std::to_string(static_cast<int>(seconds + 0.5)) + " s" + where;
  } else if (WIFSIGNALED(*status)) {
    report.outcome = Outcome::crashed;
    const auto number = WTERMSIG(*status);
    const char* name = ::sigabbrev_np(number);
    report.reason = "crashed with signal " + std::to_string(number) +
                    (name == nullptr ? "" : std::string(" (SIG") + name + ")") + where;
  } else if (listener.refused()) {
    report.outcome = Outcome::refused;
  } else if (!listener.done()) {
    report.outcome = Outcome::ended;
    report.reason = "ended the process with exit code " + std::to_string(WEXITSTATUS(*status)) + where;
  } else if (WEXITSTATUS(*status) != 0) {
    report.outcome = Outcome::ended;
    report.reason = "ended with exit code " + std::to_string(WEXITSTATUS(*status)) + " after everything was done";
  }
}

}  // namespace

std::string_view name(ProbeReport::Outcome outcome) {
  constexpr std::string_view names[] = {"passed", "refused", "crashed", "ended", "hung"};
  return names[static_cast<std::size_t>(outcome)];
}

std::string ProbeReport::to_text() const {
  std::string out = library + ": " + std::string(plugin::name(outcome)) + "\n";
  if (!id.empty()) out += "  " + id + " " + version + ", " + name + "\n";
  if (!reason.empty()) out += "  " + reason + "\n";
  out += "  " + std::to_string(passed.size()) + " steps went well\n";
  return out;
}

std::string ProbeReport::to_json() const {
  const nlohmann::ordered_json json = {
      {"library", library}, {"id", id},        {"name", name}, {"version", version}, {"outcome", plugin::name(outcome)},
      {"reason", reason},   {"passed", passed}};
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Result<ProbeReport> probe(const std::filesystem::path& library, const ProbeOptions& options) {
  std::error_code error;
  if (!std::filesystem::exists(library, error))
    return fail(ErrorKind::not_found, "no such library; check the path", library.string());
  if (!std::filesystem::is_regular_file(library, error))
    return fail(ErrorKind::unreadable, "not a regular file; name the plugin's .so", library.string());

  auto command = options.command;
  if (command.empty()) command = {"/proc/self/exe", "plugins", "probe", "--probe-child"};
  command.push_back(library.string());
  Pipe pipe;
  pid_t child = 0;
  const int failed = pipe.made() ? start(command, pipe, child) : errno;
  if (failed != 0)
    return fail(ErrorKind::plugin, std::string("cannot start a process for the probe: ") + std::strerror(failed));
  pipe.close(1);

  ProbeReport report;
  report.library = library.string();
  Listener listener(report);
  const auto deadline =
      Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(options.seconds));
  listen(pipe, listener, deadline);
  conclude(report, listener, wait_for(child, deadline), options.seconds);
  return report;
}

}  // namespace hexaglot::plugin
