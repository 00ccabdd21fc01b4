#include "core/app/write.hpp"

#include "core/base/files.hpp"

namespace hexaglot::app {
namespace {

Result<std::string> write_through(const Session& session, const std::string& format,
                                  const format::DocumentSource& source) {
  const auto info = session.formats().writer(format);
  if (!info) return pass_on(info.error());
  const auto writer = session.formats().create(*info);
  if (!writer) return pass_on(writer.error());
  std::string out;
  const auto done = (*writer)->write_documents(source, [&out](std::string_view bytes) {
    out += bytes;
    return true;
  });
  if (!done) return pass_on(done.error(), "writing " + info->name);
  return out;
}

}  // namespace

Result<Written> write_if_changed(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code ignored;
  if (path != "-" && std::filesystem::is_regular_file(path, ignored)) {
    const auto there = read_file(path);
    if (there && *there == bytes) return Written::unchanged;
  }
  if (auto done = write_file(path, bytes); !done) return pass_on(done.error());
  return Written::written;
}

Result<std::string> render(const Session& session, const std::string& format,
                           const std::vector<const Checked*>& documents) {
  return write_through(session, format, [&, next = std::size_t{0}]() mutable -> std::optional<format::Reported> {
    if (next == documents.size()) return std::nullopt;
    const auto* d = documents[next++];
    return format::Reported{&d->document, &d->report.findings};
  });
}

Result<std::string> render_memory(const Session& session, const std::string& format, store::Store& memory,
                                  const Progress& progress) {
  const auto infos = memory.documents();
  if (!infos) return pass_on(infos.error());
  Status status;
  model::Document current;
  auto out = write_through(session, format, [&, next = std::size_t{0}]() mutable -> std::optional<format::Reported> {
    if (next == infos->size() || progress.cancelled()) return std::nullopt;
    progress.step("exporting", static_cast<double>(next) / static_cast<double>(infos->size()));
    auto document = memory.document((*infos)[next++].symbol);
    if (!document) {
      status = pass_on(document.error());
      return std::nullopt;
    }
    current = std::move(*document);
    return format::Reported{&current, nullptr};
  });
  if (!status) return pass_on(status.error());
  if (progress.cancelled()) return fail(ErrorKind::cancelled, "stopped");
  return out;
}

}  // namespace hexaglot::app
