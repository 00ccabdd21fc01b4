#include "tests/support/plugin_harness.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include <hexaglot/abi/languages.h>
#include <hexaglot/abi/memory.h>
#include <hexaglot/abi/patterns.h>

#include <hexaglot/abi/term_types.h>
#include "core/text/fold.hpp"
#include "core/text/language_guess.hpp"
#include "core/text/pattern.hpp"

#include "core/text/words.hpp"
#include "tests/support/document_view.hpp"
#include "tests/support/figures_service.hpp"
#include "tests/support/text_service.hpp"

namespace hexaglot::test {
namespace {

std::string_view view(hx_text t) { return {t.data == nullptr ? "" : t.data, t.size}; }
std::string copy(hx_text t) { return std::string(view(t)); }
hx_text borrow(std::string_view s) { return {s.data(), s.size()}; }

std::vector<model::Mark> copy(const hx_mark* marks, std::size_t count) {
  std::vector<model::Mark> out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back(
        {static_cast<model::MarkKind>(marks[i].kind), {marks[i].span.begin, marks[i].span.end}, copy(marks[i].value)});
  return out;
}

model::Properties copy(const hx_property* properties, std::size_t count) {
  model::Properties out;
  for (std::size_t i = 0; i < count; ++i) out.emplace_back(copy(properties[i].type), copy(properties[i].value));
  return out;
}

// Words without what stands between them.
std::string essence(std::string_view said) {
  const auto folded = text::fold(said);
  std::string out;
  for (const auto& w : text::words(folded, "en"))
    if (w.kind != text::WordKind::punctuation) out += w.span.in(folded);
  return out;
}

struct Bytes {
  std::string_view left;
  static std::int64_t read(void* self, char* buffer, std::size_t capacity) {
    auto& bytes = *static_cast<Bytes*>(self);
    const auto n = std::min(capacity, bytes.left.size());
    if (n != 0) std::memcpy(buffer, bytes.left.data(), n);
    bytes.left.remove_prefix(n);
    return static_cast<std::int64_t>(n);
  }
};

void keep(void* self, std::uint32_t line, hx_text message) {
  static_cast<std::vector<Diagnostic>*>(self)->push_back({line, copy(message)});
}

Error failure(hx_status status, const std::vector<Diagnostic>& said, std::string file) {
  Error out;
  out.kind = status == HX_BAD_INPUT ? ErrorKind::bad_input
             : status == HX_STOPPED ? ErrorKind::cancelled
                                    : ErrorKind::plugin;
  out.message = said.empty() ? "status " + std::to_string(status) + " without a message" : said.back().message;
  out.line = said.empty() ? 0 : said.back().line;
  out.file = std::move(file);
  return out;
}

}  // namespace

struct PluginHarness::State {
  const hx_plugin* plugin = nullptr;
  Offer offer;
  std::vector<std::string> log;
  std::vector<std::vector<hx_term>> terms;
  std::vector<hx_concept> concepts;
  mutable std::vector<text::Pattern> patterns;
  std::vector<std::int32_t> told_types;
  hx_host host{};

  static State& of(const hx_host* h) { return *static_cast<State*>(h->self); }

  const hx_check_factory_1* checks() const {
    return static_cast<const hx_check_factory_1*>(plugin->get_factory(HX_CHECK_FACTORY_1));
  }
  const hx_format_factory_1* formats() const {
    return static_cast<const hx_format_factory_1*>(plugin->get_factory(HX_FORMAT_FACTORY_1));
  }

  void gather_terms() {
    for (const auto& base : offer.termbases)
      for (const auto& c : base.concepts) {
        auto& of_concept = terms.emplace_back();
        for (const auto& t : c.terms)
          of_concept.push_back(
              {borrow(t.language), borrow(t.text), static_cast<std::int32_t>(t.status), borrow(t.part_of_speech)});
        concepts.push_back({borrow(c.id), borrow(c.subject), borrow(c.definition), nullptr, of_concept.size(), 0});
      }
    for (std::size_t i = 0; i < concepts.size(); ++i) concepts[i].terms = terms[i].data();
  }

  [[nodiscard]] std::int32_t type(std::uint32_t concept_index, std::uint32_t term_index) const {
    for (const auto& base : offer.termbases) {
      if (concept_index < base.concepts.size())
        return static_cast<std::int32_t>(base.concepts[concept_index].terms.at(term_index).type);
      concept_index -= static_cast<std::uint32_t>(base.concepts.size());
    }
    return HX_TERM_TYPE_NONE;
  }

  hx_text setting(const char* id) const {
    if (const auto it = offer.settings.find(id); it != offer.settings.end()) return borrow(it->second);
    const auto* factory = checks();
    for (std::uint32_t i = 0; factory != nullptr && i < factory->count(); ++i) {
      const auto& d = *factory->descriptor(i);
      for (std::uint32_t k = 0; k < d.setting_count; ++k)
        if (std::strcmp(d.settings[k].id, id) == 0) return borrow(d.settings[k].default_value);
    }
    return {};
  }

  static const hx_patterns_1& patterns_service() {
    static const hx_patterns_1 service = {
        [](const hx_host* h, hx_text pattern, std::uint32_t flags, void* self,
           void (*fault)(void*, std::uint32_t, hx_text)) {
          auto& all = of(h).patterns;
          auto made = text::Pattern::compile(view(pattern), flags != 0 ? text::Case::ignored : text::Case::exact);
          if (const auto* wrong = std::get_if<text::PatternFault>(&made)) {
            fault(self, wrong->offset, borrow(wrong->reason));
            return HX_NONE;
          }
          all.push_back(std::move(std::get<text::Pattern>(made)));
          return static_cast<std::uint32_t>(all.size() - 1);
        },
        [](const hx_host* h, std::uint32_t pattern, hx_text text, void* self,
           bool (*each)(void*, const hx_span*, std::size_t)) -> hx_status {
          const auto outcome = of(h).patterns.at(pattern).find(view(text), [&](std::span<const Span> groups) {
            std::vector<hx_span> spans;
            for (const auto& g : groups) spans.push_back({g.begin, g.end});
            return each(self, spans.data(), spans.size());
          });
          return outcome == text::Pattern::Outcome::done ? HX_OK : HX_FAILED;
        }};
    return service;
  }

  static const void* extension(const hx_host* h, const char* id) {
    static const hx_terms_1 terms_service = {
        [](const hx_host* host) { return static_cast<std::uint32_t>(of(host).concepts.size()); },
        [](const hx_host* host, std::uint32_t i, hx_concept* out) { *out = of(host).concepts[i]; }};
    static const hx_settings_1 settings_service = {
        [](const hx_host* host, const char* setting_id) { return of(host).setting(setting_id); }};
    static const hx_term_types_1 types_service = {
        [](const hx_host* host, std::uint32_t c, std::uint32_t t) { return of(host).type(c, t); },
        [](const hx_host* host, const std::int32_t* types, std::size_t count) {
          of(host).told_types.assign(types, types + count);
        }};
    static_cast<void>(h);
    static const hx_memory_1 memory_service = {
        [](const hx_host* host) { return !of(host).offer.memory.empty(); },
        [](const hx_host* host, hx_text language, hx_text text, void* self, bool (*each)(void*, const hx_memory_row*)) {
          std::int64_t number = 0;
          for (const auto& row : of(host).offer.memory) {
            ++number;
            std::vector<hx_memory_cell> cells;
            bool hit = false;
            for (const auto& [tag, said] : row.cells) {
              cells.push_back({borrow(tag), borrow(said)});
              hit = hit || (tag == view(language) && essence(said) == essence(view(text)));
            }
            const hx_memory_row raw{number,      borrow(row.document), row.number,  false,
                                    row.trusted, cells.data(),         cells.size()};
            if (hit && !each(self, &raw)) return;
          }
        }};
    static const hx_languages_1 languages_service = {[](hx_text text, hx_language_guess* out) {
      const auto g = text::guess_language(view(text));
      using Kind = text::LanguageGuess::Kind;
      const auto kind = g.kind == Kind::one     ? HX_GUESS_ONE
                        : g.kind == Kind::other ? HX_GUESS_OTHER
                                                : HX_GUESS_CANNOT_TELL;
      *out = {kind, borrow(g.best), borrow(g.runner_up), g.margin, g.letters};
    }};
    if (std::strcmp(id, HX_TERM_TYPES_1) == 0) return &types_service;
    if (std::strcmp(id, HX_TEXT_1) == 0) return &text_service();
    if (std::strcmp(id, HX_FIGURES_1) == 0) return &figures_service();
    if (std::strcmp(id, HX_REFERENCES_1) == 0) return &references_service();
    if (std::strcmp(id, HX_LANGUAGES_1) == 0) return &languages_service;
    if (std::strcmp(id, HX_MEMORY_1) == 0) return &memory_service;
    if (std::strcmp(id, HX_TERMS_1) == 0) return &terms_service;
    if (std::strcmp(id, HX_PATTERNS_1) == 0) return &patterns_service();
    if (std::strcmp(id, HX_SETTINGS_1) == 0) return &settings_service;
    return nullptr;
  }

  // Makes a format, calls one of its functions with `sink` and destroys it.
  template <class Sink, class Function>
  Status read(const std::string& id, std::string_view bytes, const std::string& language, const std::string& name,
              Function hx_format::*function, const Sink& sink, std::vector<Diagnostic>& diagnostics) {
    auto* format = formats() == nullptr ? nullptr : formats()->create(&host, id.c_str());
    if (format == nullptr) return fail(ErrorKind::not_found, "no format " + id);
    Bytes source{bytes};
    const hx_input input{borrow(name), borrow(language), {&source, &Bytes::read}};
    const hx_error_sink errors{&diagnostics, &keep};
    const auto status =
        format->*function == nullptr ? HX_UNSUPPORTED : (format->*function)(format, &input, &sink, &errors);
    format->destroy(format);
    if (status != HX_OK) return tl::unexpected<Error>(failure(status, diagnostics, name));
    return {};
  }
};

PluginHarness::PluginHarness(const hx_plugin* plugin) : PluginHarness(plugin, Offer()) {}

PluginHarness::PluginHarness(const hx_plugin* plugin, Offer offer) : state_(std::make_unique<State>()) {
  state_->plugin = plugin;
  state_->offer = std::move(offer);
  state_->gather_terms();
  state_->host = {HX_ABI_VERSION, state_.get(),
                  [](const hx_host* h, std::int32_t, hx_text message) { State::of(h).log.push_back(copy(message)); },
                  &State::extension};
  if (plugin->init != nullptr && !plugin->init(&state_->host)) state_->log.emplace_back("init refused");
}

PluginHarness::~PluginHarness() {
  if (state_->plugin->deinit != nullptr) state_->plugin->deinit();
}

const hx_host* PluginHarness::host() const { return &state_->host; }
const std::vector<std::string>& PluginHarness::log() const { return state_->log; }

const hx_check_descriptor* PluginHarness::check_descriptor(const std::string& id) const {
  const auto* factory = state_->checks();
  for (std::uint32_t i = 0; factory != nullptr && i < factory->count(); ++i)
    if (id == factory->descriptor(i)->id) return factory->descriptor(i);
  return nullptr;
}

Result<std::vector<model::Finding>> PluginHarness::check(const std::string& id, const model::Document& document) {
  auto* check = state_->checks() == nullptr ? nullptr : state_->checks()->create(&state_->host, id.c_str());
  if (check == nullptr) return fail(ErrorKind::not_found, "no check " + id);
  const DocumentView seen(document);
  std::vector<model::Finding> found;
  const hx_finding_sink sink{&found, [](void* self, const hx_finding* f) {
                               static_cast<std::vector<model::Finding>*>(self)->push_back(from_border(*f));
                               return true;
                             }};
  std::vector<Diagnostic> said;
  const hx_error_sink errors{&said, &keep};
  const auto status = check->check(check, seen.raw(), &sink, &errors);
  check->destroy(check);
  if (status != HX_OK) return tl::unexpected<Error>(failure(status, said, {}));
  for (auto& f : found) f.check = id;
  return found;
}

Result<PluginHarness::Read<format::RawBlock>> PluginHarness::read_document(const std::string& id,
                                                                           std::string_view bytes,
                                                                           const std::string& language,
                                                                           const std::string& name) {
  Read<format::RawBlock> out;
  const hx_block_sink sink{
      &out.items, [](void* self, const hx_raw_block* b) {
        static_cast<std::vector<format::RawBlock>*>(self)->push_back({static_cast<model::BlockKind>(b->kind),
                                                                      static_cast<std::uint8_t>(b->level),
                                                                      copy(b->label),
                                                                      copy(b->text),
                                                                      copy(b->marks, b->mark_count),
                                                                      {b->line_from, b->line_to},
                                                                      b->after_break});
        return true;
      }};
  auto status = state_->read(id, bytes, language, name, &hx_format::read_document, sink, out.diagnostics);
  if (!status) return pass_on(status.error());
  return out;
}

Result<PluginHarness::Read<model::Unit>> PluginHarness::read_units(const std::string& id, std::string_view bytes,
                                                                   const std::string& name) {
  Read<model::Unit> out;
  const hx_unit_sink sink{&out.items, [](void* self, const hx_unit* u) {
                            model::Unit unit;
                            unit.id = copy(u->id);
                            unit.created = copy(u->created);
                            unit.changed = copy(u->changed);
                            unit.properties = copy(u->properties, u->property_count);
                            unit.line = u->line;
                            for (std::size_t i = 0; i < u->variant_count; ++i) {
                              const auto& v = u->variants[i];
                              unit.variants.push_back({copy(v.language), copy(v.text), copy(v.marks, v.mark_count),
                                                       copy(v.properties, v.property_count)});
                            }
                            static_cast<std::vector<model::Unit>*>(self)->push_back(std::move(unit));
                            return true;
                          }};
  auto status = state_->read(id, bytes, {}, name, &hx_format::read_units, sink, out.diagnostics);
  if (!status) return pass_on(status.error());
  return out;
}

Result<PluginHarness::Read<model::Concept>> PluginHarness::read_terms(const std::string& id, std::string_view bytes,
                                                                      const std::string& name) {
  Read<model::Concept> out;
  struct Receiver {
    std::vector<model::Concept>& items;
    std::vector<std::int32_t>& types;
  } receiver{out.items, state_->told_types};
  const hx_term_sink sink{&receiver, [](void* self, const hx_concept* c) {
                            auto& to = *static_cast<Receiver*>(self);
                            model::Concept item{copy(c->id), copy(c->subject), copy(c->definition), {}};
                            for (std::size_t i = 0; i < c->term_count; ++i) {
                              const auto& t = c->terms[i];
                              item.terms.push_back({copy(t.language), copy(t.text),
                                                    static_cast<model::TermStatus>(t.status), copy(t.part_of_speech)});
                            }
                            for (std::size_t i = 0; i < item.terms.size() && i < to.types.size(); ++i)
                              item.terms[i].type = static_cast<model::TermType>(to.types[i]);
                            to.types.clear();
                            to.items.push_back(std::move(item));
                            return true;
                          }};
  auto status = state_->read(id, bytes, {}, name, &hx_format::read_terms, sink, out.diagnostics);
  if (!status) return pass_on(status.error());
  return out;
}

Result<std::string> PluginHarness::write(const std::string& id, const std::vector<format::Reported>& documents) {
  auto* format = state_->formats() == nullptr ? nullptr : state_->formats()->create(&state_->host, id.c_str());
  if (format == nullptr) return fail(ErrorKind::not_found, "no format " + id);
  struct Source {
    const std::vector<format::Reported>& documents;
    std::size_t next = 0;
    std::unique_ptr<DocumentView> current;
  } source{documents, 0, nullptr};
  const hx_document_source from{&source, [](void* self) -> const hx_document* {
                                  auto& s = *static_cast<Source*>(self);
                                  if (s.next == s.documents.size()) return nullptr;
                                  const auto& d = s.documents[s.next++];
                                  s.current = std::make_unique<DocumentView>(*d.document, d.findings);
                                  return s.current->raw();
                                }};
  std::string out;
  const hx_byte_sink sink{&out, [](void* self, hx_text bytes) {
                            static_cast<std::string*>(self)->append(view(bytes));
                            return true;
                          }};
  std::vector<Diagnostic> said;
  const hx_error_sink errors{&said, &keep};
  const auto status =
      format->write_documents == nullptr ? HX_UNSUPPORTED : format->write_documents(format, &from, &sink, &errors);
  format->destroy(format);
  if (status != HX_OK) return tl::unexpected<Error>(failure(status, said, {}));
  return out;
}

int PluginHarness::sniff(const std::string& id, std::string_view file_name, std::string_view head) const {
  const auto* factory = state_->formats();
  for (std::uint32_t i = 0; factory != nullptr && i < factory->count(); ++i)
    if (id == factory->descriptor(i)->id) return factory->sniff(i, borrow(file_name), borrow(head));
  return -1;
}

}  // namespace hexaglot::test
