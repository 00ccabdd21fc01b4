#pragma once
// The C++ author's side of the plugin border: views, errors, and the host with its services. Header-only, exceptions
// stay inside: every function that the host calls is a noexcept trampoline (check.hpp, format.hpp).
#include <cstring>
#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <hexaglot/abi/host.h>
#include <hexaglot/abi/settings.h>

namespace hexaglot::sdk {

[[nodiscard]] inline std::string_view view(hx_text t) { return {t.data == nullptr ? "" : t.data, t.size}; }
[[nodiscard]] inline hx_text borrow(std::string_view s) { return {s.data(), s.size()}; }

// The user's file is at fault; the message says what to do. Thrown out of a read function, it becomes HX_BAD_INPUT.
class BadInput : public std::runtime_error {
 public:
  BadInput(std::uint32_t at_line, const std::string& message) : std::runtime_error(message), line(at_line) {}
  std::uint32_t line;  // from 1; 0 = unknown
};

// A sink asked to stop: becomes HX_STOPPED.
class Stopped : public std::exception {};

// The host, as long as an object of the plugin lives.
class Host {
 public:
  explicit Host(const hx_host* host) : host_(host) {}

  [[nodiscard]] const hx_host* raw() const { return host_; }
  void log(std::int32_t level, std::string_view message) const { host_->log(host_, level, borrow(message)); }

  // nullptr when the host does not offer it.
  template <class Extension>
  [[nodiscard]] const Extension* extension(const char* id) const {
    return static_cast<const Extension*>(host_->get_extension(host_, id));
  }

  // The user's choice for a declared setting, or its default; empty without a settings service.
  [[nodiscard]] std::string setting(const char* id) const {
    const auto* settings = extension<hx_settings_1>(HX_SETTINGS_1);
    return settings == nullptr ? std::string{} : std::string(view(settings->get(host_, id)));
  }

 private:
  const hx_host* host_;
};

// Runs `body` behind the border: what it throws becomes a status and one message.
template <class Body>
hx_status guarded(const hx_error_sink* errors, Body&& body) noexcept {
  const auto report = [errors](std::uint32_t line, std::string_view message) noexcept {
    if (errors != nullptr && errors->report != nullptr) errors->report(errors->self, line, borrow(message));
  };
  try {
    std::forward<Body>(body)();
    return HX_OK;
  } catch (const Stopped&) {
    return HX_STOPPED;
  } catch (const BadInput& e) {
    report(e.line, e.what());
    return HX_BAD_INPUT;
  } catch (const std::exception& e) {
    report(0, e.what());
    return HX_FAILED;
  } catch (...) {
    report(0, "unknown failure inside the plugin");
    return HX_FAILED;
  }
}

}  // namespace hexaglot::sdk
