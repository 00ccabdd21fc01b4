#pragma once
// hexaglot.text/1 in C++: what a word, a sentence, a number, a symbol and a label are, decided once by the host.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/abi/text.h>

#include "hexaglot/sdk/base.hpp"

namespace hexaglot::sdk {

struct Folded {
  std::string text;
  std::vector<std::uint32_t> origin;  // byte of the original for each byte, and one past the end

  [[nodiscard]] hx_span original(std::size_t begin, std::size_t end) const { return {origin[begin], origin[end]}; }
};

struct Number {
  hx_span span{};
  std::int32_t kind = HX_CARDINAL;
  std::string value;
};

struct Symbol {
  hx_span span{};
  std::string value;
};

struct Label {
  std::string printed;
  std::string system;
  std::int32_t value = 0;
  std::int32_t level = 0;
  std::vector<std::int32_t> parts;
  bool bis = false;

  [[nodiscard]] static Label from(const hx_label& l) {
    return {std::string(view(l.printed)),
            std::string(view(l.system)),
            l.value,
            l.level,
            std::vector<std::int32_t>(l.parts, l.parts + l.part_count),
            l.bis};
  }
};

struct LabelReading {
  Label label;
  std::size_t text_begin = 0;
};

// Copyable; lives as long as the host. Throws std::runtime_error where the host lacks the service.
class Text {
 public:
  explicit Text(const Host& host) : api_(host.extension<hx_text_1>(HX_TEXT_1)) {
    if (api_ == nullptr) throw std::runtime_error("this program offers no hexaglot.text/1; update it");
  }

  [[nodiscard]] std::vector<hx_word> words(std::string_view text, std::string_view language) const {
    std::vector<hx_word> out;
    api_->words(borrow(text), borrow(language), &out, [](void* self, const hx_word* w) {
      static_cast<std::vector<hx_word>*>(self)->push_back(*w);
      return true;
    });
    return out;
  }

  [[nodiscard]] std::vector<hx_span> sentences(std::string_view text, std::string_view language) const {
    std::vector<hx_span> out;
    api_->sentences(borrow(text), borrow(language), &out, [](void* self, hx_span s) {
      static_cast<std::vector<hx_span>*>(self)->push_back(s);
      return true;
    });
    return out;
  }

  [[nodiscard]] Folded fold_with_origin(std::string_view text) const {
    Folded out;
    api_->fold(borrow(text), &out, [](void* self, hx_text folded, const std::uint32_t* origin) {
      auto& f = *static_cast<Folded*>(self);
      f.text = view(folded);
      f.origin.assign(origin, origin + folded.size + 1);
    });
    return out;
  }
  [[nodiscard]] std::string fold(std::string_view text) const { return fold_with_origin(text).text; }

  [[nodiscard]] std::vector<Number> numbers(std::string_view text, std::string_view language) const {
    std::vector<Number> out;
    api_->numbers(borrow(text), borrow(language), &out, [](void* self, const hx_number* n) {
      static_cast<std::vector<Number>*>(self)->push_back({n->span, n->kind, std::string(view(n->value))});
      return true;
    });
    return out;
  }

  [[nodiscard]] std::vector<Symbol> symbols(std::string_view text) const {
    std::vector<Symbol> out;
    api_->symbols(borrow(text), &out, [](void* self, const hx_symbol* s) {
      static_cast<std::vector<Symbol>*>(self)->push_back({s->span, std::string(view(s->value))});
      return true;
    });
    return out;
  }

  [[nodiscard]] std::vector<LabelReading> label_readings(std::string_view text, std::string_view language) const {
    std::vector<LabelReading> out;
    api_->label_readings(borrow(text), borrow(language), &out, [](void* self, const hx_label_reading* r) {
      static_cast<std::vector<LabelReading>*>(self)->push_back({Label::from(r->label), r->text_begin});
      return true;
    });
    return out;
  }

  struct LookAlike {
    std::string system;
    std::int32_t value = 0;
  };
  [[nodiscard]] std::optional<LookAlike> look_alike(const Label& label) const {
    const hx_label raw{borrow(label.printed), borrow(label.system), label.value, label.level, nullptr, 0, label.bis};
    hx_text system{};
    std::int32_t value = 0;
    if (!api_->look_alike(&raw, &system, &value)) return std::nullopt;
    return LookAlike{std::string(view(system)), value};
  }

  [[nodiscard]] bool right_to_left(std::string_view language) const { return api_->right_to_left(borrow(language)); }

  [[nodiscard]] std::string native_name(std::string_view language) const {
    std::string out;
    api_->native_name(borrow(language), &out,
                      [](void* self, hx_text name) { *static_cast<std::string*>(self) = view(name); });
    return out;
  }

  // nullopt when it is no language.
  [[nodiscard]] std::optional<std::string> canonical_language(std::string_view tag) const {
    std::string out;
    const bool known = api_->canonical_language(
        borrow(tag), &out, [](void* self, hx_text t) { *static_cast<std::string*>(self) = view(t); });
    return known ? std::optional(out) : std::nullopt;
  }

 private:
  const hx_text_1* api_;
};

}  // namespace hexaglot::sdk
