#include "core/base/files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hexaglot {
namespace {

struct Descriptor {
  int fd = -1;
  bool owned = true;
  ~Descriptor() {
    if (owned && fd >= 0) ::close(fd);
  }
};

// What to do about it, where something can be done.
std::string_view advice(int number) {
  switch (number) {
    case ENOSPC:
    case EDQUOT:
      return "; make room and try again";
    case EACCES:
    case EPERM:
      return "; change its permissions or those of its folder";
    case EROFS:
      return "; choose a place that can be written";
    case ENOENT:
    case ENOTDIR:
      return "; make its folder first";
    case ENAMETOOLONG:
      return "; choose a shorter name";
    default:
      return "";
  }
}

std::string reason(int number) { return std::generic_category().message(number).append(advice(number)); }

Result<std::string> drain(int fd, const std::string& name, std::size_t max_bytes) {
  std::string out;
  char buffer[65536];
  for (;;) {
    const ssize_t n = ::read(fd, buffer, sizeof buffer);
    if (n == 0) return out;
    if (n < 0) {
      if (errno == EINTR) continue;
      return fail(ErrorKind::unreadable, "cannot be read: " + reason(errno), name);
    }
    if (out.size() + static_cast<std::size_t>(n) > max_bytes)
      return fail(ErrorKind::unreadable, "is larger than " + std::to_string(max_bytes >> 20) + " MiB; split it", name);
    out.append(buffer, static_cast<std::size_t>(n));
  }
}

// Empty on success, else the reason.
std::string write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0) {
      if (errno == EINTR) continue;
      return reason(errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return {};
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t max_bytes) {
  const std::string name = path.string();
  if (name == "-") return drain(STDIN_FILENO, "(standard input)", max_bytes);
  const Descriptor file{::open(name.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.fd < 0) {
    if (errno == ENOENT) return fail(ErrorKind::not_found, "no such file; check the path", name);
    return fail(ErrorKind::unreadable, "cannot be opened: " + reason(errno), name);
  }
  struct stat info {};
  if (::fstat(file.fd, &info) == 0 && S_ISDIR(info.st_mode))
    return fail(ErrorKind::unreadable, "is a directory; name a file", name);
  return drain(file.fd, name, max_bytes);
}

Status write_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::string name = path.string();
  if (name == "-") {
    if (const auto why = write_all(STDOUT_FILENO, bytes); !why.empty())
      return fail(ErrorKind::unwritable, "cannot be written: " + why, "(standard output)");
    return {};
  }
  struct stat info {};
  const bool exists = ::stat(name.c_str(), &info) == 0;
  if (exists && S_ISDIR(info.st_mode)) return fail(ErrorKind::unwritable, "is a directory; name a file", name);
  if (exists && !S_ISREG(info.st_mode)) {  // a device or pipe: no renaming
    const Descriptor device{::open(name.c_str(), O_WRONLY | O_CLOEXEC)};
    const auto why = device.fd < 0 ? reason(errno) : write_all(device.fd, bytes);
    if (!why.empty()) return fail(ErrorKind::unwritable, "cannot be written: " + why, name);
    return {};
  }
  std::string beside = name + ".part-XXXXXX";
  Descriptor file{::mkstemp(beside.data())};
  if (file.fd < 0) return fail(ErrorKind::unwritable, "cannot be written: " + reason(errno), name);
  auto why = write_all(file.fd, bytes);
  if (why.empty() && ::fsync(file.fd) != 0 && errno != EINVAL) why = reason(errno);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  if (why.empty() && ::fchmod(file.fd, exists ? (info.st_mode & 07777) : (0666 & ~mask)) != 0) why = reason(errno);
  if (why.empty() && ::rename(beside.c_str(), name.c_str()) != 0) why = reason(errno);
  if (!why.empty()) {
    ::unlink(beside.c_str());
    return fail(ErrorKind::unwritable, "cannot be written: " + why, name);
  }
  return {};
}

}  // namespace hexaglot
