#pragma once
// The port through which checks are run, whoever wrote them. A check sees a whole document and reports findings; it
// never changes anything. Plugins come in through an adapter (core/plugin); tests write checks of their own.
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/model/document.hpp"
#include "core/model/finding.hpp"

namespace hexaglot::check {

enum class SettingType : std::uint8_t { on_off, number, text };

struct SettingInfo {
  std::string id;  // "numbering.report-shared"
  SettingType type = SettingType::text;
  std::string default_value;  // "on"/"off", a decimal number, text
  double minimum = 0, maximum = 0;
  std::string label;
};

struct KindInfo {
  std::string id;  // "numbering.duplicate"
  std::string description;
};

struct CheckInfo {
  std::string id;  // "hexaglot.check.numbering"
  std::string name;
  std::vector<KindInfo> kinds;
  std::vector<SettingInfo> settings;
};

// false from it ends the check.
using FindingSink = std::function<bool(model::Finding)>;

// Thread: one at a time per object.
class Check {
 public:
  virtual ~Check() = default;
  [[nodiscard]] virtual const CheckInfo& info() const = 0;
  // Error (plugin): the check failed; findings already given stay.
  [[nodiscard]] virtual Status check(const model::Document& document, const FindingSink& sink) = 0;
};

// Thread: any.
class CheckFactory {
 public:
  virtual ~CheckFactory() = default;
  [[nodiscard]] virtual std::vector<CheckInfo> checks() const = 0;
  [[nodiscard]] virtual Result<std::unique_ptr<Check>> create(const std::string& id) const = 0;
};

}  // namespace hexaglot::check
