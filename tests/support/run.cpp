#include "tests/support/run.hpp"

#include <chrono>
#include <csignal>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hexaglot::test {

Ran run(const std::vector<std::string>& arguments, const std::string& input, double seconds_limit) {
  std::signal(SIGPIPE, SIG_IGN);
  int in[2], out[2], err[2];
  if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0 || ::pipe2(err, O_CLOEXEC) != 0)
    throw std::runtime_error("pipe");
  std::vector<char*> argv;
  for (const auto& a : arguments) argv.push_back(const_cast<char*>(a.c_str()));
  argv.push_back(nullptr);
  const auto start = std::chrono::steady_clock::now();
  const auto passed = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(); };
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(in[0], 0);
    ::dup2(out[1], 1);
    ::dup2(err[1], 2);
    ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  ::close(in[0]);
  ::close(out[1]);
  ::close(err[1]);
  Ran ran;
  std::size_t written = 0;
  bool open_in = true, open_out = true, open_err = true;
  while (open_out || open_err) {
    if (open_in && written == input.size()) {
      ::close(in[1]);
      open_in = false;
    }
    pollfd fds[3] = {
        {open_out ? out[0] : -1, POLLIN, 0}, {open_err ? err[0] : -1, POLLIN, 0}, {open_in ? in[1] : -1, POLLOUT, 0}};
    ::poll(fds, 3, 100);
    char buffer[65536];
    const auto take = [&](pollfd& fd, std::string& into, bool& open) {
      if ((fd.revents & (POLLIN | POLLHUP | POLLERR)) == 0) return;
      const auto n = ::read(fd.fd, buffer, sizeof buffer);
      if (n > 0)
        into.append(buffer, static_cast<std::size_t>(n));
      else
        open = false;
    };
    take(fds[0], ran.out, open_out);
    take(fds[1], ran.err, open_err);
    if (open_in && (fds[2].revents & (POLLOUT | POLLERR)) != 0) {
      const auto n = ::write(in[1], input.data() + written, std::min<std::size_t>(input.size() - written, 4096));
      if (n > 0)
        written += static_cast<std::size_t>(n);
      else
        written = input.size();
    }
    if (passed() > seconds_limit) ::kill(child, SIGKILL);
  }
  if (open_in) ::close(in[1]);
  ::close(out[0]);
  ::close(err[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  ran.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ran.seconds = passed();
  return ran;
}

Ran hexaglot(std::vector<std::string> arguments, const std::string& input, double seconds_limit) {
  arguments.insert(arguments.begin(), HEXAGLOT_BINARY_DIR "/bin/hexaglot");
  return run(arguments, input, seconds_limit);
}

}  // namespace hexaglot::test
