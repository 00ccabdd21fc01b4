#include "core/app/read.hpp"

#include <algorithm>
#include <set>

#include "core/app/bytes.hpp"
#include "core/base/files.hpp"
#include "core/format/assemble.hpp"
#include "core/store/digest.hpp"
#include "core/text/encoding.hpp"
#include "core/text/language.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::app {
namespace {

constexpr const char* lines_format = "hexaglot.format.lines";

Result<format::FormatInfo> choose_format(const Session& session, const std::string& name, std::string_view text,
                                         model::Segmentation segmentation) {
  if (segmentation != model::Segmentation::line)
    return session.formats().reader(format::Task::read_document, name, head(text));
  for (auto& info : session.formats().formats(format::Task::read_document))
    if (info.id == lines_format) return info;
  return fail(ErrorKind::plugin, "the plugin that reads one segment per line is not loaded", name);
}

}  // namespace

Result<VersionFile> parse_version_file(const std::string& argument) {
  const auto equals = argument.find('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == argument.size())
    return fail(ErrorKind::usage, "\"" + argument + "\" does not say the language; write LANG=FILE, for example fr=" +
                                      (argument.empty() || equals != std::string::npos ? "statement.md" : argument));
  auto language = text::canonical_language(argument.substr(0, equals));
  if (!language) return pass_on(language.error());
  return VersionFile{std::move(*language), argument.substr(equals + 1)};
}

Result<std::vector<VersionFile>> parse_version_files(const std::vector<std::string>& arguments) {
  std::vector<VersionFile> out;
  std::set<std::string> seen;
  for (const auto& argument : arguments) {
    auto file = parse_version_file(argument);
    if (!file) return pass_on(file.error());
    if (!seen.insert(file->language).second)
      return fail(ErrorKind::usage, "the language " + file->language + " is given twice (second time: " +
                                        file->path.string() + "); give each language once");
    out.push_back(std::move(*file));
  }
  if (std::count_if(out.begin(), out.end(), [](const VersionFile& f) { return f.path == "-"; }) > 1)
    return fail(ErrorKind::usage, "standard input (-) can be read for one language only");
  return out;
}

Result<std::string> parse_language(const std::string& tag) { return text::canonical_language(tag); }

Result<std::string> text_argument(const std::string& argument) {
  if (argument != "-") {
    if (!text::is_valid_utf8(argument))
      return fail(ErrorKind::usage, "the text is not UTF-8; use a terminal with UTF-8");
    return std::string(text::trim(argument));
  }
  auto bytes = read_file("-");
  if (!bytes) return pass_on(bytes.error());
  auto decoded = text::decode(std::move(*bytes), "(standard input)");
  if (!decoded) return pass_on(decoded.error());
  return std::string(text::trim(*decoded));
}

Result<model::Version> read_version(const Session& session, const VersionFile& file, model::Segmentation segmentation) {
  auto bytes = read_file(file.path);
  if (!bytes) return pass_on(bytes.error());
  return parse_version(session, file, std::move(*bytes), segmentation,
                       [&session](std::string_view line) { session.note(line); });
}

Result<model::Version> parse_version(const Session& session, const VersionFile& file, std::string bytes,
                                     model::Segmentation segmentation, const Note& note) {
  const std::string name = file.path == "-" ? "(standard input)" : text::valid_utf8(file.path.string());
  model::Version version;
  version.language = file.language;
  version.file = name;
  version.sha256 = store::sha256_hex(bytes);
  const auto decoded = text::decode(std::move(bytes), name);
  if (!decoded) return pass_on(decoded.error());
  const auto info = choose_format(session, name, *decoded, segmentation);
  if (!info) return pass_on(info.error());
  version.format = info->id;
  const auto reader = session.formats().create(*info);
  if (!reader) return pass_on(reader.error());
  std::vector<format::RawBlock> raw;
  const auto done = (*reader)->read_document(
      {name, file.language, source_of(*decoded)},
      [&](format::RawBlock block) {
        raw.push_back(std::move(block));
        return true;
      },
      [&](Diagnostic d) {
        if (note) note(at(name, d));
        version.diagnostics.push_back(std::move(d));
      });
  if (!done) return pass_on(done.error());
  version.blocks = segmentation == model::Segmentation::line ? format::assemble_lines(std::move(raw), file.language)
                                                             : format::assemble(std::move(raw), file.language);
  const bool any_text =
      std::any_of(version.blocks.begin(), version.blocks.end(), [](const auto& b) { return !b.text.empty(); });
  if (!any_text) return fail(ErrorKind::bad_input, "holds no text (read as " + info->name + ")", name);
  return version;
}

std::string title_of(const model::Version& version) {
  std::string title;
  for (const auto& b : version.blocks) {
    if (b.kind == model::BlockKind::heading && b.label && !title.empty()) break;  // a first section's, "I."
    if (b.kind == model::BlockKind::heading)
      title = b.text;
    else if (b.kind != model::BlockKind::front)
      break;
  }
  return title;
}

}  // namespace hexaglot::app
