#pragma once
// Faults as they happen, seeded into good text: each kind knows where it could be seeded, does it, and says which check
// ought to notice. A fault is seeded only where the other versions give it away: a changed figure where most versions
// show the true one.
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/document.hpp"
#include "core/model/term.hpp"

namespace hexaglot::bench {

// A place where a fault can be seeded. The change applies to a copy of the document it was found in, once.
struct Site {
  std::uint32_t row = 0;
  std::uint32_t version = 0;
  std::string what;  // "2014 → 2016": for the list of what was missed
  std::function<void(model::Document&)> change;
};

struct Context {
  const model::Document& document;
  const std::vector<model::Termbase>& termbases;
  std::mt19937& random;
};

struct Kind {
  std::string name;                 // "digit"
  std::vector<std::string> checks;  // who may notice: "figures"; the first is who should
  std::uint32_t reach;              // rows either side in which what it causes may be told; faults stand further apart
  std::vector<Site> (*sites)(const Context& context, std::uint32_t version);
};

[[nodiscard]] const std::vector<Kind>& kinds();

}  // namespace hexaglot::bench
