#pragma once
// What a call that meets the outer world returns: a value, or an Error that says what failed, where, and what to do.
// Bugs assert, faults in a user's text are findings; only the world failing (file, memory, plugin) is an Error.
// std::expected is not in C++20: this header is the one place that names its stand-in.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace hexaglot {

enum class ErrorKind : std::uint8_t {
  usage,       // the request itself is wrong: unknown format, one language twice
  not_found,   // no such file, document, plugin
  unreadable,  // permission, a directory, an I/O error
  bad_input,   // the file was read, its content is not usable
  memory,      // the translation memory: locked, read-only, corrupt, newer, no memory at all, disk full
  plugin,      // a plugin failed, or broke the border's rules
  cancelled,   // the user stopped it
  unwritable   // an output could not be written
};

struct Error {
  ErrorKind kind = ErrorKind::bad_input;
  std::string message;               // one sentence; says what to do where something can be done
  std::string file;                  // as the user named it; empty where no file is concerned
  std::uint32_t line = 0;            // from 1; 0 where no line is known
  std::vector<std::string> context;  // outermost last: "while importing X"

  // "FILE:LINE: message (while …)": one line, as printed by the command line.
  [[nodiscard]] std::string to_string() const;
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = tl::expected<void, Error>;

// return fail(ErrorKind::not_found, "…", file);
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, std::string message, std::string file = {},
                                                std::uint32_t line = 0) {
  return tl::unexpected<Error>(Error{kind, std::move(message), std::move(file), line, {}});
}

// Hands an error upwards, with what the caller was doing.
[[nodiscard]] inline tl::unexpected<Error> pass_on(Error error, std::string while_doing = {}) {
  if (!while_doing.empty()) error.context.push_back(std::move(while_doing));
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace hexaglot
