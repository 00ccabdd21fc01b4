#pragma once
// Enumerators as the memory keeps them: their numbers. A file written today is read by the program of ten years on, so
// the asserts below hold each enum to the order it had; a new enumerator goes to the end. Private to store.
#include <cstdint>

#include "core/model/document.hpp"
#include "core/store/sqlite_errors.hpp"

namespace hexaglot::store {

static_assert(static_cast<int>(model::BlockKind::heading) == 0 && static_cast<int>(model::BlockKind::note) == 4);
static_assert(static_cast<int>(model::MarkKind::italic) == 0 && static_cast<int>(model::MarkKind::note) == 4 &&
              static_cast<int>(model::MarkKind::placeholder) == 5);
static_assert(static_cast<int>(model::Segmentation::block) == 0 && static_cast<int>(model::Segmentation::line) == 2);
static_assert(static_cast<int>(model::RowStatus::automatic) == 0 && static_cast<int>(model::RowStatus::confirmed) == 1);
static_assert(static_cast<int>(text::NumberSystem::arabic) == 0 &&
              static_cast<int>(text::NumberSystem::latin_upper) == 5 &&
              static_cast<int>(text::NumberSystem::abjad) == 9 && static_cast<int>(text::NumberSystem::chinese) == 12 &&
              static_cast<int>(text::NumberSystem::circled) == 15 && static_cast<int>(text::NumberSystem::mark) == 18);

template <class Enum>
[[nodiscard]] std::int32_t code(Enum value) {
  return static_cast<std::int32_t>(value);
}

// Throws Damaged for a number beyond `last`.
template <class Enum>
[[nodiscard]] Enum decode(std::int64_t stored, Enum last) {
  if (stored < 0 || stored > static_cast<std::int64_t>(last)) throw Damaged("an unknown code is stored");
  return static_cast<Enum>(stored);
}

// Throws Damaged for what does not fit.
[[nodiscard]] inline std::uint32_t to_u32(std::int64_t stored) {
  if (stored < 0 || stored > std::int64_t{UINT32_MAX}) throw Damaged("a stored number is out of range");
  return static_cast<std::uint32_t>(stored);
}

}  // namespace hexaglot::store
