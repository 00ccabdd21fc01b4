#include "gui/model/exporting.hpp"

#include <algorithm>

#include "core/app/memory.hpp"
#include "core/app/report/report.hpp"
#include "core/app/report/report_format.hpp"
#include "core/app/write.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

Status written(const std::filesystem::path& file, const Result<std::string>& text, const Progress& progress) {
  if (!text) return pass_on(text.error());
  if (progress.cancelled()) return fail(ErrorKind::cancelled, "stopped");
  if (auto done = app::write_if_changed(file, *text); !done) return pass_on(done.error());
  return {};
}

app::Checked checked(const ExportJob& job) { return {*job.document, {job.findings, {}}}; }

}  // namespace

std::vector<ExportFormat> document_formats(const app::Session& session) {
  std::vector<ExportFormat> out;
  for (const auto& info : session.formats().formats(format::Task::write_documents))
    if (!info.short_name.empty())
      out.push_back({info.short_name, info.name, info.extensions.empty() ? "" : info.extensions.front()});
  return out;
}

std::vector<ExportFormat> report_formats() {
  const auto described = [](const std::string& id) -> ExportFormat {
    if (id == "text") return {id, tr("Text, for reading"), ".txt"};
    if (id == "html") return {id, tr("Web page, for reading with the document"), ".html"};
    if (id == "json") return {id, tr("JSON, for programs"), ".json"};
    if (id == "sarif") return {id, tr("SARIF, for editors and code hosts"), ".sarif"};
    if (id == "junit") return {id, tr("JUnit XML, for continuous integration"), ".xml"};
    return {id, id, "." + id};
  };
  std::vector<ExportFormat> out;
  for (const auto& id : app::report_formats()) out.push_back(described(id));
  return out;
}

std::string file_stem(const std::string& symbol) {
  std::string out;
  for (const char c : symbol) {
    const bool bad =
        static_cast<unsigned char>(c) < ' ' || std::string_view("/\\:*?\"<>|").find(c) != std::string::npos;
    out += bad ? '_' : c;
  }
  while (!out.empty() && (out.front() == '.' || out.front() == ' ')) out.erase(out.begin());
  return out.empty() ? "document" : out;
}

std::filesystem::path with_extension(const std::filesystem::path& file, const ExportFormat& format) {
  // "A_69_L.15" has no extension, "A_69_L.15.tmx" has.
  const auto name = file.filename().string();
  if (format.extension.empty() || name.ends_with(format.extension)) return file;
  const auto known = file.extension().string();
  const bool letters = known.size() > 1 && known.size() <= 6 && std::all_of(known.begin() + 1, known.end(), [](char c) {
                         return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                       });
  return letters ? file : std::filesystem::path(file.string() + format.extension);
}

Status export_documents(const app::Session& session, const ExportJob& job, const Progress& progress) {
  if (job.document) {
    const auto one = checked(job);
    return written(job.file, app::render(session, job.format, {&one}), progress);
  }
  const auto memory = app::open_memory(job.memory, app::Access::read);
  if (!memory) return pass_on(memory.error());
  return written(job.file, app::render_memory(session, job.format, **memory, progress), progress);
}

Status export_report(const app::Session& session, const ExportJob& job, const Progress& progress) {
  const auto one = checked(job);
  app::SourceFiles sources;
  app::FindingsView view;
  view.documents = {&one};
  view.checks = app::check_infos(session);
  view.sources = &sources;
  return written(job.file, app::findings_report(session, job.format, view), progress);
}

}  // namespace hexaglot::gui
