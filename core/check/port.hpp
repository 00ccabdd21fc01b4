#pragma once
// The port through which checks are run, whoever wrote them. A check sees a whole document and reports findings; it
// never changes anything. Plugins come in through an adapter (core/plugin); tests write checks of their own.
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/progress.hpp"
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

struct RowRange {  // half-open, indices into Document::rows
  std::uint32_t first = 0, end = 0;
  [[nodiscard]] bool holds(std::uint32_t row) const { return row >= first && row < end; }
  friend bool operator==(RowRange, RowRange) = default;
};

// The second face of a check whose findings belong to single rows (see Check::rows()). What check() finds is what
// check_rows() finds over all rows, in whatever pieces, by whatever objects.
class RowCheck {
 public:
  // Before the first rows of a document, once per object: what concerns it as a whole.
  [[nodiscard]] virtual Status begin(const model::Document& document) = 0;
  // The findings that begin in `rows`. It may look at other rows.
  [[nodiscard]] virtual Status check_rows(const model::Document& document, RowRange rows, const FindingSink& sink) = 0;

 protected:
  ~RowCheck() = default;
};

// Thread: one at a time per object.
class Check {
 public:
  virtual ~Check() = default;
  [[nodiscard]] virtual const CheckInfo& info() const = 0;
  // Error (plugin): the check failed; findings already given stay.
  [[nodiscard]] virtual Status check(const model::Document& document, const FindingSink& sink) = 0;
  // nullptr: it needs the document as a whole. Lives as long as the check.
  [[nodiscard]] virtual RowCheck* rows() { return nullptr; }
  // Whom it may ask, in the calls that follow, whether the work is still wanted; nullptr: nobody.
  virtual void watch(const Progress* /*progress*/) {}
};

// Thread: any.
class CheckFactory {
 public:
  virtual ~CheckFactory() = default;
  [[nodiscard]] virtual std::vector<CheckInfo> checks() const = 0;
  [[nodiscard]] virtual Result<std::unique_ptr<Check>> create(const std::string& id) const = 0;
};

}  // namespace hexaglot::check
