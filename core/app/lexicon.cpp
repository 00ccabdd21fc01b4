#include "core/app/lexicon.hpp"

#include <algorithm>

#include "core/align/learn_words.hpp"
#include "core/align/lexicon_file.hpp"
#include "core/align/lexicon_text.hpp"
#include "core/align/segment.hpp"
#include "core/base/files.hpp"
#include "core/text/language.hpp"

namespace hexaglot::app {
namespace {

namespace fs = std::filesystem;

// What somebody wrote down counts as if it had been met so often.
constexpr int listed = 3;

void add_list(align::CountLexicon& to, const std::vector<model::WordCounts>& tables) {
  for (const auto& counts : tables)
    for (int times = 0; times < listed; ++times) to.add(counts);
}

std::vector<model::WordCounts> learned_from(const model::Termbase& list, const align::Lexicon* known) {
  align::WordTeacher teacher(align::Proof::one_row, known);
  teacher.add(list);
  return teacher.learn();
}

}  // namespace

// Asks the memory for the words of a text, one question at a time.
class KnownLexicon::Memory final : public align::Lexicon {
 public:
  Memory(store::Store& store, std::string without) : store_(store), without_(std::move(without)) {}

  [[nodiscard]] align::KnownWords between(const align::VersionFeatures& x,
                                          const align::VersionFeatures& y) const override {
    store::WordQuery query{
        std::string(text::primary_language(x.language)), std::string(text::primary_language(y.language)), {}, without_};
    if (query.x == query.y) return {};
    const auto& first = query.x < query.y ? x : y;
    if (query.x > query.y) std::swap(query.x, query.y);
    for (const auto& word : first.vocabulary) query.stems.push_back(word.stem);
    if (query.stems.empty()) return {};
    align::CountLexicon counts;
    {
      const std::lock_guard lock(guard_);
      const auto learned = store_.learned_words(query);
      if (!learned) {
        if (status_) status_ = pass_on(learned.error(), "asking for learned words");
        return {};
      }
      counts.add(*learned);
    }
    return counts.between(x, y);
  }

  [[nodiscard]] Status status() const {
    const std::lock_guard lock(guard_);
    return status_;
  }

 private:
  store::Store& store_;
  std::string without_;
  mutable std::mutex guard_;
  mutable Status status_;
};

fs::path shipped_lexicon() {
  std::vector<fs::path> candidates;
  std::error_code error;
  const fs::path place = fs::path("hexaglot") / "lexicon" / "un.lexicon";
  const auto program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    candidates.push_back(program.parent_path().parent_path() / "share" / place);
#ifdef HEXAGLOT_BUILD_FOLDER
    // Tests lie deeper in the build tree than the program does.
    const fs::path build = HEXAGLOT_BUILD_FOLDER;
    if (!program.lexically_relative(build).string().starts_with("..")) candidates.push_back(build / "share" / place);
#endif
  }
  candidates.push_back(fs::path(HEXAGLOT_INSTALL_DATA) / place);
  for (const auto& path : candidates)
    if (fs::is_regular_file(path, error)) return path;
  return {};
}

Result<std::unique_ptr<KnownLexicon>> KnownLexicon::open(const Session& session, const LexiconRequest& request,
                                                         store::Store* memory, const std::string& symbol) {
  auto out = std::make_unique<KnownLexicon>();
  const auto add = [&](const fs::path& path) -> Status {
    auto bytes = read_file(path);
    if (!bytes) return pass_on(bytes.error());
    if (align::is_lexicon_file(*bytes)) {
      auto file = align::LexiconFile::open(std::move(*bytes), path.string());
      if (!file) return pass_on(file.error());
      out->parts_.push_back(std::move(*file));
    } else {
      auto tables = read_lexicon(session, path);
      if (!tables) return pass_on(tables.error());
      auto counts = std::make_unique<align::CountLexicon>();
      for (const auto& table : *tables) counts->add(table);
      out->parts_.push_back(std::move(counts));
    }
    return {};
  };
  const bool all = request.scope == LexiconRequest::Scope::all;
  if (const auto shipped = shipped_lexicon(); all && !shipped.empty())
    if (auto done = add(shipped); !done) return pass_on(done.error());
  for (const auto& path : request.files)
    if (auto done = add(path); !done) return pass_on(done.error());
  if (memory != nullptr && all) {
    auto part = std::make_unique<Memory>(*memory, symbol);
    out->memory_ = part.get();
    out->parts_.push_back(std::move(part));
  }
  for (const auto& part : out->parts_) out->all_.add(*part);
  return out;
}

Status KnownLexicon::status() const { return memory_ != nullptr ? memory_->status() : Status{}; }

Status learn(store::Store& memory, const model::Document& document, const align::Lexicon* known,
             const Progress& progress) {
  const auto learned = memory.learned();
  if (!learned) return pass_on(learned.error());
  if (std::binary_search(learned->documents.begin(), learned->documents.end(), document.symbol)) return {};
  align::WordTeacher teacher(align::Proof::two_rows, known);
  teacher.add(document);
  const auto words = teacher.learn(progress);
  if (progress.cancelled()) return fail(ErrorKind::cancelled, "stopped");
  return memory.teach(document.symbol, words);
}

Result<std::vector<model::WordCounts>> read_lexicon(const Session& session, const fs::path& path) {
  auto bytes = read_file(path);
  if (!bytes) return pass_on(bytes.error());
  if (align::is_lexicon_file(*bytes)) {
    const auto file = align::LexiconFile::open(std::move(*bytes), path.string());
    if (!file) return pass_on(file.error());
    return (*file)->tables();
  }
  if (align::is_lexicon_text(*bytes)) {
    auto counts = align::parse_lexicon_text(*bytes, path.string());
    if (!counts) return pass_on(counts.error());
    return std::vector{std::move(*counts)};
  }
  const auto list = session.read_termbase(path);
  if (!list) return pass_on(list.error());
  align::CountLexicon counts;
  add_list(counts, learned_from(*list, nullptr));
  if (counts.empty())
    return fail(ErrorKind::bad_input, "has no two terms that stand for each other; name two languages or more",
                path.string());
  return counts.counts();
}

Result<std::vector<model::WordCounts>> learned_words(store::Store& memory) {
  const auto learned = memory.learned();
  if (!learned) return pass_on(learned.error());
  std::vector<model::WordCounts> out;
  for (const auto& [x, y] : learned->pairs) {
    auto counts = memory.learned_words({x, y, {}, {}});
    if (!counts) return pass_on(counts.error());
    if (!counts->empty()) out.push_back(std::move(*counts));
  }
  return out;
}

Result<std::vector<model::WordCounts>> build_lexicon(const Session& session, const LexiconSources& sources,
                                                     const Progress& progress) {
  align::CountLexicon counts;
  if (sources.memory != nullptr) {
    align::WordTeacher teacher(align::Proof::two_rows);
    const auto infos = sources.memory->documents();
    if (!infos) return pass_on(infos.error());
    for (const auto& info : *infos) {
      if (progress.cancelled()) return fail(ErrorKind::cancelled, "stopped");
      const auto document = sources.memory->document(info.symbol);
      if (!document) return pass_on(document.error());
      teacher.add(*document);
    }
    for (const auto& table : teacher.learn(progress)) counts.add(table);
    if (progress.cancelled()) return fail(ErrorKind::cancelled, "stopped");
  }
  // Tables first: they help to understand the lists.
  std::vector<model::Termbase> lists;
  for (const auto& path : sources.files) {
    const auto bytes = read_file(path);
    if (!bytes) return pass_on(bytes.error());
    if (align::is_lexicon_file(*bytes) || align::is_lexicon_text(*bytes)) {
      const auto tables = read_lexicon(session, path);
      if (!tables) return pass_on(tables.error());
      for (const auto& table : *tables) counts.add(table);
    } else {
      auto list = session.read_termbase(path);
      if (!list) return pass_on(list.error());
      lists.push_back(std::move(*list));
    }
  }
  if (!lists.empty()) {
    align::WordTeacher teacher(align::Proof::one_row, &counts);
    for (const auto& list : lists) teacher.add(list);
    add_list(counts, teacher.learn(progress));
  }
  return counts.counts(sources.threshold);
}

Status write_lexicon(const std::vector<model::WordCounts>& tables, const fs::path& binary,
                     const fs::path& text_folder) {
  if (!text_folder.empty()) {
    std::error_code error;
    fs::create_directories(text_folder, error);
    if (error) return fail(ErrorKind::unwritable, "cannot be made: " + error.message(), text_folder.string());
    for (const auto& counts : tables)
      if (auto done = write_file(text_folder / (counts.x + "-" + counts.y + ".tsv"), align::lexicon_text(counts));
          !done)
        return pass_on(done.error());
  }
  if (!binary.empty())
    if (auto done = write_file(binary, align::lexicon_file(tables)); !done) return pass_on(done.error());
  return {};
}

Result<LanguagePair> parse_language_pair(const std::string& argument) {
  const auto wrong = [&] {
    return fail(ErrorKind::usage, "\"" + argument + "\" is no pair of languages; write for example en-ar");
  };
  const auto dash = argument.find('-');
  if (dash == std::string::npos || argument.find('-', dash + 1) != std::string::npos) return wrong();
  const auto first = text::canonical_language(argument.substr(0, dash));
  const auto second = text::canonical_language(argument.substr(dash + 1));
  if (!first || !second || *first == *second) return wrong();
  LanguagePair pair{*first, *second, *first > *second};
  if (pair.turned) std::swap(pair.x, pair.y);
  return pair;
}

std::vector<std::string> stems(const std::string& text, const std::string& language) {
  model::Document document;
  auto& version = document.versions.emplace_back();
  version.language = language;
  version.blocks.emplace_back().text = text;
  align::segment(document);
  std::vector<std::string> out;
  const auto read = align::features(document);
  for (const auto& word : read.front().vocabulary)
    if (static_cast<unsigned char>(word.stem.front()) >= 0x20) out.push_back(word.stem);
  return out;
}

}  // namespace hexaglot::app
