#pragma once
// Small documents in six languages for the tests of align, and ways to damage them.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/model/document.hpp"

namespace hexaglot::test {

inline const std::vector<std::string> six = {"ar", "en", "es", "fr", "ru", "zh"};

// One paragraph a line. Nothing is split: one segment per line.
[[nodiscard]] model::Document lines(const std::vector<std::pair<std::string, std::vector<std::string>>>& versions);

// A report on a library, about thirty sentences in six languages, one segment each: row i holds segment i of every
// version.
[[nodiscard]] model::Document library_report();

// The rows as "0|0|1,2|-|0|0" a row, versions in order.
[[nodiscard]] std::vector<std::string> shape(const model::Document& document);

// True if every segment of every version stands in exactly one row and rows keep the order of segments.
[[nodiscard]] bool is_complete(const model::Document& document);

// Operations on one version; segments are renewed. `at` is a line.
void drop(model::Document& document, std::uint32_t version, std::size_t at);
void join_with_next(model::Document& document, std::uint32_t version, std::size_t at);
void cut_in_two(model::Document& document, std::uint32_t version, std::size_t at);

}  // namespace hexaglot::test
