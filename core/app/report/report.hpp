#pragma once
// What the program prints: the same facts as text for people and as JSON or SARIF for programs. Pure: values in, text
// out. JSON is a contract (docs/cli.md): names stay, new ones may join. Rows are counted from 1, segments and bytes
// from 0.
#include <string>
#include <vector>

#include "core/align/crossings.hpp"
#include "core/app/align.hpp"
#include "core/app/check.hpp"
#include "core/app/doubt.hpp"
#include "core/app/memory.hpp"
#include "core/app/write.hpp"

namespace hexaglot::app {

enum class Style : std::uint8_t { plain, terminal };  // terminal: bold and colour

[[nodiscard]] std::string structure_json(const model::Version& version);
[[nodiscard]] std::string structure_text(const model::Version& version, Style style);

// {"rows": [{"en": [0], "fr": [0, 1]}, …]}
[[nodiscard]] std::string rows_json(const model::Document& document);
// Crossings: of align::find_crossings, shown with what is wrong with whole versions. `doubtful`: with reasons where
// they are known (doubt.hpp).
[[nodiscard]] std::string document_json(const model::Document& document,
                                        const std::vector<align::Crossing>& crossings = {},
                                        const std::vector<DoubtfulRow>& doubtful = {});
[[nodiscard]] std::string document_text(const model::Document& document, Style style,
                                        const std::vector<align::Crossing>& crossings = {});

// More of it, and other formats: findings.hpp.
[[nodiscard]] std::string findings_json(const std::vector<const Checked*>& documents);

[[nodiscard]] std::string documents_text(const std::vector<store::DocumentInfo>& documents, Style style);
[[nodiscard]] std::string documents_json(const std::vector<store::DocumentInfo>& documents);
[[nodiscard]] std::string matches_text(const std::vector<match::Match>& matches, const match::Query& query,
                                       Style style);
[[nodiscard]] std::string matches_json(const std::vector<match::Match>& matches, const match::Query& query);
[[nodiscard]] std::string hits_text(const std::vector<match::Hit>& hits, Style style);
[[nodiscard]] std::string hits_json(const std::vector<match::Hit>& hits);

[[nodiscard]] std::string plugins_text(const std::vector<plugin::PluginInfo>& plugins, Style style);
[[nodiscard]] std::string plugins_json(const std::vector<plugin::PluginInfo>& plugins,
                                       const std::vector<check::CheckInfo>& checks);

// All checks that the session's plugins bring.
[[nodiscard]] std::vector<check::CheckInfo> check_infos(const Session& session);

}  // namespace hexaglot::app
