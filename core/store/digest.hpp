#pragma once
// SHA-256, to tell whether a document is the one already kept. Private to store.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/progress.hpp"
#include "core/model/document.hpp"

namespace hexaglot::store {

// Lower-case hex, 64 characters.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

// Of everything in the document that a memory keeps: all but the diagnostics. Two documents that differ anywhere else
// have different digests (fields are length-prefixed, so no two run together).
// Empty where `progress` says that it is not wanted any more.
[[nodiscard]] std::string content_digest(const model::Document& document, const Progress* progress = nullptr);

}  // namespace hexaglot::store
