#pragma once
// What can be exported, and the work of it for a worker: documents through every plugin that writes, findings as every
// report. Free of any window system.
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/app/session.hpp"
#include "core/base/progress.hpp"
#include "core/model/document.hpp"
#include "core/model/finding.hpp"

namespace hexaglot::gui {

struct ExportFormat {
  std::string id;         // "tmx": short name of a format, or of a report
  std::string name;       // for people, translated where it is ours
  std::string extension;  // ".tmx"
};
[[nodiscard]] std::vector<ExportFormat> document_formats(const app::Session& session);
[[nodiscard]] std::vector<ExportFormat> report_formats();

// "A/69/1" → "A_69_1": safe as a file's name on all systems.
[[nodiscard]] std::string file_stem(const std::string& symbol);
// The extension where the name has none.
[[nodiscard]] std::filesystem::path with_extension(const std::filesystem::path& file, const ExportFormat& format);

struct ExportJob {
  std::filesystem::path file;
  std::string format;
  std::shared_ptr<const model::Document> document;  // nullptr: the whole memory
  std::vector<model::Finding> findings;             // of the document
  std::filesystem::path memory;                     // where the whole of it is asked for
};
// In a worker; the session's lane. Error: as the command line tells it; nothing half-written.
[[nodiscard]] Status export_documents(const app::Session& session, const ExportJob& job, const Progress& progress);
[[nodiscard]] Status export_report(const app::Session& session, const ExportJob& job, const Progress& progress);

}  // namespace hexaglot::gui
