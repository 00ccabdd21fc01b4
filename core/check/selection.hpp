#pragma once
// Which checks run, and what of each is wanted.
#include <set>
#include <string>
#include <vector>

#include "core/check/port.hpp"

namespace hexaglot::check {

struct Selected {
  const CheckFactory* factory = nullptr;
  CheckInfo info;
  std::set<std::string> kinds;  // ids wanted; empty = all
};

struct Selection {
  std::vector<Selected> checks;    // in the order of the factories
  std::vector<std::string> notes;  // what was left out and why
};

// `only` as in run(). Error (usage): an entry that no check declares.
[[nodiscard]] Result<Selection> select(const std::vector<const CheckFactory*>& factories,
                                       const std::vector<std::string>& only);

}  // namespace hexaglot::check
