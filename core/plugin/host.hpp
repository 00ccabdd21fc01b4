#pragma once
// The host as a plugin sees it: an hx_host with its extensions. Each object of a plugin gets a host of its own, so that
// settings and termbases stay what they were while the object lives, however the user changes them meanwhile.
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/abi/host.h>
#include <hexaglot/abi/memory.h>
#include <hexaglot/abi/terms.h>

#include "core/base/progress.hpp"
#include "core/check/port.hpp"
#include "core/model/term.hpp"
#include "core/plugin/earlier.hpp"
#include "core/plugin/pattern_service.hpp"

namespace hexaglot::plugin {

// Termbases laid out as the border wants them.
class TermTable {
 public:
  explicit TermTable(std::vector<model::Termbase> termbases);
  TermTable(const TermTable&) = delete;
  TermTable& operator=(const TermTable&) = delete;
  [[nodiscard]] const std::vector<hx_concept>& concepts() const { return concepts_; }
  // HX_TERM_TYPE_…
  [[nodiscard]] std::int32_t type(std::uint32_t concept_index, std::uint32_t term_index) const;

 private:
  std::vector<model::Termbase> termbases_;
  std::vector<std::vector<hx_term>> terms_;
  std::vector<hx_concept> concepts_;
  std::vector<const model::Concept*> sources_;  // of concepts_
};

// What all hosts draw from. Thread: any.
class Offer {
 public:
  using Log = std::function<void(int, std::string_view)>;
  using Settings = std::map<std::string, std::string>;

  Offer(Log log, Settings settings);

  void log(int level, std::string_view message) const;
  [[nodiscard]] std::shared_ptr<const TermTable> terms() const;
  void set_terms(std::vector<model::Termbase> termbases);
  void set_setting(const std::string& id, const std::string& value);
  [[nodiscard]] std::shared_ptr<const EarlierRows> earlier() const;
  void set_earlier(std::shared_ptr<const EarlierRows> rows);
  // The user's choice where it fits what was declared, else the default, with a warning in the log, once.
  [[nodiscard]] Settings settings(const std::vector<check::SettingInfo>& declared) const;

 private:
  mutable std::mutex door_;
  mutable std::mutex log_door_;
  Log log_;
  Settings settings_;
  mutable std::set<std::string> complained_;
  std::shared_ptr<const TermTable> terms_;
  std::shared_ptr<const EarlierRows> earlier_;
};

class Host {
 public:
  Host(std::shared_ptr<const Offer> offer, std::string plugin, const std::vector<check::SettingInfo>& declared = {});
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;

  [[nodiscard]] const hx_host* border() const { return &border_; }
  // Whom hexaglot.cancel/1 asks; nullptr: nobody, and nothing is ever cancelled. Thread: that of the object.
  void watch(const Progress* progress) { progress_ = progress; }
  [[nodiscard]] bool cancelled() const { return progress_ != nullptr && progress_->cancelled(); }
  // The last message that the plugin logged as an error, on one line.
  [[nodiscard]] std::string last_error() const;
  // Gives the terms of a concept the types that the plugin, a format, has told since the last one.
  void type_terms(model::Concept& c);

 private:
  static const Host& of(const hx_host* host) { return *static_cast<const Host*>(host->self); }
  static void log(const hx_host* host, std::int32_t level, hx_text message) noexcept;
  static const void* get_extension(const hx_host* host, const char* id) noexcept;
  static hx_text setting(const hx_host* host, const char* id) noexcept;
  static bool cancelled(const hx_host* host) noexcept { return of(host).cancelled(); }
  static std::uint32_t compile(const hx_host* host, hx_text pattern, std::uint32_t flags, void* self,
                               void (*fault)(void*, std::uint32_t, hx_text)) noexcept;
  static hx_status find(const hx_host* host, std::uint32_t pattern, hx_text text, void* self,
                        bool (*each)(void*, const hx_span*, std::size_t)) noexcept;
  static bool has_memory(const hx_host* host) noexcept;
  static void find_earlier(const hx_host* host, hx_text language, hx_text text, void* self,
                           bool (*each)(void*, const hx_memory_row*)) noexcept;
  static std::uint32_t concept_count(const hx_host* host) noexcept;
  static void get_concept(const hx_host* host, std::uint32_t index, hx_concept* out) noexcept;
  static std::int32_t term_type(const hx_host* host, std::uint32_t concept_index, std::uint32_t term_index) noexcept;
  static void tell_types(const hx_host* host, const std::int32_t* types, std::size_t count) noexcept;

  std::shared_ptr<const Offer> offer_;
  std::string plugin_;
  std::map<std::string, std::string, std::less<>> settings_;
  std::shared_ptr<const TermTable> terms_;
  std::shared_ptr<const EarlierRows> earlier_;
  const Progress* progress_ = nullptr;
  mutable std::mutex door_;
  mutable std::string last_error_;
  mutable PatternTable patterns_;  // of the one object that has this host
  mutable std::vector<model::TermType> told_types_;
  hx_host border_{};
};

}  // namespace hexaglot::plugin
