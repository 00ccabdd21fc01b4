#include "core/store/digest.hpp"

#include <sodium.h>

#include <array>
#include <bit>

namespace hexaglot::store {
namespace {

class Sha256 {
 public:
  Sha256() { crypto_hash_sha256_init(&state_); }

  void bytes(std::string_view data) {
    crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(data.data()), data.size());
  }
  void number(std::uint64_t value) {
    std::array<unsigned char, 8> little{};
    for (auto& byte : little) {
      byte = static_cast<unsigned char>(value & 0xff);
      value >>= 8;
    }
    crypto_hash_sha256_update(&state_, little.data(), little.size());
  }
  void text(std::string_view data) {
    number(data.size());
    bytes(data);
  }
  void span(Span s) {
    number(s.begin);
    number(s.end);
  }
  [[nodiscard]] std::string hex() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> raw{};
    crypto_hash_sha256_final(&state_, raw.data());
    std::string out;
    out.reserve(raw.size() * 2);
    for (const unsigned char byte : raw) {
      out += "0123456789abcdef"[byte >> 4];
      out += "0123456789abcdef"[byte & 15];
    }
    return out;
  }

 private:
  crypto_hash_sha256_state state_{};
};

void add(Sha256& sha, const text::Label& label) {
  sha.text(label.printed);
  sha.number(static_cast<std::uint64_t>(label.system));
  sha.number(static_cast<std::uint32_t>(label.value));
  sha.number(static_cast<std::uint32_t>(label.level));
  sha.number(label.parts.size());
  for (const auto part : label.parts) sha.number(static_cast<std::uint32_t>(part));
  sha.number(label.bis ? 1 : 0);
}

void add(Sha256& sha, const model::Block& block) {
  sha.number(static_cast<std::uint64_t>(block.kind));
  sha.number(block.level);
  sha.number(block.label ? 1 : 0);
  if (block.label) add(sha, *block.label);
  sha.text(block.text);
  sha.number(block.marks.size());
  for (const auto& mark : block.marks) {
    sha.number(static_cast<std::uint64_t>(mark.kind));
    sha.span(mark.span);
    sha.text(mark.value);
  }
  sha.number(block.source.from);
  sha.number(block.source.to);
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  Sha256 sha;
  sha.bytes(bytes);
  return sha.hex();
}

std::string content_digest(const model::Document& document, const Progress* progress) {
  const auto stopped = [progress] { return progress != nullptr && progress->cancelled(); };
  Sha256 sha;
  sha.text(document.symbol);
  sha.text(document.title);
  sha.number(static_cast<std::uint64_t>(document.segmentation));
  sha.number(document.versions.size());
  for (const auto& version : document.versions) {
    sha.text(version.language);
    sha.text(version.file);
    sha.text(version.sha256);
    sha.text(version.format);
    sha.number(version.blocks.size());
    for (const auto& block : version.blocks) {
      if (stopped()) return {};
      add(sha, block);
    }
  }
  for (const auto& segments : document.segments) {
    sha.number(segments.size());
    for (const auto& segment : segments) {
      sha.number(segment.block);
      sha.span(segment.span);
    }
  }
  sha.number(document.rows.size());
  for (const auto& row : document.rows) {
    if (stopped()) return {};
    for (const auto& cell : row.cells) {
      sha.number(cell.size());
      for (const auto segment : cell) sha.number(segment);
    }
    sha.number(std::bit_cast<std::uint64_t>(row.confidence));
    sha.number(static_cast<std::uint64_t>(row.status));
  }
  return sha.hex();
}

}  // namespace hexaglot::store
