#pragma once
// Runs a program as a user would, and keeps what it said.
#include <string>
#include <vector>

namespace hexaglot::test {

struct Ran {
  int exit = -1;    // exit code; 128 + n when signal n ended it
  std::string out;  // standard output
  std::string err;  // standard error
  double seconds = 0;
};

// arguments[0] is the program. `input` goes to its standard input. Ended (signal 9) after `seconds_limit`.
[[nodiscard]] Ran run(const std::vector<std::string>& arguments, const std::string& input = {},
                      double seconds_limit = 60);

// The built hexaglot executable with these arguments.
[[nodiscard]] Ran hexaglot(std::vector<std::string> arguments, const std::string& input = {},
                           double seconds_limit = 60);

}  // namespace hexaglot::test
