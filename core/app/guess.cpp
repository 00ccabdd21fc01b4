#include "core/app/guess.hpp"

#include <vector>

#include "core/app/batch_tasks.hpp"
#include "core/app/bytes.hpp"
#include "core/base/files.hpp"
#include "core/text/encoding.hpp"
#include "core/text/language_guess.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::app {
namespace {

constexpr std::size_t enough_bytes = 60'000;  // more than the guess looks at, in any script

std::string language_in_name(const std::filesystem::path& path) {
  // The file's name and its folder's: those above may mean anything.
  const auto near = path.parent_path().filename() / path.filename();
  const auto named = named_version(near, official_names());
  return named ? named->language : std::string{};
}

struct Beginning {
  std::vector<std::string> passages;
  std::string title;
};

Result<Beginning> beginning(const Session& session, const format::FormatInfo& info, const std::string& name,
                            std::string_view text) {
  const auto reader = session.formats().create(info);
  if (!reader) return pass_on(reader.error());
  Beginning out;
  std::size_t bytes = 0;
  const auto done = (*reader)->read_document(
      {name, "en", source_of(text)},
      [&](format::RawBlock block) {
        if (out.title.empty() && block.kind == model::BlockKind::heading) out.title = block.text;
        bytes += block.text.size();
        out.passages.push_back(std::move(block.text));
        return bytes < enough_bytes;
      },
      [](const Diagnostic&) {});
  if (!done && bytes < enough_bytes) return pass_on(done.error());
  if (bytes == 0) return fail(ErrorKind::bad_input, "holds no text (read as " + info.name + ")", name);
  return out;
}

}  // namespace

Result<FileGuess> guess_file_language(const Session& session, const std::filesystem::path& path) {
  const auto name = text::valid_utf8(path.string());
  auto bytes = read_file(path);
  if (!bytes) return pass_on(bytes.error());
  const auto decoded = text::decode(std::move(*bytes), name);
  if (!decoded) return pass_on(decoded.error());
  const auto info = session.formats().reader(format::Task::read_document, name, head(*decoded));
  if (!info) return pass_on(info.error());
  const auto read = beginning(session, *info, name, *decoded);
  if (!read) return pass_on(read.error());

  FileGuess out;
  out.format = info->name;
  out.title = read->title;
  const std::vector<std::string_view> passages(read->passages.begin(), read->passages.end());
  const auto guess = text::guess_language(passages);
  const auto named = language_in_name(path);
  using Kind = text::LanguageGuess::Kind;
  if (guess.kind == Kind::one) {
    out.language = guess.best;
    out.by = FileGuess::By::text;
    // "zh-Hans" in the name says more than the text does.
    if (named.starts_with(out.language + "-")) out.language = named;
  } else if (!named.empty()) {
    out.language = named;
    out.by = FileGuess::By::name;
  } else if (guess.kind != Kind::other && !guess.best.empty()) {
    out.language = guess.best;
    out.by = FileGuess::By::text;
  }
  return out;
}

}  // namespace hexaglot::app
