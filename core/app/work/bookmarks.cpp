#include "core/app/work/bookmarks.hpp"

#include <algorithm>

#include "core/base/leb128.hpp"

namespace hexaglot::app {

std::set<std::uint32_t> among(const std::set<std::uint32_t>& rows, std::uint32_t first, std::uint32_t count) {
  return {rows.lower_bound(first), rows.lower_bound(first + count)};
}

std::set<std::uint32_t> moved(const std::set<std::uint32_t>& rows, check::Change change) {
  std::set<std::uint32_t> out;
  const auto end = change.first + change.removed;
  for (const auto row : rows) {
    if (row < change.first)
      out.insert(row);
    else if (row >= end)
      out.insert(row - change.removed + change.added);
    else if (change.added > 0)
      out.insert(std::min(row, change.first + change.added - 1));
  }
  return out;
}

std::string pack_rows(const std::set<std::uint32_t>& rows) {
  std::string out;
  std::uint32_t before = 0;
  for (const auto row : rows) {
    put_leb128(out, row - before);
    before = row;
  }
  return out;
}

std::set<std::uint32_t> unpack_rows(std::string_view bytes) {
  std::set<std::uint32_t> out;
  std::uint32_t step = 0, row = 0;
  for (std::size_t at = 0; at < bytes.size() && get_leb128(bytes, at, step);) out.insert(row += step);
  return out;
}

}  // namespace hexaglot::app
