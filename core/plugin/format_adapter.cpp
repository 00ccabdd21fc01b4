#include "core/plugin/format_adapter.hpp"

#include <algorithm>
#include <cstring>
#include <set>
#include <sstream>

#include <hexaglot/abi/format_terms.h>

#include "core/plugin/call.hpp"
#include "core/plugin/document_view.hpp"

namespace hexaglot::plugin {
namespace {

// Hands what the plugin gives, looked at, to the receiver.
template <class Sink>
struct Receiver {
  Call& call;
  const Sink& sink;

  template <class Raw>
  static bool receive(void* self, const Raw* raw) noexcept {
    auto& to = *static_cast<Receiver*>(self);
    return to.call.guard([&] {
      if (raw == nullptr) return to.call.break_rule("it gave a sink NULL");
      auto taken = take(*raw);
      if (!taken) return to.call.break_rule(std::move(taken.error()));
      return to.sink(std::move(*taken)) || to.call.stop();
    });
  }
};

// The bytes of the input, and the struct that lends them.
class LentInput {
 public:
  LentInput(Call& call, const format::Input& input) : call_(call), input_(input), name_(one_line(input.name)) {
    border_ = {lend(name_), lend(input.language), {this, &read}};
  }
  LentInput(const LentInput&) = delete;
  LentInput& operator=(const LentInput&) = delete;
  [[nodiscard]] const hx_input* border() const { return &border_; }

 private:
  static std::int64_t read(void* self, char* buffer, std::size_t capacity) noexcept {
    auto& in = *static_cast<LentInput*>(self);
    std::int64_t n = -1;
    in.call_.guard([&] {
      if (buffer == nullptr || capacity == 0) return in.call_.break_rule("it reads into a buffer without room");
      n = in.input_.bytes(buffer, capacity);
      if (n < 0) in.call_.stop();
      return true;
    });
    return n;
  }

  Call& call_;
  const format::Input& input_;
  std::string name_;  // the file system allows bytes that are no UTF-8
  hx_input border_{};
};

class PluginFormat : public format::Format {
 public:
  PluginFormat(std::shared_ptr<Guest> guest, std::unique_ptr<Host> host, hx_format* border)
      : guest_(std::move(guest)), host_(std::move(host)), border_(border) {}
  ~PluginFormat() override { border_->destroy(border_); }
  PluginFormat(const PluginFormat&) = delete;
  PluginFormat& operator=(const PluginFormat&) = delete;

  [[nodiscard]] Status read_document(const format::Input& input, const format::BlockSink& blocks,
                                     const format::DiagnosticSink& diagnostics) override {
    return read<hx_block_sink, hx_raw_block>(border_->read_document, "reading a document", input, blocks, diagnostics);
  }
  [[nodiscard]] Status read_units(const format::Input& input, const format::UnitSink& units,
                                  const format::DiagnosticSink& diagnostics) override {
    return read<hx_unit_sink, hx_unit>(border_->read_units, "reading units", input, units, diagnostics);
  }
  [[nodiscard]] Status read_terms(const format::Input& input, const format::ConceptSink& concepts,
                                  const format::DiagnosticSink& diagnostics) override {
    const auto typed = [&](model::Concept c) {
      host_->type_terms(c);
      return concepts(std::move(c));
    };
    return read<hx_term_sink, hx_concept>(border_->read_terms, "reading terms", input, typed, diagnostics);
  }
  [[nodiscard]] Status write_documents(const format::DocumentSource& documents, const format::ByteSink& out) override;
  [[nodiscard]] std::vector<std::string> term_forms() const override;
  [[nodiscard]] Status write_terms(const std::string& form, const std::vector<model::Concept>& concepts,
                                   const format::ByteSink& out) override;

 private:
  [[nodiscard]] tl::unexpected<Error> unable(const std::string& doing) const {
    return fail(ErrorKind::usage, "plugin " + guest_->id() + " is not made for " + doing);
  }

  template <class RawSink, class Raw, class Function, class Sink>
  Status read(Function function, const char* doing, const format::Input& input, const Sink& sink,
              const format::DiagnosticSink& diagnostics) {
    if (guest_->failed()) return disabled(*guest_);
    if (function == nullptr) return unable(doing);
    Call call(*guest_, doing, input.name, diagnostics);
    const LentInput lent(call, input);
    Receiver<Sink> receiver{call, sink};
    const RawSink raw{&receiver, &Receiver<Sink>::template receive<Raw>};
    return call.finish(call.run(function, border_, lent.border(), &raw, call.errors()));
  }

  [[nodiscard]] const hx_format_terms_1* term_writing() const {
    if (guest_->failed() || border_->get_extension == nullptr) return nullptr;
    const auto* found = static_cast<const hx_format_terms_1*>(border_->get_extension(border_, HX_FORMAT_TERMS_1));
    return found != nullptr && found->forms != nullptr && found->write_terms != nullptr ? found : nullptr;
  }

  std::shared_ptr<Guest> guest_;
  std::unique_ptr<Host> host_;  // outlives the object at the border
  hx_format* border_;
};

Status PluginFormat::write_documents(const format::DocumentSource& documents, const format::ByteSink& out) {
  if (guest_->failed()) return disabled(*guest_);
  if (border_->write_documents == nullptr) return unable("writing documents");
  Call call(*guest_, "writing documents");
  struct Sender {
    Call& call;
    const format::DocumentSource& documents;
    const format::ByteSink& out;
    std::unique_ptr<DocumentView> view;
  } sender{call, documents, out, nullptr};
  const hx_document_source source{&sender, [](void* self) -> const hx_document* {
                                    auto& from = *static_cast<Sender*>(self);
                                    const hx_document* next = nullptr;
                                    from.call.guard([&] {
                                      from.view.reset();
                                      const auto reported = from.documents();
                                      if (!reported || reported->document == nullptr) return false;
                                      from.view =
                                          std::make_unique<DocumentView>(*reported->document, reported->findings);
                                      next = from.view->border();
                                      return true;
                                    });
                                    return next;
                                  }};
  const hx_byte_sink sink{&sender, [](void* self, hx_text bytes) {
                            auto& to = *static_cast<Sender*>(self);
                            return to.call.guard([&] {
                              if (bytes.data == nullptr && bytes.size != 0)
                                return to.call.break_rule("it wrote bytes that are NULL");
                              return to.out(view(bytes)) || to.call.stop();
                            });
                          }};
  return call.finish(call.run(border_->write_documents, border_, &source, &sink, call.errors()));
}

std::vector<std::string> PluginFormat::term_forms() const {
  std::vector<std::string> out;
  const auto* writing = term_writing();
  if (writing == nullptr) return out;
  std::istringstream forms(std::string(writing->forms, strnlen(writing->forms, 1000)));
  for (std::string one; forms >> one;) out.push_back(one);
  return out;
}

Status PluginFormat::write_terms(const std::string& form, const std::vector<model::Concept>& concepts,
                                 const format::ByteSink& out) {
  if (guest_->failed()) return disabled(*guest_);
  const auto* writing = term_writing();
  if (writing == nullptr) return unable("writing terms");
  Call call(*guest_, "writing terms");
  struct Sender {
    Call& call;
    const std::vector<model::Concept>& concepts;
    const format::ByteSink& out;
    std::size_t next = 0;
    std::vector<hx_term> terms;
    std::vector<std::int32_t> types;
  } sender{call, concepts, out, 0, {}, {}};
  const hx_term_source source{
      &sender,
      [](void* self, hx_concept* to, const std::int32_t** types) {
        auto& from = *static_cast<Sender*>(self);
        bool more = false;
        from.call.guard([&] {
          if (to == nullptr || types == nullptr)
            return from.call.break_rule("it asks for a concept without room for it");
          if (from.next >= from.concepts.size()) return true;
          const auto& c = from.concepts[from.next++];
          from.terms.clear();
          from.types.clear();
          for (const auto& t : c.terms) {
            from.terms.push_back(
                {lend(t.language), lend(t.text), static_cast<std::int32_t>(t.status), lend(t.part_of_speech)});
            from.types.push_back(static_cast<std::int32_t>(t.type));
          }
          *to = {lend(c.id), lend(c.subject), lend(c.definition), from.terms.data(), from.terms.size(), c.line};
          *types = from.types.data();
          more = true;
          return true;
        });
        return more;
      },
      [](void* self) { static_cast<Sender*>(self)->next = 0; }};
  const hx_byte_sink sink{&sender, [](void* self, hx_text bytes) {
                            auto& to = *static_cast<Sender*>(self);
                            return to.call.guard([&] {
                              if (bytes.data == nullptr && bytes.size != 0)
                                return to.call.break_rule("it wrote bytes that are NULL");
                              return to.out(view(bytes)) || to.call.stop();
                            });
                          }};
  return call.finish(call.run(writing->write_terms, border_, lend(form), &source, &sink, call.errors()));
}

// What the format promises and does not have; empty when all is there.
std::string missing(const hx_format& made, const format::FormatInfo& info) {
  if (made.destroy == nullptr) return "destroy";
  if (info.reads_document && made.read_document == nullptr) return "read_document";
  if (info.reads_units && made.read_units == nullptr) return "read_units";
  if (info.reads_terms && made.read_terms == nullptr) return "read_terms";
  if (info.writes_documents && made.write_documents == nullptr) return "write_documents";
  return {};
}

}  // namespace

Taken<std::vector<format::FormatInfo>> describe(const hx_format_factory_1& factory) {
  const auto broken = [](const std::string& rule) { return tl::unexpected<std::string>("its format factory " + rule); };
  if (factory.count == nullptr || factory.descriptor == nullptr || factory.sniff == nullptr ||
      factory.create == nullptr)
    return broken("has a function that is NULL");
  const auto count = factory.count();
  if (count == 0) return broken("has no formats");
  if (count > max_declared)
    return broken("claims " + std::to_string(count) + " formats; at most " + std::to_string(max_declared) +
                  " are allowed");
  std::vector<format::FormatInfo> out;
  std::set<std::string> ids;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto* descriptor = factory.descriptor(i);
    if (descriptor == nullptr) return broken("gave no descriptor (NULL) for format " + std::to_string(i));
    auto taken = take(*descriptor);
    if (!taken) return broken("has a bad descriptor: " + taken.error());
    if (!ids.insert(taken->id).second) return broken("has the format " + taken->id + " twice");
    out.push_back(std::move(*taken));
  }
  return out;
}

int FormatAdapter::sniff(const std::string& id, std::string_view file_name, std::string_view head) const {
  const auto info = std::ranges::find(formats_, id, &format::FormatInfo::id);
  if (info == formats_.end() || guest_->failed()) return 0;
  const auto index = static_cast<std::uint32_t>(info - formats_.begin());
  const auto name = one_line(file_name);
  return std::clamp(static_cast<int>(factory_.sniff(index, lend(name), lend(head.substr(0, 4096)))), 0, 100);
}

Result<std::unique_ptr<format::Format>> FormatAdapter::create(const std::string& id) const {
  if (guest_->failed()) return disabled(*guest_);
  const auto info = std::ranges::find(formats_, id, &format::FormatInfo::id);
  if (info == formats_.end()) return fail(ErrorKind::not_found, "plugin " + guest_->id() + " has no format " + id);
  auto host = std::make_unique<Host>(offer_, guest_->id());
  auto* made = factory_.create(host->border(), id.c_str());
  if (made == nullptr) return not_made(*guest_, id, *host);
  if (const auto function = missing(*made, *info); !function.empty()) {
    if (made->destroy != nullptr) made->destroy(made);
    return broke(*guest_, "its format " + id + " promises " + function + ", which is NULL");
  }
  return std::make_unique<PluginFormat>(guest_, std::move(host), made);
}

}  // namespace hexaglot::plugin
