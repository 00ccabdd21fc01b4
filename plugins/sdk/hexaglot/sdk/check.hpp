#pragma once
// Writing a check: derive from Check, give a static descriptor(), end the file with HEXAGLOT_CHECK_PLUGIN. See
// plugins/template.
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <hexaglot/abi/check.h>
#include <hexaglot/abi/check_rows.h>
#include <hexaglot/abi/plugin.h>

#include "hexaglot/sdk/document.hpp"

namespace hexaglot::sdk {

// A finding with its own storage.
struct Finding {
  std::string id;
  std::int32_t severity = HX_WARNING;
  std::uint32_t row = HX_NONE, last_row = HX_NONE;
  std::vector<std::uint32_t> versions;  // the outliers
  std::vector<hx_place> places;
  struct Value {
    std::uint32_t version;
    std::string value;
  };
  std::vector<Value> values;  // of all versions compared
  std::string message;
  struct Fix {
    hx_place place;
    std::string replacement, description;
  };
  std::optional<Fix> fix;
};

class Findings {
 public:
  explicit Findings(const hx_finding_sink* sink) : sink_(sink) {}

  // Throws Stopped when the host has had enough.
  void add(const Finding& f) const {
    std::vector<hx_value> values;
    values.reserve(f.values.size());
    for (const auto& v : f.values) values.push_back({v.version, borrow(v.value)});
    hx_fix fix{};
    if (f.fix) fix = {f.fix->place, borrow(f.fix->replacement), borrow(f.fix->description)};
    const hx_finding raw{borrow(f.id),
                         {},
                         f.severity,
                         f.row,
                         f.last_row,
                         f.versions.data(),
                         f.versions.size(),
                         f.places.data(),
                         f.places.size(),
                         values.data(),
                         values.size(),
                         borrow(f.message),
                         f.fix ? &fix : nullptr};
    if (!sink_->add(sink_->self, &raw)) throw Stopped();
  }

 private:
  const hx_finding_sink* sink_;
};

// One instance per worker; constructed with the host. The derived class has:
//   static const hx_check_descriptor& descriptor();
//   explicit MyCheck(const Host& host);
class Check {
 public:
  virtual ~Check() = default;
  virtual void check(const Document& document, const Findings& findings) = 0;
};

struct Rows {
  std::uint32_t first = 0, end = 0;  // half-open
};

// A check whose findings belong to single rows: the host spreads the rows over several instances, and looks again at
// those that changed and at no others.
class RowCheck : public Check {
 public:
  // Once per document, before its rows: for what concerns it as a whole.
  virtual void begin(const Document& /*document*/) {}
  // The findings that begin in these rows. It may look at other rows: after a change the host asks again about the rows
  // that changed and two on either side. The cost must be that of the rows, not of the document.
  virtual void check_rows(const Document& document, Rows rows, const Findings& findings) = 0;
  void check(const Document& document, const Findings& findings) final {
    begin(document);
    check_rows(document, {0, document.rows()}, findings);
  }
};

template <class... Checks>
class CheckPlugin {
  struct Instance {
    hx_check border{};
    Host host;
    std::unique_ptr<Check> check;
    Document see(const hx_document* document) const { return {document, host}; }
  };
  static Instance& of(hx_check* c) { return *static_cast<Instance*>(c->self); }

  static hx_status run(hx_check* c, const hx_document* document, const hx_finding_sink* findings,
                       const hx_error_sink* errors) noexcept {
    return guarded(errors, [&] { of(c).check->check(of(c).see(document), Findings(findings)); });
  }
  static void destroy(hx_check* c) noexcept { delete &of(c); }

  static RowCheck& rows_of(hx_check* c) { return static_cast<RowCheck&>(*of(c).check); }
  static hx_status begin(hx_check* c, const hx_document* document, const hx_error_sink* errors) noexcept {
    return guarded(errors, [&] { rows_of(c).begin(of(c).see(document)); });
  }
  static hx_status check_rows(hx_check* c, const hx_document* document, std::uint32_t first, std::uint32_t end,
                              const hx_finding_sink* findings, const hx_error_sink* errors) noexcept {
    return guarded(errors, [&] { rows_of(c).check_rows(of(c).see(document), {first, end}, Findings(findings)); });
  }
  // Of a RowCheck only.
  static const void* get_extension(hx_check*, const char* id) noexcept {
    static constexpr hx_check_rows_1 rows = {&begin, &check_rows};
    return std::strcmp(id, HX_CHECK_ROWS_1) == 0 ? &rows : nullptr;
  }

  template <class T>
  static hx_check* make(const hx_host* host, const char* id) {
    if (std::strcmp(T::descriptor().id, id) != 0) return nullptr;
    auto instance = std::make_unique<Instance>(Instance{{}, Host(host), std::make_unique<T>(Host(host))});
    instance->border = {instance.get(), &run, &destroy, std::is_base_of_v<RowCheck, T> ? &get_extension : nullptr};
    return &instance.release()->border;
  }
  static hx_check* create(const hx_host* host, const char* id) noexcept {
    try {
      hx_check* made = nullptr;
      static_cast<void>(((made = make<Checks>(host, id)) || ...));
      return made;
    } catch (const std::exception& e) {
      host->log(host, HX_LOG_ERROR, borrow(e.what()));
      return nullptr;
    } catch (...) {
      return nullptr;
    }
  }
  static std::uint32_t count() noexcept { return sizeof...(Checks); }
  static const hx_check_descriptor* descriptor(std::uint32_t index) noexcept {
    const hx_check_descriptor* const all[] = {&Checks::descriptor()...};
    return index < count() ? all[index] : nullptr;
  }

 public:
  static const void* get_factory(const char* id) noexcept {
    static const hx_check_factory_1 factory = {&count, &descriptor, &create};
    return std::strcmp(id, HX_CHECK_FACTORY_1) == 0 ? &factory : nullptr;
  }
};

}  // namespace hexaglot::sdk

// HEXAGLOT_CHECK_PLUGIN("hexaglot.check.template", "Template", "0.1.0", TemplateCheck)
#define HEXAGLOT_CHECK_PLUGIN(id, name, version, ...)                                          \
  HX_PLUGIN_ENTRY {                                                                            \
    static const hx_plugin plugin = {HX_ABI_VERSION,                                           \
                                     id,                                                       \
                                     name,                                                     \
                                     version,                                                  \
                                     [](const hx_host*) { return true; },                      \
                                     []() {},                                                  \
                                     &::hexaglot::sdk::CheckPlugin<__VA_ARGS__>::get_factory}; \
    return &plugin;                                                                            \
  }
