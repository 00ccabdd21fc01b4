#pragma once
// What stands between <seg> and </seg>: the text, and its inline elements as marks. Codes that our writer made come
// back as italic, bold, code, link and note marks; every other code becomes a placeholder that keeps its content.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/sdk/format.hpp>
#include <hexaglot/xml/reader.hpp>

namespace hexaglot::tmx {

class SegmentReader {
 public:
  void begin();
  // `name` in lower case.
  void start(std::string_view name, std::span<const xml::Attribute> attributes);
  void end();
  void text(std::string_view text);
  void finish();

  std::string content;
  std::vector<sdk::OwnedMark> marks;
  std::vector<std::string> warnings;  // the text is kept all the same
  std::optional<std::string> fault;   // the unit is to be skipped

 private:
  enum class Kind { bpt, ept, it, ph, ut, hi, other };
  struct Open {
    Kind kind = Kind::other;
    std::string id;              // attribute i
    std::string type;            // attribute type
    std::size_t mark = no_mark;  // of a <hi> that is a mark itself
  };
  struct Pair {
    std::string id;
    std::string value;           // the code, in case that its end never comes
    std::size_t mark = no_mark;  // of a span; none for a foreign code
    bool closed = false;
  };
  static constexpr std::size_t no_mark = static_cast<std::size_t>(-1);

  void end_code(const Open& open);
  void open_pair(const Open& open);
  void close_pair(const Open& open);
  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(content.size()); }
  void placeholder(std::string value) { marks.push_back({HX_PLACEHOLDER, {here(), here()}, std::move(value)}); }

  std::vector<Open> open_;
  std::vector<Pair> pairs_;
  std::size_t codes_ = 0;  // how many of open_ are codes, or stand inside one
  std::string code_;       // content of the outermost open code
};

}  // namespace hexaglot::tmx
