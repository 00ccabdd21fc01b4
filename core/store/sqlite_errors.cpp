#include "core/store/sqlite_errors.hpp"

#include <sqlite3.h>

namespace hexaglot::store {
namespace {

std::string sentence(const SQLite::Exception& problem) {
  constexpr auto disk_full = "the disk is full; nothing was changed. Make room and try again";
  const int code = problem.getExtendedErrorCode() > 0 ? problem.getExtendedErrorCode() : problem.getErrorCode();
  switch (code) {
    case SQLITE_IOERR_SHMSIZE:
      return disk_full;
    case SQLITE_READONLY_DIRECTORY:
    case SQLITE_READONLY_CANTINIT:
    case SQLITE_READONLY_CANTLOCK:
      return "cannot be written: its folder is read-only; change the folder's permissions or copy the memory elsewhere";
    case SQLITE_READONLY_DBMOVED:
      return "was moved or replaced while it was open; open it again";
    default:
      break;
  }
  switch (code & 0xff) {
    case SQLITE_INTERRUPT:
      return "was left as it was: the work was stopped";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "is in use by another process; try again";
    case SQLITE_FULL:
      return disk_full;
    case SQLITE_READONLY:
      return "is read-only; change its permissions or use a copy";
    case SQLITE_NOTADB:
      return "is no Hexaglot memory; name another file";
    case SQLITE_CORRUPT:
      return "is damaged; restore it from a backup. Nothing was changed";
    case SQLITE_CANTOPEN:
      return "cannot be opened: the file or its folder may not be read or written; change their permissions";
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return "may not be opened; change its permissions";
    case SQLITE_TOOBIG:
      return "cannot hold a text of more than a thousand million bytes; nothing was changed";
    case SQLITE_NOMEM:
      return "needs more working memory than this machine has; nothing was changed";
    case SQLITE_CONSTRAINT:
      return std::string("would become inconsistent; nothing was changed (") + problem.what() + ")";
    case SQLITE_IOERR:
      return std::string("cannot be read or written (") + problem.what() + "); check the disk. Nothing was changed";
    default:
      return std::string("failed: ") + problem.what() + "; nothing was changed";
  }
}

}  // namespace

Error to_error(const SQLite::Exception& problem, const std::string& file) {
  const auto kind = (problem.getErrorCode() & 0xff) == SQLITE_INTERRUPT ? ErrorKind::cancelled : ErrorKind::memory;
  return Error{kind, sentence(problem), file, 0, {}};
}

Error damaged(const std::string& detail, const std::string& file) {
  return Error{
      ErrorKind::memory, "is damaged: " + detail + "; restore it from a backup. Nothing was changed", file, 0, {}};
}

}  // namespace hexaglot::store
