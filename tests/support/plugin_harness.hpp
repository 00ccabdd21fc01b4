#pragma once
// A plugin under test, called over the border as the program would, without the program's loader: a host with the text
// service over core/text, terms over a termbase, settings over a map; sinks that copy what comes out.
// Only for well-behaved plugins: what a bad one does to the host is tests/abi's matter.
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/abi/check.h>
#include <hexaglot/abi/format.h>
#include <hexaglot/abi/plugin.h>
#include <hexaglot/abi/text.h>

#include "core/base/diagnostic.hpp"
#include "core/base/result.hpp"
#include "core/format/port.hpp"
#include "core/model/document.hpp"
#include "core/model/finding.hpp"
#include "core/model/term.hpp"
#include "core/model/unit.hpp"

// extern "C" const hx_plugin* hx_plugin_entry_check_numbering(void); …
#define HEXAGLOT_PLUGIN_UNDER_TEST(ident) extern "C" const hx_plugin* hx_plugin_entry_##ident(void)

namespace hexaglot::test {

class PluginHarness {
 public:
  // What the host offers; change it before the first call.
  struct Earlier {  // a row of the memory
    std::string document;
    std::uint32_t number = 0;
    bool trusted = true;
    std::vector<std::pair<std::string, std::string>> cells;  // language, text
  };
  struct Offer {
    std::vector<model::Termbase> termbases = {};
    std::map<std::string, std::string> settings = {};  // what is not here has the default that the check declares
    std::vector<Earlier> memory = {};                  // found by text without case, spaces and punctuation
  };
  explicit PluginHarness(const hx_plugin* plugin);
  PluginHarness(const hx_plugin* plugin, Offer offer);
  ~PluginHarness();
  PluginHarness(const PluginHarness&) = delete;
  PluginHarness& operator=(const PluginHarness&) = delete;

  // `id`: of the check or format, "hexaglot.check.numbering". Every call makes an instance and destroys it.
  [[nodiscard]] Result<std::vector<model::Finding>> check(const std::string& id, const model::Document& document);
  [[nodiscard]] const hx_check_descriptor* check_descriptor(const std::string& id) const;

  template <class T>
  struct Read {
    std::vector<T> items;
    std::vector<Diagnostic> diagnostics;
  };
  [[nodiscard]] Result<Read<format::RawBlock>> read_document(const std::string& id, std::string_view bytes,
                                                             const std::string& language,
                                                             const std::string& name = "test");
  [[nodiscard]] Result<Read<model::Unit>> read_units(const std::string& id, std::string_view bytes,
                                                     const std::string& name = "test");
  [[nodiscard]] Result<Read<model::Concept>> read_terms(const std::string& id, std::string_view bytes,
                                                        const std::string& name = "test");
  [[nodiscard]] Result<std::string> write(const std::string& id, const std::vector<format::Reported>& documents);
  [[nodiscard]] int sniff(const std::string& id, std::string_view file_name, std::string_view head) const;

  [[nodiscard]] const hx_host* host() const;
  [[nodiscard]] const std::vector<std::string>& log() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hexaglot::test
