// A document format over the plugin border, and the assembly of what it gives. Compiled once per format:
// HEXAGLOT_FORMAT.
#include "core/format/assemble.hpp"
#include "core/text/utf8.hpp"
#include "tests/fuzz/support.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hexaglot;
  if (size == 0) return 0;
  const auto tag = fuzz::language(data[0]);
  // What the program hands to a plugin has been decoded: it is UTF-8.
  const auto bytes = text::valid_utf8({reinterpret_cast<const char*>(data) + 1, size - 1});
  const auto reader = fuzz::make_format(HEXAGLOT_FORMAT);
  std::vector<format::RawBlock> raw;
  const auto done = reader->read_document(
      fuzz::input(bytes, tag),
      [&](format::RawBlock block) {
        raw.push_back(std::move(block));
        return true;
      },
      [](const Diagnostic&) {});
  fuzz::require_all_active();
  if (!done) {
    fuzz::require(done.error().to_string().find('\n') == std::string::npos, "an error is one line");
    return 0;
  }
  const auto lines = format::assemble_lines(raw, tag);
  fuzz::require(lines.size() == raw.size(), "one block per raw block");
  fuzz::require_blocks(lines);
  fuzz::require_blocks(format::assemble(std::move(raw), tag));
  return 0;
}
