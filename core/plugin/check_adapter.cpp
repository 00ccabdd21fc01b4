#include "core/plugin/check_adapter.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include <hexaglot/abi/check_rows.h>

#include "core/check/runner.hpp"
#include "core/plugin/call.hpp"
#include "core/plugin/document_view.hpp"

namespace hexaglot::plugin {
namespace {

// The extension, if the object has it; or which rule it breaks.
Taken<const hx_check_rows_1*> rows_extension(hx_check* border) {
  if (border->get_extension == nullptr) return nullptr;
  const auto* rows = static_cast<const hx_check_rows_1*>(border->get_extension(border, HX_CHECK_ROWS_1));
  if (rows != nullptr && (rows->begin == nullptr || rows->check_rows == nullptr))
    return tl::unexpected<std::string>("has a function of " HX_CHECK_ROWS_1 " that is NULL");
  return rows;
}

class PluginCheck : public check::Check, public check::RowCheck {
 public:
  PluginCheck(std::shared_ptr<Guest> guest, std::unique_ptr<Host> host, hx_check* border, const hx_check_rows_1* rows,
              check::CheckInfo info)
      : guest_(std::move(guest)), host_(std::move(host)), border_(border), rows_(rows), info_(std::move(info)) {}
  ~PluginCheck() override { border_->destroy(border_); }
  PluginCheck(const PluginCheck&) = delete;
  PluginCheck& operator=(const PluginCheck&) = delete;

  [[nodiscard]] const check::CheckInfo& info() const override { return info_; }
  [[nodiscard]] check::RowCheck* rows() override { return rows_ == nullptr ? nullptr : this; }
  void watch(const Progress* progress) override { host_->watch(progress); }

  [[nodiscard]] Status check(const model::Document& document, const check::FindingSink& sink) override {
    return call(document, std::nullopt, &sink, [&](const auto* seen, const auto* findings, const auto* errors) {
      return border_->check(border_, seen, findings, errors);
    });
  }

  [[nodiscard]] Status begin(const model::Document& document) override {
    return call(document, std::nullopt, nullptr,
                [&](const auto* seen, const auto*, const auto* errors) { return rows_->begin(border_, seen, errors); });
  }

  [[nodiscard]] Status check_rows(const model::Document& document, check::RowRange rows,
                                  const check::FindingSink& sink) override {
    return call(document, rows, &sink, [&](const auto* seen, const auto* findings, const auto* errors) {
      return rows_->check_rows(border_, seen, rows.first, rows.end, findings, errors);
    });
  }

 private:
  // One call of the object; what it gives is looked at before it goes to `sink`.
  struct Receiver {
    Call& call;
    const check::CheckInfo& info;
    const model::Document& document;
    std::optional<check::RowRange> rows;
    const check::FindingSink* sink;

    static bool add(void* self, const hx_finding* finding) noexcept {
      auto& to = *static_cast<Receiver*>(self);
      return to.call.guard([&] {
        if (finding == nullptr) return to.call.break_rule("it gave a finding that is NULL");
        auto taken = take(*finding, to.info, to.document);
        if (!taken) return to.call.break_rule(std::move(taken.error()));
        if (to.rows)
          if (auto rule = check::fault(*taken, to.info, to.document, *to.rows))
            return to.call.break_rule("finding \"" + taken->id + "\" " + *rule);
        return (*to.sink)(std::move(*taken)) || to.call.stop();
      });
    }
  };

  template <class Function>
  Status call(const model::Document& document, std::optional<check::RowRange> rows, const check::FindingSink* sink,
              Function function) {
    if (guest_->failed()) return disabled(*guest_);
    const DocumentView view(document);
    Call call(*guest_, "checking");
    Receiver receiver{call, info_, document, rows, sink};
    const hx_finding_sink findings{&receiver, &Receiver::add};
    const auto status = call.run(function, view.border(), &findings, call.errors());
    if (host_->cancelled()) call.stop();
    return call.finish(status);
  }

  std::shared_ptr<Guest> guest_;
  std::unique_ptr<Host> host_;  // outlives the object at the border
  hx_check* border_;
  const hx_check_rows_1* rows_;  // or nullptr
  check::CheckInfo info_;
};

}  // namespace

Taken<std::vector<check::CheckInfo>> describe(const hx_check_factory_1& factory) {
  const auto broken = [](const std::string& rule) { return tl::unexpected<std::string>("its check factory " + rule); };
  if (factory.count == nullptr || factory.descriptor == nullptr || factory.create == nullptr)
    return broken("has a function that is NULL");
  const auto count = factory.count();
  if (count == 0) return broken("has no checks");
  if (count > max_declared)
    return broken("claims " + std::to_string(count) + " checks; at most " + std::to_string(max_declared) +
                  " are allowed");
  std::vector<check::CheckInfo> out;
  std::set<std::string> ids;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto* descriptor = factory.descriptor(i);
    if (descriptor == nullptr) return broken("gave no descriptor (NULL) for check " + std::to_string(i));
    auto taken = take(*descriptor);
    if (!taken) return broken("has a bad descriptor: " + taken.error());
    if (!ids.insert(taken->id).second) return broken("has the check " + taken->id + " twice");
    for (const auto& kind : taken->kinds)
      if (!ids.insert(kind.id).second) return broken("declares the id " + kind.id + " twice");
    out.push_back(std::move(*taken));
  }
  return out;
}

Result<std::unique_ptr<check::Check>> CheckAdapter::create(const std::string& id) const {
  if (guest_->failed()) return disabled(*guest_);
  const auto info = std::ranges::find(checks_, id, &check::CheckInfo::id);
  if (info == checks_.end()) return fail(ErrorKind::not_found, "plugin " + guest_->id() + " has no check " + id);
  auto host = std::make_unique<Host>(offer_, guest_->id(), info->settings);
  auto* made = factory_.create(host->border(), id.c_str());
  if (made == nullptr) return not_made(*guest_, id, *host);
  if (made->check == nullptr || made->destroy == nullptr) {
    if (made->destroy != nullptr) made->destroy(made);
    return broke(*guest_, "its check " + id + " has a function that is NULL");
  }
  const auto rows = rows_extension(made);
  if (!rows) {
    made->destroy(made);
    return broke(*guest_, "its check " + id + " " + rows.error());
  }
  return std::make_unique<PluginCheck>(guest_, std::move(host), made, *rows, *info);
}

}  // namespace hexaglot::plugin
