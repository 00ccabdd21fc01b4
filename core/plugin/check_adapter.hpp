#pragma once
// hexaglot.check-factory/1 as a check::CheckFactory, with hexaglot.check-rows/1 where a check has it.
#include <memory>
#include <string>
#include <vector>

#include <hexaglot/abi/check.h>

#include "core/check/port.hpp"
#include "core/plugin/guest.hpp"
#include "core/plugin/host.hpp"
#include "core/plugin/intake.hpp"

namespace hexaglot::plugin {

// What the factory offers, looked at; or which rule it breaks.
[[nodiscard]] Taken<std::vector<check::CheckInfo>> describe(const hx_check_factory_1& factory);

class CheckAdapter : public check::CheckFactory {
 public:
  CheckAdapter(std::shared_ptr<Guest> guest, std::shared_ptr<const Offer> offer, const hx_check_factory_1& factory,
               std::vector<check::CheckInfo> checks)
      : guest_(std::move(guest)), offer_(std::move(offer)), factory_(factory), checks_(std::move(checks)) {}

  [[nodiscard]] std::vector<check::CheckInfo> checks() const override { return checks_; }
  [[nodiscard]] Result<std::unique_ptr<check::Check>> create(const std::string& id) const override;

 private:
  std::shared_ptr<Guest> guest_;
  std::shared_ptr<const Offer> offer_;
  const hx_check_factory_1& factory_;
  std::vector<check::CheckInfo> checks_;
};

}  // namespace hexaglot::plugin
