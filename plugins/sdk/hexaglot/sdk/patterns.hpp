#pragma once
// hexaglot.patterns/1 in C++: regular expressions by the host's engine.
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <hexaglot/abi/patterns.h>

#include "hexaglot/sdk/base.hpp"

namespace hexaglot::sdk {

struct PatternFault {
  std::uint32_t offset = 0;  // byte of the pattern
  std::string reason;
};

// The whole, then the groups; nullopt for one that took no part.
using PatternMatch = std::vector<std::optional<hx_span>>;

// Copyable; lives as long as the object whose host it was given. Throws std::runtime_error where the host lacks the
// service.
class Patterns {
 public:
  using Id = std::uint32_t;

  explicit Patterns(const Host& host) : host_(host.raw()), api_(host.extension<hx_patterns_1>(HX_PATTERNS_1)) {
    if (api_ == nullptr) throw std::runtime_error("this program offers no hexaglot.patterns/1; update it");
  }

  enum class Case : std::uint8_t { exact, ignored };
  [[nodiscard]] std::variant<Id, PatternFault> compile(std::string_view pattern, Case letters) const {
    PatternFault fault;
    const auto id =
        api_->compile(host_, borrow(pattern), letters == Case::ignored ? std::uint32_t{HX_PATTERN_IGNORE_CASE} : 0U,
                      &fault, [](void* self, std::uint32_t offset, hx_text reason) {
                        *static_cast<PatternFault*>(self) = {offset, std::string(view(reason))};
                      });
    if (id == HX_NONE) return fault;
    return id;
  }

  enum class Amount : std::uint8_t { first, all };
  // nullopt: it ran away.
  [[nodiscard]] std::optional<std::vector<PatternMatch>> find(Id pattern, std::string_view text, Amount amount) const {
    struct Receiver {
      std::vector<PatternMatch> matches;
      Amount amount;
    } to{{}, amount};
    const auto status =
        api_->find(host_, pattern, borrow(text), &to, [](void* self, const hx_span* groups, std::size_t count) {
          auto& r = *static_cast<Receiver*>(self);
          auto& match = r.matches.emplace_back();
          for (std::size_t i = 0; i < count; ++i)
            match.push_back(groups[i].begin == HX_NONE ? std::nullopt : std::optional(groups[i]));
          return r.amount == Amount::all;
        });
    if (status != HX_OK) return std::nullopt;
    return std::move(to.matches);
  }

 private:
  const hx_host* host_;
  const hx_patterns_1* api_;
};

}  // namespace hexaglot::sdk
