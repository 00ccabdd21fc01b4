#include "core/app/run.hpp"

#include "core/app/memory.hpp"
#include "core/app/realign.hpp"
#include "core/app/report/report.hpp"

namespace hexaglot::app {

namespace {

// With the words of a memory that is there already; a new one is not made before there is something to store.
Result<model::Document> align_with_words(const Session& session, const RunRequest& request,
                                         const std::filesystem::path& memory_path, const Progress& progress) {
  AlignRequest align = request.align;
  if (align.symbol.empty()) align.symbol = default_symbol(align.files);
  std::unique_ptr<store::Store> memory;
  if (std::error_code ignored; std::filesystem::exists(memory_path, ignored))
    if (auto opened = open_memory(memory_path, Access::read)) memory = std::move(*opened);
  const auto known = KnownLexicon::open(session, request.lexicon, memory.get(), align.symbol);
  if (!known) return pass_on(known.error());
  align.lexicon = &(*known)->lexicon();
  auto document =
      memory ? align_keeping_confirmed(session, align, *memory, progress) : read_and_align(session, align, progress);
  if (const auto asked = (*known)->status(); document && !asked) return pass_on(asked.error());
  return document;
}

}  // namespace

Result<RunOutcome> run(const Session& session, const RunRequest& request, const Progress& progress) {
  const auto name = request.name.empty() ? default_symbol(request.align.files) : request.name;
  const auto memory_path = request.memory.empty() ? request.folder / (name + ".hexaglot") : request.memory;
  auto document = align_with_words(session, request, memory_path, progress);
  if (!document) return pass_on(document.error());
  progress.step("checking", 0.6);
  auto report = run_checks(session, *document, {}, progress);
  if (!report) return pass_on(report.error());
  RunOutcome out;
  out.checked = {std::move(*document), std::move(*report)};
  auto doubtful = doubtful_rows(out.checked.document, RunOutcome::doubts_told, nullptr, progress);
  if (!doubtful) return pass_on(doubtful.error());
  out.doubtful = std::move(*doubtful);

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
  progress.step("storing", 0.9);
  auto memory = open_memory(memory_path, Access::write);
  if (!memory) return pass_on(memory.error());
  const auto stored = (*memory)->put(out.checked.document);
  if (!stored) return pass_on(stored.error());
  out.stored = *stored;
  if (request.learn == RunRequest::Learn::yes) {
    const auto known = KnownLexicon::open(session, request.lexicon, memory->get(), out.checked.document.symbol);
    if (!known) return pass_on(known.error());
    if (auto learned = learn(**memory, out.checked.document, &(*known)->lexicon(), progress); !learned)
      return pass_on(learned.error());
  }
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
