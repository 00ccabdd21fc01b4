#pragma once
// What stands before the parser: the encoding of the bytes. UTF-16 becomes UTF-8 here, strictly, because expat lets
// lone surrogates pass; one-byte encodings become a table.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hexaglot::xml {

enum class Unicode { utf8, utf16_little, utf16_big };

// From the first bytes of a file (four are enough). Throws sdk::BadInput for UTF-32, ZIP and gzip.
[[nodiscard]] Unicode detect(std::string_view head);

// Appends UTF-8. Keeps what is left of a cut code unit or pair for the next call; finish() says whether any was left.
class Utf16 {
 public:
  explicit Utf16(Unicode order) : big_(order == Unicode::utf16_big) {}
  // Throws sdk::BadInput (line counted in what was decoded so far) for a lone surrogate.
  void decode(std::string_view bytes, std::string& out);
  void finish() const;

 private:
  void put(std::uint32_t unit, std::string& out);

  bool big_;
  std::optional<unsigned char> half_unit_;
  std::uint32_t high_ = 0;  // a high surrogate that waits for its partner
  std::uint32_t line_ = 1;
};

// The code point of each byte (-1: none), or nullopt: the encoding is unknown here, or has characters of several bytes.
[[nodiscard]] std::optional<std::array<std::int32_t, 256>> one_byte_table(const std::string& encoding);

}  // namespace hexaglot::xml
