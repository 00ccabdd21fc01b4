#include "core/app/run.hpp"

#include "core/app/memory.hpp"
#include "core/app/report/report.hpp"

namespace hexaglot::app {

Result<RunOutcome> run(const Session& session, const RunRequest& request, const Progress& progress) {
  auto document = read_and_align(session, request.align, progress);
  if (!document) return pass_on(document.error());
  progress.step("checking", 0.6);
  auto report = run_checks(session, *document, {}, progress);
  if (!report) return pass_on(report.error());
  RunOutcome out;
  out.checked = {std::move(*document), std::move(*report)};

  // Everything is rendered before anything is written.
  progress.step("exporting", 0.8);
  const std::vector<const Checked*> documents = {&out.checked};
  const auto tmx = render(session, "tmx", documents);
  if (!tmx) return pass_on(tmx.error());
  const auto page = render(session, "html", documents);
  if (!page) return pass_on(page.error());

  std::error_code error;
  std::filesystem::create_directories(request.folder, error);
  if (error) return fail(ErrorKind::unwritable, "cannot be made: " + error.message(), request.folder.string());
  const auto name = request.name.empty() ? default_symbol(request.align.files) : request.name;
  const auto memory_path = request.memory.empty() ? request.folder / (name + ".hexaglot") : request.memory;
  progress.step("storing", 0.9);
  auto memory = open_memory(memory_path, Access::write);
  if (!memory) return pass_on(memory.error());
  const auto stored = (*memory)->put(out.checked.document);
  if (!stored) return pass_on(stored.error());
  out.stored = *stored;
  out.files.push_back({"the memory (SQLite)", memory_path,
                       out.stored == store::PutOutcome::unchanged ? Written::unchanged : Written::written});
  const auto write = [&](std::string what, const std::string& file, std::string_view bytes) -> Status {
    const auto written = write_if_changed(request.folder / file, bytes);
    if (!written) return pass_on(written.error());
    out.files.push_back({std::move(what), request.folder / file, *written});
    return {};
  };
  if (auto done = write("side by side, open in a browser", name + ".html", *page); !done) return pass_on(done.error());
  if (auto done = write("translation memory exchange (TMX)", name + ".tmx", *tmx); !done) return pass_on(done.error());
  if (auto done = write("findings for programs (JSON)", "findings.json", findings_json(documents)); !done)
    return pass_on(done.error());
  return out;
}

}  // namespace hexaglot::app
