#include "core/plugin/host.hpp"

#include <charconv>
#include <cstdio>
#include <cstring>

#include <hexaglot/abi/cancel.h>
#include <hexaglot/abi/figures.h>
#include <hexaglot/abi/settings.h>
#include <hexaglot/abi/term_types.h>
#include <hexaglot/abi/text.h>

#include "core/plugin/figures_service.hpp"
#include "core/plugin/intake.hpp"
#include "core/plugin/languages_service.hpp"
#include "core/plugin/references_service.hpp"
#include "core/plugin/text_service.hpp"

namespace hexaglot::plugin {
namespace {

constexpr std::size_t max_told_types = 1'000'000;

std::string plain(double number) {
  char buffer[32];
  return {buffer, static_cast<std::size_t>(std::snprintf(buffer, sizeof buffer, "%g", number))};
}

// An empty string where the value fits, else what would.
std::string misfit(const check::SettingInfo& declared, const std::string& value) {
  switch (declared.type) {
    case check::SettingType::on_off:
      return value == "on" || value == "off" ? "" : "on or off";
    case check::SettingType::number: {
      double number = 0;
      const auto* end = value.data() + value.size();
      const auto [stop, error] = std::from_chars(value.data(), end, number);
      const bool ranged = declared.minimum < declared.maximum;
      if (error == std::errc{} && stop == end &&
          (!ranged || (number >= declared.minimum && number <= declared.maximum)))
        return "";
      return ranged ? "a number from " + plain(declared.minimum) + " to " + plain(declared.maximum) : "a number";
    }
    case check::SettingType::text:
      break;
  }
  return "";
}

}  // namespace

TermTable::TermTable(std::vector<model::Termbase> termbases) : termbases_(std::move(termbases)) {
  for (const auto& base : termbases_)
    for (const auto& c : base.concepts) {
      auto& terms = terms_.emplace_back();
      terms.reserve(c.terms.size());
      for (const auto& t : c.terms)
        terms.push_back({lend(t.language), lend(t.text), static_cast<std::int32_t>(t.status), lend(t.part_of_speech)});
      // The inner vector's storage stays where it is when the outer one grows.
      concepts_.push_back({lend(c.id), lend(c.subject), lend(c.definition), terms.data(), terms.size(), 0});
      sources_.push_back(&c);
    }
}

std::int32_t TermTable::type(std::uint32_t concept_index, std::uint32_t term_index) const {
  if (concept_index >= sources_.size() || term_index >= sources_[concept_index]->terms.size()) return HX_TERM_TYPE_NONE;
  return static_cast<std::int32_t>(sources_[concept_index]->terms[term_index].type);
}

Offer::Offer(Log log, Settings settings)
    : log_(std::move(log)),
      settings_(std::move(settings)),
      terms_(std::make_shared<const TermTable>(std::vector<model::Termbase>{})) {}

void Offer::log(int level, std::string_view message) const {
  const std::scoped_lock lock(log_door_);
  if (log_) log_(level, message);
}

std::shared_ptr<const TermTable> Offer::terms() const {
  const std::scoped_lock lock(door_);
  return terms_;
}

void Offer::set_terms(std::vector<model::Termbase> termbases) {
  auto table = std::make_shared<const TermTable>(std::move(termbases));
  const std::scoped_lock lock(door_);
  terms_.swap(table);
}

void Offer::set_setting(const std::string& id, const std::string& value) {
  const std::scoped_lock lock(door_);
  settings_[id] = value;
}

std::shared_ptr<const EarlierRows> Offer::earlier() const {
  const std::scoped_lock lock(door_);
  return earlier_;
}

void Offer::set_earlier(std::shared_ptr<const EarlierRows> rows) {
  const std::scoped_lock lock(door_);
  earlier_.swap(rows);
}

Offer::Settings Offer::settings(const std::vector<check::SettingInfo>& declared) const {
  Settings out;
  std::vector<std::string> complaints;
  {
    const std::scoped_lock lock(door_);
    for (const auto& setting : declared) {
      auto& value = out[setting.id] = setting.default_value;
      const auto chosen = settings_.find(setting.id);
      if (chosen == settings_.end()) continue;
      if (const auto wanted = misfit(setting, chosen->second); wanted.empty())
        value = chosen->second;
      else
        complaints.push_back("setting " + setting.id + " is \"" + one_line(chosen->second) + "\" but must be " +
                             wanted + "; its default \"" + value + "\" is used");
    }
  }
  for (const auto& complaint : complaints) {
    {
      const std::scoped_lock lock(door_);
      if (!complained_.insert(complaint).second) continue;
    }
    log(HX_LOG_WARNING, complaint);
  }
  return out;
}

Host::Host(std::shared_ptr<const Offer> offer, std::string plugin, const std::vector<check::SettingInfo>& declared)
    : offer_(std::move(offer)), plugin_(std::move(plugin)), terms_(offer_->terms()), earlier_(offer_->earlier()) {
  for (auto& [id, value] : offer_->settings(declared)) settings_.emplace(id, value);
  border_ = {HX_ABI_VERSION, this, &log, &get_extension};
}

std::string Host::last_error() const {
  const std::scoped_lock lock(door_);
  return last_error_;
}

void Host::log(const hx_host* host, std::int32_t level, hx_text message) noexcept try {
  const auto& self = of(host);
  const auto text = one_line(view(message));
  if (level >= HX_LOG_ERROR) {
    const std::scoped_lock lock(self.door_);
    self.last_error_ = text;
  }
  self.offer_->log(std::clamp<int>(level, HX_LOG_DEBUG, HX_LOG_ERROR), self.plugin_ + ": " + text);
} catch (...) {  // a message lost is better than an exception inside a plugin
}

const void* Host::get_extension(const hx_host*, const char* id) noexcept {
  static constexpr hx_settings_1 settings = {&setting};
  static constexpr hx_cancel_1 cancel = {&cancelled};
  static constexpr hx_memory_1 memory = {&has_memory, &find_earlier};
  static constexpr hx_terms_1 terms = {&concept_count, &get_concept};
  static constexpr hx_patterns_1 patterns = {&compile, &find};
  static constexpr hx_term_types_1 term_types = {&term_type, &tell_types};
  if (id == nullptr) return nullptr;
  if (std::strcmp(id, HX_TEXT_1) == 0) return &text_service();
  if (std::strcmp(id, HX_FIGURES_1) == 0) return &figures_service();
  if (std::strcmp(id, HX_REFERENCES_1) == 0) return &references_service();
  if (std::strcmp(id, HX_LANGUAGES_1) == 0) return &languages_service();
  if (std::strcmp(id, HX_MEMORY_1) == 0) return &memory;
  if (std::strcmp(id, HX_SETTINGS_1) == 0) return &settings;
  if (std::strcmp(id, HX_TERMS_1) == 0) return &terms;
  if (std::strcmp(id, HX_CANCEL_1) == 0) return &cancel;
  if (std::strcmp(id, HX_PATTERNS_1) == 0) return &patterns;
  if (std::strcmp(id, HX_TERM_TYPES_1) == 0) return &term_types;
  return nullptr;
}

hx_text Host::setting(const hx_host* host, const char* id) noexcept {
  if (id == nullptr) return {nullptr, 0};
  const auto& settings = of(host).settings_;
  const auto found = settings.find(std::string_view(id));
  return found == settings.end() ? hx_text{nullptr, 0} : lend(found->second);
}

std::uint32_t Host::compile(const hx_host* host, hx_text pattern, std::uint32_t flags, void* self,
                            void (*fault)(void*, std::uint32_t, hx_text)) noexcept {
  return of(host).patterns_.compile(pattern, flags, self, fault);
}

hx_status Host::find(const hx_host* host, std::uint32_t pattern, hx_text text, void* self,
                     bool (*each)(void*, const hx_span*, std::size_t)) noexcept {
  return of(host).patterns_.find(pattern, text, self, each);
}

bool Host::has_memory(const hx_host* host) noexcept { return of(host).earlier_ != nullptr; }

void Host::find_earlier(const hx_host* host, hx_text language, hx_text text, void* self,
                        bool (*each)(void*, const hx_memory_row*)) noexcept try {
  const auto& earlier = of(host).earlier_;
  if (earlier == nullptr || each == nullptr) return;
  std::vector<hx_memory_cell> cells;
  earlier->find(view(language), view(text), [&](const EarlierRow& row) {
    cells.clear();
    for (const auto& [tag, said] : row.cells) cells.push_back({lend(tag), lend(said)});
    const hx_memory_row raw{row.id,      lend(row.document), row.number,  row.confirmed,
                            row.trusted, cells.data(),       cells.size()};
    return each(self, &raw);
  });
} catch (...) {  // nothing may be thrown into a plugin: what was found so far is what there is
}

std::uint32_t Host::concept_count(const hx_host* host) noexcept {
  return static_cast<std::uint32_t>(of(host).terms_->concepts().size());
}

void Host::get_concept(const hx_host* host, std::uint32_t index, hx_concept* out) noexcept {
  const auto& concepts = of(host).terms_->concepts();
  *out = index < concepts.size() ? concepts[index] : hx_concept{};
}

std::int32_t Host::term_type(const hx_host* host, std::uint32_t concept_index, std::uint32_t term_index) noexcept {
  return of(host).terms_->type(concept_index, term_index);
}

void Host::tell_types(const hx_host* host, const std::int32_t* types, std::size_t count) noexcept try {
  auto& told = of(host).told_types_;
  told.clear();
  if (types == nullptr || count > max_told_types) return;
  for (std::size_t i = 0; i < count; ++i)
    told.push_back(types[i] < HX_TERM_TYPE_NONE || types[i] > HX_TERM_TYPE_ABBREVIATION
                       ? model::TermType::none
                       : static_cast<model::TermType>(types[i]));
} catch (...) {  // without types the terms are still terms
}

void Host::type_terms(model::Concept& c) {
  if (told_types_.size() == c.terms.size())
    for (std::size_t i = 0; i < c.terms.size(); ++i) c.terms[i].type = told_types_[i];
  told_types_.clear();
}

}  // namespace hexaglot::plugin
