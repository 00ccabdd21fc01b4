// All of expat: set up so that nothing outside the file is looked at, and every refusal says what and where.
#include "hexaglot/xml/reader.hpp"

#include <expat.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <string>
#include <vector>

#include <hexaglot/sdk/base.hpp>

#include "encoding.hpp"

namespace hexaglot::xml {
namespace {

using ParserPointer = std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)>;

constexpr char name_separator = '\n';  // cannot stand in a namespace URI or a name
constexpr std::size_t first_chunk = std::size_t{64} << 10;
constexpr std::size_t last_chunk = std::size_t{8} << 20;

std::string megabytes(std::size_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

// Of a name that may be hostile: short, and one line.
std::string shown(std::string_view name) {
  std::string out;
  for (const char c : name.substr(0, 60)) out.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
  while (!out.empty() && name.size() > 60 && (static_cast<unsigned char>(out.back()) & 0xC0) == 0x80) out.pop_back();
  if (name.size() > 60 && !out.empty() && static_cast<unsigned char>(out.back()) >= 0xC0) out.pop_back();
  return name.size() > 60 ? out + "…" : out;
}

class Run {
 public:
  Run(Handler& handler, const Options& options);
  void parse(const Source& source);

 private:
  static Run& of(void* self) { return *static_cast<Run*>(self); }
  [[nodiscard]] std::uint32_t line() const { return Place(parser_.get()).line(); }
  [[nodiscard]] Name split(const XML_Char* name) const;
  [[noreturn]] void refuse(const std::string& message) const { throw sdk::BadInput(line(), message); }

  // Runs a callback's body; what it throws is kept and stops the parser.
  template <class Body>
  void guarded(Body&& body) noexcept;

  void start(const XML_Char* name, const XML_Char** attributes);
  void text(std::string_view text);
  void feed(const char* data, std::size_t size, bool last);
  [[noreturn]] void fail() const;
  [[nodiscard]] std::string unreadable_byte() const;

  Handler& handler_;
  const Options options_;
  ParserPointer parser_;
  std::exception_ptr thrown_;
  std::vector<Attribute> attributes_;
  std::size_t depth_ = 0;
  std::size_t text_ = 0;
  std::string unknown_encoding_;
  std::uint64_t fed_ = 0;
  bool seen_element_ = false;
};

Run::Run(Handler& handler, const Options& options)
    : handler_(handler),
      options_(options),
      parser_(options.names == Names::by_namespace ? XML_ParserCreateNS(nullptr, name_separator)
                                                   : XML_ParserCreate(nullptr),
              &XML_ParserFree) {
  if (parser_ == nullptr) throw std::bad_alloc();
  XML_SetUserData(parser_.get(), this);
  XML_SetElementHandler(
      parser_.get(),
      [](void* self, const XML_Char* name, const XML_Char** attributes) {
        of(self).guarded([&] { of(self).start(name, attributes); });
      },
      [](void* self, const XML_Char* name) {
        of(self).guarded([&] {
          auto& run = of(self);
          --run.depth_;
          run.text_ = 0;
          run.handler_.end(run.split(name), Place(run.parser_.get()));
        });
      });
  XML_SetCharacterDataHandler(parser_.get(), [](void* self, const XML_Char* data, int size) {
    of(self).guarded([&] { of(self).text({data, static_cast<std::size_t>(size)}); });
  });
  XML_SetEntityDeclHandler(parser_.get(), [](void* self, const XML_Char* name, int, const XML_Char*, int,
                                             const XML_Char*, const XML_Char*, const XML_Char*, const XML_Char*) {
    of(self).guarded([&] {
      of(self).refuse("declares the entity " + shown(name) +
                      "; entities are refused: remove the <!ENTITY …> declaration");
    });
  });
  XML_SetSkippedEntityHandler(parser_.get(), [](void* self, const XML_Char* name, int) {
    of(self).guarded([&] {
      of(self).refuse("uses the entity &" + shown(name) + "; without declaring it; write the character itself");
    });
  });
  XML_SetExternalEntityRefHandler(
      parser_.get(), [](XML_Parser parser, const XML_Char*, const XML_Char*, const XML_Char*, const XML_Char*) -> int {
        auto& run = of(XML_GetUserData(parser));
        run.guarded([&] { run.refuse("refers to another file; external entities are refused: remove the reference"); });
        return XML_STATUS_ERROR;
      });
  XML_SetUnknownEncodingHandler(
      parser_.get(),
      [](void* self, const XML_Char* name, XML_Encoding* info) -> int {
        int known = XML_STATUS_ERROR;
        of(self).guarded([&] {
          of(self).unknown_encoding_ = name;
          const auto table = one_byte_table(name);
          if (!table) return;
          std::copy(table->begin(), table->end(), std::begin(info->map));
          info->data = nullptr;
          info->convert = nullptr;
          info->release = nullptr;
          known = XML_STATUS_OK;
        });
        return known;
      },
      this);
}

Name Run::split(const XML_Char* name) const {
  const std::string_view whole(name);
  if (options_.names == Names::as_written) return {{}, whole};
  const auto at = whole.rfind(name_separator);
  return at == std::string_view::npos ? Name{{}, whole} : Name{whole.substr(0, at), whole.substr(at + 1)};
}

template <class Body>
void Run::guarded(Body&& body) noexcept {
  if (thrown_) return;
  try {
    body();
  } catch (...) {
    thrown_ = std::current_exception();
    XML_StopParser(parser_.get(), XML_FALSE);
  }
}

void Run::start(const XML_Char* name, const XML_Char** attributes) {
  seen_element_ = true;
  text_ = 0;
  if (++depth_ > options_.limits.depth)
    refuse("nests elements deeper than " + std::to_string(options_.limits.depth) + " levels; that is no " +
           "document of people: check where it comes from");
  attributes_.clear();
  // Counts names and values; those that only a DOCTYPE gives stand behind and are left out.
  const auto specified = static_cast<std::size_t>(XML_GetSpecifiedAttributeCount(parser_.get())) / 2;
  if (specified > options_.limits.attributes)
    refuse("has " + std::to_string(specified) + " attributes on <" + shown(split(name).local) + ">; at most " +
           std::to_string(options_.limits.attributes) + " are read");
  for (std::size_t i = 0; i < specified; ++i) {
    const Attribute a{split(attributes[2 * i]), attributes[2 * i + 1]};
    if (a.value.size() > options_.limits.attribute_bytes)
      refuse("has an attribute " + shown(a.name.local) + " larger than " + megabytes(options_.limits.attribute_bytes));
    attributes_.push_back(a);
  }
  handler_.start(split(name), attributes_, Place(parser_.get()));
}

void Run::text(std::string_view text) {
  text_ += text.size();
  if (text_ > options_.limits.text_bytes)
    refuse("has a text larger than " + megabytes(options_.limits.text_bytes) + " between two tags");
  handler_.text(text, Place(parser_.get()));
}

void Run::feed(const char* data, std::size_t size, bool last) {
  fed_ += size;
  if (XML_Parse(parser_.get(), data, static_cast<int>(size), last ? XML_TRUE : XML_FALSE) == XML_STATUS_ERROR) fail();
  if (thrown_) std::rethrow_exception(thrown_);
  const auto at = XML_GetCurrentByteIndex(parser_.get());
  if (at >= 0 && fed_ - static_cast<std::uint64_t>(at) > options_.limits.token_bytes)
    refuse("has a tag or comment larger than " + megabytes(options_.limits.token_bytes));
}

// The byte at which expat stopped, in words.
std::string Run::unreadable_byte() const {
  int offset = 0;
  int size = 0;
  const char* context = XML_GetInputContext(parser_.get(), &offset, &size);
  if (context == nullptr || offset >= size) return {};
  const std::string_view rest(context + offset, static_cast<std::size_t>(size - offset));
  // expat points at the token's first byte; the culprit is the first that could not stand there.
  for (const char ch : rest.substr(0, 4096)) {
    const auto c = static_cast<unsigned char>(ch);
    if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') {
      constexpr std::string_view digits = "0123456789ABCDEF";
      return std::string("holds the control character U+00") + digits[c >> 4] + digits[c & 15] +
             ", which XML forbids: remove it";
    }
    if (c >= 0x80) break;
    if (c == '<' || c == '&' || c == '>') break;
  }
  if (!rest.empty() && static_cast<unsigned char>(rest.front()) >= 0x80)
    return "is not valid UTF-8 here: convert it (iconv -f … -t UTF-8) or state its encoding in the first line";
  // Of a reference expat points at the byte that ends its name wrongly.
  const std::string_view before(context, static_cast<std::size_t>(offset));
  const auto ampersand = before.find_last_of("&;<> \n");
  if (ampersand != std::string_view::npos && before[ampersand] == '&') return "has a bare & here: write &amp;";
  return {};
}

void Run::fail() const {
  if (thrown_) std::rethrow_exception(thrown_);
  const auto code = XML_GetErrorCode(parser_.get());
  switch (code) {
    case XML_ERROR_NO_MEMORY:
      throw std::bad_alloc();
    case XML_ERROR_NO_ELEMENTS:
      if (!seen_element_) refuse("holds no XML: it has not one element");
      refuse("ends before its last element is closed; the file was cut off: fetch it again");
    case XML_ERROR_UNKNOWN_ENCODING:
      refuse("is in the encoding " + shown(unknown_encoding_) + ", which is not read; convert it with: iconv -f " +
             shown(unknown_encoding_) + " -t UTF-8");
    case XML_ERROR_INCORRECT_ENCODING:
      refuse("names another encoding in its first line than it is in: correct encoding=\"…\"");
    case XML_ERROR_UNDEFINED_ENTITY:
      refuse("uses an entity (&…;) without declaring it; write the character itself");
    case XML_ERROR_BAD_CHAR_REF:
      refuse("refers to a character that XML forbids (&#…;): remove the reference");
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
      refuse("goes on after its root element is closed: remove what follows");
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_UNCLOSED_CDATA_SECTION:
      refuse("ends in the middle of a tag; the file was cut off: fetch it again");
    case XML_ERROR_TAG_MISMATCH:
      refuse("closes another element than the one that is open here (mismatched tag)");
    case XML_ERROR_INVALID_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
      if (const auto why = unreadable_byte(); !why.empty()) refuse(why);
      [[fallthrough]];
    default:
      refuse(std::string("is not well-formed XML: ") + XML_ErrorString(code));
  }
}

void Run::parse(const Source& source) {
  std::vector<char> buffer(first_chunk);
  std::size_t have = 0;
  // The first bytes decide the encoding; a source may give them one by one.
  while (have < 4) {
    const auto n = source(buffer.data() + have, buffer.size() - have);
    if (n == 0) break;
    have += n;
  }
  const auto form = detect({buffer.data(), have});
  std::optional<Utf16> utf16;
  if (form != Unicode::utf8) {
    utf16.emplace(form);
    XML_SetEncoding(parser_.get(), "UTF-8");  // whatever the declaration says
  }
  std::string decoded;
  while (have != 0) {
    const auto before = XML_GetCurrentByteIndex(parser_.get());
    if (utf16) {
      decoded.clear();
      utf16->decode({buffer.data(), have}, decoded);
      feed(decoded.data(), decoded.size(), false);
    } else {
      feed(buffer.data(), have, false);
    }
    // A token longer than the chunk is scanned again from its beginning with every chunk: larger chunks keep it linear.
    if (XML_GetCurrentByteIndex(parser_.get()) == before && buffer.size() < last_chunk)
      buffer.resize(buffer.size() * 2);
    for (have = 0; have < buffer.size();) {
      const auto n = source(buffer.data() + have, buffer.size() - have);
      have += n;
      if (n == 0) break;
    }
  }
  if (utf16) utf16->finish();
  feed("", 0, true);
}

}  // namespace

std::uint32_t Place::line() const {
  return static_cast<std::uint32_t>(XML_GetCurrentLineNumber(static_cast<XML_Parser>(parser_)));
}

std::optional<std::string_view> find(std::span<const Attribute> attributes, std::string_view local) {
  for (const auto& a : attributes)
    if (a.name.local == local) return a.value;
  return std::nullopt;
}

void read(const Source& source, Handler& handler, const Options& options) {
  Run run(handler, options);
  run.parse(source);
}

}  // namespace hexaglot::xml
