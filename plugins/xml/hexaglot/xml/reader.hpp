#pragma once
// Reading XML that nobody vouches for: elements, attributes and text as a stream, in bounded memory.
// A DOCTYPE is allowed and never opened; entity declarations, references to undeclared or external entities, elements
// nested too deep and tokens too large are refused by name and line. Attribute defaults of a DOCTYPE are not applied.
// Encodings: UTF-8, UTF-16 (by BOM or by its first bytes), ISO-8859-1, US-ASCII, and the one-byte encodings that the
// system's iconv knows. Others are refused by name.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace hexaglot::xml {

struct Limits {
  std::size_t depth = 256;
  std::size_t attributes = 256;                        // of one element
  std::size_t attribute_bytes = std::size_t{1} << 20;  // of one value
  std::size_t text_bytes = std::size_t{16} << 20;      // between two tags
  std::size_t token_bytes = std::size_t{32} << 20;     // one tag or comment, as it stands in the file
};

enum class Names {
  as_written,   // "xml:lang"; `space` is empty
  by_namespace  // `space` holds the namespace's URI, an undeclared prefix is refused
};

struct Options {
  Limits limits;
  Names names = Names::as_written;
};

struct Name {
  std::string_view space;
  std::string_view local;
};

struct Attribute {
  Name name;
  std::string_view value;
};

// Where the reader stands. The line is counted when asked for.
class Place {
 public:
  explicit Place(void* parser) : parser_(parser) {}
  [[nodiscard]] std::uint32_t line() const;

 private:
  void* parser_;
};

// All views live as long as the call.
class Handler {
 public:
  virtual ~Handler() = default;
  virtual void start(const Name& name, std::span<const Attribute> attributes, const Place& place) = 0;
  virtual void end(const Name& name, const Place& place) = 0;
  // A run of text may come in several calls.
  virtual void text(std::string_view text, const Place& place) = 0;
};

// nullopt when there is none. Compares the local name as written.
[[nodiscard]] std::optional<std::string_view> find(std::span<const Attribute> attributes, std::string_view local);

// Up to `capacity` bytes; 0 at the end.
using Source = std::function<std::size_t(char* buffer, std::size_t capacity)>;

// Throws sdk::BadInput with line and remedy, and whatever the handler or the source throws: no exception passes through
// the C parser.
void read(const Source& source, Handler& handler, const Options& options = {});

}  // namespace hexaglot::xml
