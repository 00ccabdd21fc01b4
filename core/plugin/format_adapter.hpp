#pragma once
// hexaglot.format-factory/1 as a format::FormatFactory.
#include <memory>
#include <string>
#include <vector>

#include <hexaglot/abi/format.h>

#include "core/format/port.hpp"
#include "core/plugin/guest.hpp"
#include "core/plugin/host.hpp"
#include "core/plugin/intake.hpp"

namespace hexaglot::plugin {

// What the factory offers, looked at; or which rule it breaks.
[[nodiscard]] Taken<std::vector<format::FormatInfo>> describe(const hx_format_factory_1& factory);

class FormatAdapter : public format::FormatFactory {
 public:
  FormatAdapter(std::shared_ptr<Guest> guest, std::shared_ptr<const Offer> offer, const hx_format_factory_1& factory,
                std::vector<format::FormatInfo> formats)
      : guest_(std::move(guest)), offer_(std::move(offer)), factory_(factory), formats_(std::move(formats)) {}

  [[nodiscard]] std::vector<format::FormatInfo> formats() const override { return formats_; }
  [[nodiscard]] int sniff(const std::string& id, std::string_view file_name, std::string_view head) const override;
  [[nodiscard]] Result<std::unique_ptr<format::Format>> create(const std::string& id) const override;

 private:
  std::shared_ptr<Guest> guest_;
  std::shared_ptr<const Offer> offer_;
  const hx_format_factory_1& factory_;
  std::vector<format::FormatInfo> formats_;  // in the order of the factory's indices
};

}  // namespace hexaglot::plugin
