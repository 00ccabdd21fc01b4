#pragma once
// What every call into a plugin's object needs: a place for its error messages, a latch for our own sinks, and one way
// to turn a status into an Error.
#include <exception>
#include <functional>
#include <optional>
#include <string>

#include <hexaglot/abi/types.h>

#include "core/base/diagnostic.hpp"
#include "core/base/result.hpp"
#include "core/plugin/guest.hpp"
#include "core/plugin/host.hpp"

namespace hexaglot::plugin {

// One call, from the outside: collects what went wrong on either side of the border.
class Call {
 public:
  using Deliver = std::function<void(Diagnostic)>;

  // `doing`: "checking", "reading units": for the message. `file` may be empty.
  Call(Guest& guest, std::string doing, std::string file = {}, Deliver diagnostics = {});
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  [[nodiscard]] const hx_error_sink* errors() const { return &errors_; }

  // For our sinks. `stop`: the receiver wants no more. `break_rule`: the plugin handed over something unusable. `guard`
  // keeps an exception of the receiver away from the plugin; finish() throws it again.
  bool stop() {
    stopped_ = true;
    return false;
  }
  bool break_rule(std::string rule) {
    if (!rule_) rule_ = std::move(rule);
    return false;
  }
  template <class Body>
  bool guard(Body&& body) noexcept {
    if (stopped_ || rule_ || thrown_) return false;
    try {
      return body();
    } catch (...) {
      thrown_ = std::current_exception();
      return false;
    }
  }

  // Calls `function` of the plugin: what it throws, against the rules, is one broken.
  template <class Function, class... Arguments>
  hx_status run(Function function, Arguments... arguments) {
    try {
      return function(arguments...);
    } catch (const std::exception& e) {
      break_rule(std::string("it threw an exception across the border: ") + e.what());
    } catch (...) {
      break_rule("it threw an exception across the border");
    }
    return HX_FAILED;
  }

  // Disables the guest where a rule was broken.
  [[nodiscard]] Status finish(hx_status status);

 private:
  static void report(void* self, std::uint32_t line, hx_text message) noexcept;

  Guest& guest_;
  std::string doing_;
  std::string file_;
  Deliver deliver_;
  hx_error_sink errors_{};
  std::optional<Diagnostic> last_;  // held back: with a bad status it is the reason, else a diagnostic
  bool stopped_ = false;
  std::optional<std::string> rule_;
  std::exception_ptr thrown_;
};

[[nodiscard]] tl::unexpected<Error> disabled(const Guest& guest);
// Disables it and says so.
[[nodiscard]] tl::unexpected<Error> broke(Guest& guest, std::string rule);
// create() gave nothing, for whatever reason the plugin logged.
[[nodiscard]] tl::unexpected<Error> not_made(const Guest& guest, const std::string& id, const Host& host);

}  // namespace hexaglot::plugin
