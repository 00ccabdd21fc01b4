#pragma once
// The rows of a memory for checks that compare with what was written before. One index of hashes per language (16 bytes
// a cell), made at the first question in that language; texts are read from the memory when they are hit.
#include <memory>
#include <string>

#include "core/app/session.hpp"
#include "core/plugin/earlier.hpp"
#include "core/store/store.hpp"

namespace hexaglot::app {

// The store is used by nobody else from now on. What goes wrong with it is a note, once, and nothing more is found.
[[nodiscard]] std::shared_ptr<const plugin::EarlierRows> earlier_rows(std::unique_ptr<store::Store> memory, Note note);

}  // namespace hexaglot::app
