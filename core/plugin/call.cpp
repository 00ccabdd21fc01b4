#include "core/plugin/call.hpp"

#include "core/plugin/intake.hpp"

namespace hexaglot::plugin {

Call::Call(Guest& guest, std::string doing, std::string file, Deliver diagnostics)
    : guest_(guest), doing_(std::move(doing)), file_(std::move(file)), deliver_(std::move(diagnostics)) {
  errors_ = {this, &report};
}

void Call::report(void* self, std::uint32_t line, hx_text message) noexcept {
  auto& call = *static_cast<Call*>(self);
  call.guard([&] {
    if (call.last_ && call.deliver_) call.deliver_(std::move(*call.last_));
    call.last_ = Diagnostic{line, one_line(view(message))};
    return true;
  });
}

Status Call::finish(hx_status status) {
  if (thrown_) std::rethrow_exception(thrown_);
  if (rule_) return broke(guest_, *rule_);
  const auto reason = [this](const char* otherwise) {
    return last_ && !last_->message.empty() ? last_->message : std::string(otherwise);
  };
  const auto line = last_ ? last_->line : 0;
  switch (status) {
    case HX_OK:
      if (last_ && deliver_) deliver_(std::move(*last_));
      if (stopped_) break;
      return {};
    case HX_STOPPED:
      if (!stopped_) return broke(guest_, "it says that it was stopped while " + doing_ + ", but nobody stopped it");
      break;
    case HX_BAD_INPUT:
      return fail(ErrorKind::bad_input, reason("cannot be read, and the plugin does not say why"), file_, line);
    case HX_FAILED:
      return fail(ErrorKind::plugin,
                  "plugin " + guest_.id() + " failed while " + doing_ + ": " + reason("it does not say why"), file_,
                  line);
    case HX_UNSUPPORTED:
      return fail(ErrorKind::plugin, "plugin " + guest_.id() + " says that it does not support " + doing_, file_);
    default:
      return broke(guest_, "it returned the status " + std::to_string(status) + ", which does not exist");
  }
  return fail(ErrorKind::cancelled, doing_ + " was stopped", file_);
}

tl::unexpected<Error> disabled(const Guest& guest) {
  return fail(ErrorKind::plugin, "plugin " + guest.id() + " is disabled: " + guest.reason());
}

tl::unexpected<Error> broke(Guest& guest, std::string rule) {
  guest.disable(std::move(rule));
  return disabled(guest);
}

tl::unexpected<Error> not_made(const Guest& guest, const std::string& id, const Host& host) {
  const auto why = host.last_error();
  return fail(ErrorKind::plugin, "plugin " + guest.id() + " could not make " + id + (why.empty() ? "" : ": " + why));
}

}  // namespace hexaglot::plugin
