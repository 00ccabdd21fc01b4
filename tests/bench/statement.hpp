#pragma once
// What the benches work on: the shipped statement, and memories made of it.
#include <memory>
#include <string>
#include <vector>

#include "core/app/align.hpp"
#include "core/app/session.hpp"

namespace hexaglot::bench {

[[nodiscard]] const app::Session& session();
[[nodiscard]] std::vector<app::VersionFile> statement_files();
// Read and aligned once.
[[nodiscard]] const model::Document& statement();
// The statement's rows over and over, words changed by a fixed generator, until there are at least so many rows.
[[nodiscard]] model::Document grown(std::size_t rows);
// The statement's rows over and over, exactly `rows` of them, each with words of its own that say the same in all
// versions; in one row of two hundred one version says otherwise.
[[nodiscard]] model::Document varied(std::size_t rows);

}  // namespace hexaglot::bench
