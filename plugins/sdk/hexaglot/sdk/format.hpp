#pragma once
// Writing a format: derive from Format, override what the descriptor's capabilities promise, give static descriptor()
// and sniff(), end the file with HEXAGLOT_FORMAT_PLUGIN. Throw BadInput for a file that cannot be read, report() what
// was left out.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <hexaglot/abi/format.h>
#include <hexaglot/abi/format_terms.h>
#include <hexaglot/abi/plugin.h>

#include "hexaglot/sdk/document.hpp"

namespace hexaglot::sdk {

struct OwnedMark {
  std::int32_t kind = HX_ITALIC;
  hx_span span{};
  std::string value;
};

[[nodiscard]] inline std::vector<hx_mark> borrow(const std::vector<OwnedMark>& marks) {
  std::vector<hx_mark> out;
  out.reserve(marks.size());
  for (const auto& m : marks) out.push_back({m.kind, m.span, borrow(std::string_view(m.value))});
  return out;
}

class Diagnostics {
 public:
  explicit Diagnostics(const hx_error_sink* errors) : errors_(errors) {}
  void report(std::uint32_t line, std::string_view message) const {
    if (errors_ != nullptr && errors_->report != nullptr) errors_->report(errors_->self, line, borrow(message));
  }

 private:
  const hx_error_sink* errors_;
};

class Input {
 public:
  explicit Input(const hx_input* input) : input_(input) {}
  [[nodiscard]] std::string_view name() const { return view(input_->name); }
  [[nodiscard]] std::string_view language() const { return view(input_->language); }

  // Fills the buffer as far as the source gives; 0 = end. Throws Stopped when the source failed.
  [[nodiscard]] std::size_t read(char* buffer, std::size_t capacity) const {
    const auto n = input_->bytes.read(input_->bytes.self, buffer, capacity);
    if (n < 0) throw Stopped();
    return static_cast<std::size_t>(n);
  }
  [[nodiscard]] std::string read_all() const {
    std::string out;
    char buffer[16384];
    while (const auto n = read(buffer, sizeof buffer)) out.append(buffer, n);
    return out;
  }

 private:
  const hx_input* input_;
};

class BlockSink {
 public:
  explicit BlockSink(const hx_block_sink* sink) : sink_(sink) {}
  // Throws Stopped.
  void add(const hx_raw_block& block) const {
    if (!sink_->block(sink_->self, &block)) throw Stopped();
  }

 private:
  const hx_block_sink* sink_;
};

class UnitSink {
 public:
  explicit UnitSink(const hx_unit_sink* sink) : sink_(sink) {}
  // false: stop (no exception: callers may stand inside a C parser's callback).
  [[nodiscard]] bool add(const hx_unit& unit) const { return sink_->unit(sink_->self, &unit); }

 private:
  const hx_unit_sink* sink_;
};

class TermSink {
 public:
  explicit TermSink(const hx_term_sink* sink) : sink_(sink) {}
  [[nodiscard]] bool add(const hx_concept& c) const { return sink_->concept_read(sink_->self, &c); }

 private:
  const hx_term_sink* sink_;
};

class Documents {
 public:
  explicit Documents(const hx_document_source* source) : source_(source) {}
  // The document lives until the next call.
  [[nodiscard]] std::optional<Document> next() const {
    const auto* d = source_->next(source_->self);
    return d == nullptr ? std::nullopt : std::optional<Document>(d);
  }

 private:
  const hx_document_source* source_;
};

class Output {
 public:
  explicit Output(const hx_byte_sink* sink) : sink_(sink) {}
  // Throws Stopped.
  void write(std::string_view bytes) const {
    if (!sink_->write(sink_->self, borrow(bytes))) throw Stopped();
  }

 private:
  const hx_byte_sink* sink_;
};

// What a termbase to be written holds.
class Concepts {
 public:
  struct Item {
    hx_concept concept_{};
    const std::int32_t* types = nullptr;  // HX_TERM_TYPE_… of each of its terms
  };
  explicit Concepts(const hx_term_source* source) : source_(source) {}
  // Lives until the next call.
  [[nodiscard]] std::optional<Item> next() const {
    Item out;
    return source_->next(source_->self, &out.concept_, &out.types) ? std::optional(out) : std::nullopt;
  }
  void rewind() const { source_->rewind(source_->self); }

 private:
  const hx_term_source* source_;
};

// The derived class has, where it writes termbases too:
//   static constexpr const char* term_forms = "csv tsv";
//   void write_terms(std::string_view form, const Concepts& concepts, const Output& out);
// and always:
//   static const hx_format_descriptor& descriptor();
//   static std::int32_t sniff(std::string_view file_name, std::string_view head);   // 0 … 100
//   explicit MyFormat(const Host& host);
class Format {
 public:
  virtual ~Format() = default;
  virtual void read_document(const Input&, const BlockSink&, const Diagnostics&) {
    throw std::logic_error("does not read documents");
  }
  virtual void read_units(const Input&, const UnitSink&, const Diagnostics&) {
    throw std::logic_error("does not read units");
  }
  virtual void read_terms(const Input&, const TermSink&, const Diagnostics&) {
    throw std::logic_error("does not read terms");
  }
  virtual void write_documents(const Documents&, const Output&) { throw std::logic_error("does not write"); }
};

template <class... Formats>
class FormatPlugin {
  struct Instance {
    hx_format border{};
    std::unique_ptr<Format> format;
  };
  static Format& of(hx_format* f) { return *static_cast<Instance*>(f->self)->format; }

  static hx_status read_document(hx_format* f, const hx_input* in, const hx_block_sink* out,
                                 const hx_error_sink* errors) noexcept {
    return guarded(errors, [&] { of(f).read_document(Input(in), BlockSink(out), Diagnostics(errors)); });
  }
  static hx_status read_units(hx_format* f, const hx_input* in, const hx_unit_sink* out,
                              const hx_error_sink* errors) noexcept {
    return guarded(errors, [&] { of(f).read_units(Input(in), UnitSink(out), Diagnostics(errors)); });
  }
  static hx_status read_terms(hx_format* f, const hx_input* in, const hx_term_sink* out,
                              const hx_error_sink* errors) noexcept {
    return guarded(errors, [&] { of(f).read_terms(Input(in), TermSink(out), Diagnostics(errors)); });
  }
  static hx_status write_documents(hx_format* f, const hx_document_source* documents, const hx_byte_sink* out,
                                   const hx_error_sink* errors) noexcept {
    return guarded(errors, [&] { of(f).write_documents(Documents(documents), Output(out)); });
  }
  static void destroy(hx_format* f) noexcept { delete static_cast<Instance*>(f->self); }

  template <class T>
  static hx_status write_terms(hx_format* f, hx_text form, const hx_term_source* terms, const hx_byte_sink* out,
                               const hx_error_sink* errors) noexcept {
    return guarded(errors, [&] { static_cast<T&>(of(f)).write_terms(view(form), Concepts(terms), Output(out)); });
  }
  template <class T>
  static const void* get_extension(hx_format*, const char* id) noexcept {
    if constexpr (requires { T::term_forms; }) {
      static constexpr hx_format_terms_1 terms = {T::term_forms, &write_terms<T>};
      if (std::strcmp(id, HX_FORMAT_TERMS_1) == 0) return &terms;
    }
    return nullptr;
  }

  template <class T>
  static hx_format* make(const hx_host* host, const char* id) {
    const auto& d = T::descriptor();
    if (std::strcmp(d.id, id) != 0) return nullptr;
    auto instance = std::make_unique<Instance>();
    instance->format = std::make_unique<T>(Host(host));
    const auto can = [&d](std::uint32_t capability) { return (d.capabilities & capability) != 0; };
    instance->border = {instance.get(),
                        can(HX_READS_DOCUMENT) ? &read_document : nullptr,
                        can(HX_READS_UNITS) ? &read_units : nullptr,
                        can(HX_READS_TERMS) ? &read_terms : nullptr,
                        can(HX_WRITES_DOCUMENTS) ? &write_documents : nullptr,
                        &destroy,
                        &get_extension<T>};
    return &instance.release()->border;
  }
  static hx_format* create(const hx_host* host, const char* id) noexcept {
    try {
      hx_format* made = nullptr;
      static_cast<void>(((made = make<Formats>(host, id)) || ...));
      return made;
    } catch (const std::exception& e) {
      host->log(host, HX_LOG_ERROR, borrow(std::string_view(e.what())));
      return nullptr;
    } catch (...) {
      return nullptr;
    }
  }
  static std::uint32_t count() noexcept { return sizeof...(Formats); }
  static const hx_format_descriptor* descriptor(std::uint32_t index) noexcept {
    const hx_format_descriptor* const all[] = {&Formats::descriptor()...};
    return index < count() ? all[index] : nullptr;
  }
  static std::int32_t sniff(std::uint32_t index, hx_text file_name, hx_text head) noexcept {
    using Sniff = std::int32_t (*)(std::string_view, std::string_view);
    const Sniff all[] = {&Formats::sniff...};
    try {
      return index < count() ? all[index](view(file_name), view(head)) : 0;
    } catch (...) {
      return 0;
    }
  }

 public:
  static const void* get_factory(const char* id) noexcept {
    static const hx_format_factory_1 factory = {&count, &descriptor, &sniff, &create};
    return std::strcmp(id, HX_FORMAT_FACTORY_1) == 0 ? &factory : nullptr;
  }
};

}  // namespace hexaglot::sdk

// HEXAGLOT_FORMAT_PLUGIN("hexaglot.format.text", "Plain text", "0.1.0", TextFormat)
#define HEXAGLOT_FORMAT_PLUGIN(id, name, version, ...)                                          \
  HX_PLUGIN_ENTRY {                                                                             \
    static const hx_plugin plugin = {HX_ABI_VERSION,                                            \
                                     id,                                                        \
                                     name,                                                      \
                                     version,                                                   \
                                     [](const hx_host*) { return true; },                       \
                                     []() {},                                                   \
                                     &::hexaglot::sdk::FormatPlugin<__VA_ARGS__>::get_factory}; \
    return &plugin;                                                                             \
  }
