#include "core/plugin/intake.hpp"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <limits>
#include <utility>

#include "core/check/runner.hpp"
#include "core/text/language.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::plugin {
namespace {

// Thrown and caught inside this file only: the copying below reads better without a test after every field.
struct Broken {
  std::string rule;
};

template <class Body>
auto taken(Body&& body) -> Taken<decltype(body())> {
  try {
    return body();
  } catch (Broken& broken) {
    return tl::unexpected<std::string>(std::move(broken.rule));
  }
}

template <class T>
T need(Taken<T> t) {
  if (!t) throw Broken{std::move(t.error())};
  return std::move(*t);
}

std::string text_of(hx_text t, const char* what) { return need(take_text(t, what)); }

template <class Enum>
Enum kind_of(std::int32_t raw, std::int32_t last, const char* what) {
  if (raw < 0 || raw > last) throw Broken{std::string(what) + " " + std::to_string(raw) + " does not exist"};
  return static_cast<Enum>(raw);
}

void check_items(const void* items, std::size_t count, const char* what, std::size_t most = max_items) {
  if (count > most)
    throw Broken{std::to_string(count) + " " + what + " are more than the " + std::to_string(most) + " allowed"};
  if (count > 0 && items == nullptr) throw Broken{std::string(what) + " are announced but not given"};
}

bool boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::vector<model::Mark> marks_of(const hx_mark* marks, std::size_t count, std::string_view text) {
  check_items(marks, count, "marks");
  std::vector<model::Mark> out;
  out.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& m = marks[i];
    const Span span{m.span.begin, m.span.end};
    if (span.begin > span.end || span.end > text.size())
      throw Broken{"a mark is on the bytes " + std::to_string(span.begin) + " to " + std::to_string(span.end) +
                   " of a text of " + std::to_string(text.size())};
    if (!boundary(text, span.begin) || !boundary(text, span.end)) throw Broken{"a mark cuts a character"};
    out.push_back(
        {kind_of<model::MarkKind>(m.kind, HX_PLACEHOLDER, "mark kind"), span, text_of(m.value, "a mark's value")});
  }
  return out;
}

model::FindingPlace place_of(const hx_place& p) { return {p.version, p.block, {p.span.begin, p.span.end}}; }

model::Properties properties_of(const hx_property* properties, std::size_t count) {
  check_items(properties, count, "properties");
  model::Properties out;
  out.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    out.emplace_back(text_of(properties[i].type, "a property's type"),
                     text_of(properties[i].value, "a property's value"));
  return out;
}

// What the format wrote where it is no language: whoever uses it says so with the file's name.
std::string language_of(hx_text language) {
  auto tag = text_of(language, "a language");
  if (std::ranges::find(text::official_languages, tag) != text::official_languages.end()) return tag;
  if (auto canonical = text::canonical_language(tag)) return std::move(*canonical);
  return tag;
}

std::string id_of(const char* s, const char* what) {
  auto id = need(take_string(s, what));
  if (!is_id(id))
    throw Broken{std::string(what) + " is \"" + one_line(id) + "\": lower-case letters, digits, hyphens and dots only"};
  return id;
}

check::SettingInfo setting_of(const hx_setting& s) {
  check::SettingInfo out;
  out.id = id_of(s.id, "a setting's id");
  out.type = kind_of<check::SettingType>(s.type, HX_SETTING_TEXT, "setting type");
  out.default_value = need(take_string(s.default_value, "a setting's default"));
  out.minimum = s.minimum;
  out.maximum = s.maximum;
  out.label = need(take_string(s.label, "a setting's label"));
  return out;
}

}  // namespace

std::string one_line(std::string_view message) {
  std::string out;
  for (std::size_t i = 0; i < message.size() && out.size() < 2000;) {
    const auto c = text::next_code_point(message, i);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    text::append_code_point(out, control ? U' ' : c);
  }
  return std::string(text::trim(out));
}

std::optional<text::NumberSystem> number_system(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(text::NumberSystem::mark); ++i)
    if (const auto system = static_cast<text::NumberSystem>(i); text::name(system) == name) return system;
  return std::nullopt;
}

bool is_id(std::string_view id) {
  if (id.empty() || id.size() > 200 || id.front() == '.' || id.back() == '.') return false;
  if (id.find("..") != std::string_view::npos) return false;
  return std::ranges::all_of(
      id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; });
}

Taken<std::string> take_text(hx_text t, std::string_view what) {
  const auto broken = [&](const std::string& rule) { return tl::unexpected<std::string>(std::string(what) + rule); };
  if (t.size == 0) return std::string{};
  if (t.data == nullptr) return broken(" has a size but no bytes");
  if (t.size > max_text_bytes) return broken(" has " + std::to_string(t.size) + " bytes, more than any text may");
  if (!text::is_valid_utf8({t.data, t.size})) return broken(" is not valid UTF-8");
  return std::string(t.data, t.size);
}

Taken<std::string> take_string(const char* s, std::string_view what) {
  constexpr std::size_t most = 4096;
  if (s == nullptr) return tl::unexpected<std::string>(std::string(what) + " is missing (NULL)");
  const auto size = ::strnlen(s, most);
  if (size == most) return tl::unexpected<std::string>(std::string(what) + " is too long or not terminated");
  return take_text({s, size}, what);
}

Taken<model::Finding> take(const hx_finding& f, const check::CheckInfo& info, const model::Document& document) {
  return taken([&] {
    model::Finding out;
    out.id = text_of(f.id, "a finding's id");
    out.check = info.id;
    const auto of = "finding \"" + one_line(out.id) + "\" ";
    try {
      out.severity = kind_of<model::Severity>(f.severity, HX_ERROR, "severity");
      if (f.row != HX_NONE) out.row = f.row;
      if (f.last_row != HX_NONE) out.last_row = f.last_row;
      check_items(f.versions, f.version_count, "outliers");
      check_items(f.places, f.place_count, "places");
      check_items(f.values, f.value_count, "values");
      if (f.version_count > 0) out.versions.assign(f.versions, f.versions + f.version_count);
      for (std::size_t i = 0; i < f.place_count; ++i) out.places.push_back(place_of(f.places[i]));
      for (std::size_t i = 0; i < f.value_count; ++i)
        out.values.push_back({f.values[i].version, text_of(f.values[i].value, "has a value that")});
      out.message = one_line(text_of(f.message, "has a message that"));
      if (f.fix != nullptr)
        out.fix = model::FindingFix{place_of(f.fix->place), text_of(f.fix->replacement, "has a replacement that"),
                                    one_line(text_of(f.fix->description, "has a fix whose description"))};
    } catch (Broken& broken) {
      throw Broken{of + broken.rule};
    }
    if (auto rule = check::fault(out, info, document)) throw Broken{of + *rule};
    return out;
  });
}

Taken<format::RawBlock> take(const hx_raw_block& b) {
  return taken([&] {
    format::RawBlock out;
    out.kind = kind_of<model::BlockKind>(b.kind, HX_NOTE, "block kind");
    if (b.level < 0 || b.level > std::numeric_limits<std::uint8_t>::max())
      throw Broken{"block level " + std::to_string(b.level) + " does not exist"};
    out.level = static_cast<std::uint8_t>(b.level);
    out.label = text_of(b.label, "a block's label");
    out.text = text_of(b.text, "a block's text");
    out.marks = marks_of(b.marks, b.mark_count, out.text);
    out.source = {b.line_from, b.line_to};
    if (b.line_to < b.line_from)
      throw Broken{"a block ends in line " + std::to_string(b.line_to) + ", before it begins"};
    out.after_break = b.after_break;
    return out;
  });
}

Taken<model::Unit> take(const hx_unit& u) {
  return taken([&] {
    model::Unit out;
    out.id = text_of(u.id, "a unit's id");
    out.created = text_of(u.created, "a unit's date");
    out.changed = text_of(u.changed, "a unit's date");
    out.properties = properties_of(u.properties, u.property_count);
    out.line = u.line;
    check_items(u.variants, u.variant_count, "variants");
    for (std::size_t i = 0; i < u.variant_count; ++i) {
      const auto& v = u.variants[i];
      auto& variant = out.variants.emplace_back();
      variant.language = language_of(v.language);
      variant.text = text_of(v.text, "a variant's text");
      variant.marks = marks_of(v.marks, v.mark_count, variant.text);
      variant.properties = properties_of(v.properties, v.property_count);
    }
    return out;
  });
}

Taken<model::Concept> take(const hx_concept& c) {
  return taken([&] {
    model::Concept out;
    out.id = text_of(c.id, "a concept's id");
    out.subject = text_of(c.subject, "a concept's subject");
    out.definition = text_of(c.definition, "a concept's definition");
    check_items(c.terms, c.term_count, "terms");
    for (std::size_t i = 0; i < c.term_count; ++i)
      out.terms.push_back({language_of(c.terms[i].language), text_of(c.terms[i].text, "a term"),
                           kind_of<model::TermStatus>(c.terms[i].status, HX_TERM_FORBIDDEN, "term status"),
                           text_of(c.terms[i].part_of_speech, "a part of speech")});
    out.line = c.line;
    return out;
  });
}

Taken<check::CheckInfo> take(const hx_check_descriptor& d) {
  return taken([&] {
    check::CheckInfo out;
    out.id = id_of(d.id, "a check's id");
    out.name = need(take_string(d.name, "a check's name"));
    check_items(d.kinds, d.kind_count, "finding ids", max_declared);
    check_items(d.settings, d.setting_count, "settings", max_declared);
    if (d.kind_count == 0) throw Broken{"check " + out.id + " declares no finding ids"};
    for (std::uint32_t i = 0; i < d.kind_count; ++i)
      out.kinds.push_back({id_of(d.kinds[i].id, "a finding's id"),
                           need(take_string(d.kinds[i].description, "a finding's description"))});
    for (std::uint32_t i = 0; i < d.setting_count; ++i) out.settings.push_back(setting_of(d.settings[i]));
    return out;
  });
}

Taken<format::FormatInfo> take(const hx_format_descriptor& d) {
  return taken([&] {
    format::FormatInfo out;
    out.id = id_of(d.id, "a format's id");
    out.name = need(take_string(d.name, "a format's name"));
    out.short_name = id_of(d.short_name, "a format's short name");
    const auto extensions = need(take_string(d.extensions, "a format's extensions"));
    for (std::size_t begin = 0; begin < extensions.size();) {
      const auto end = std::min(extensions.find(' ', begin), extensions.size());
      if (end > begin) {
        if (extensions[begin] != '.' || end == begin + 1)
          throw Broken{"format " + out.id + " has the extension \"" + one_line(extensions.substr(begin, end - begin)) +
                       "\"; extensions begin with a dot"};
        out.extensions.push_back(extensions.substr(begin, end - begin));
      }
      begin = end + 1;
    }
    out.reads_document = (d.capabilities & HX_READS_DOCUMENT) != 0;
    out.reads_units = (d.capabilities & HX_READS_UNITS) != 0;
    out.reads_terms = (d.capabilities & HX_READS_TERMS) != 0;
    out.writes_documents = (d.capabilities & HX_WRITES_DOCUMENTS) != 0;
    if (!out.reads_document && !out.reads_units && !out.reads_terms && !out.writes_documents)
      throw Broken{"format " + out.id + " declares no capability"};
    return out;
  });
}

}  // namespace hexaglot::plugin
