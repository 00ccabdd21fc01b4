#include "tests/bench/mutate/sets.hpp"

#include <cstdio>
#include <cstdlib>
#include <sstream>

#include "core/app/align.hpp"
#include "real_texts.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::bench {
namespace {

constexpr const char* all_sets[] = {"statement", "udhr",        "cc-by",       "cc-by-nc", "cc-by-nd",
                                    "cc-by-sa",  "cc-by-nc-nd", "cc-by-nc-sa", "tico19"};

template <class T>
T must(Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "%s\n", result.error().to_string().c_str());
  std::exit(1);
}

model::Document statement(const app::Session& session) {
  app::AlignRequest request;
  for (const auto* l : {"ar", "en", "es", "fr", "ru", "zh"})
    request.files.push_back({l, test::tm_data() / "statement" / (std::string(l) + ".md")});
  request.symbol = "statement";
  return must(app::read_and_align(session, request));
}

void cut(model::Document& document, std::size_t rows) {
  if (rows >= document.rows.size()) return;
  document.rows.resize(rows);
  for (std::size_t v = 0; v < document.versions.size(); ++v) {
    std::uint32_t segments = 0;
    for (const auto& row : document.rows)
      if (!row.cells[v].empty()) segments = row.cells[v].back() + 1;
    document.segments[v].resize(segments);
    document.versions[v].blocks.resize(segments == 0 ? 0 : document.segments[v].back().block + 1);
  }
}

}  // namespace

std::vector<Set> sets(const app::Session& session, const std::vector<std::string>& names) {
  std::vector<Set> out;
  std::vector<std::string> wanted = names;
  if (wanted.empty()) wanted.assign(std::begin(all_sets), std::end(all_sets));
  for (const auto& name : wanted) {
    if (name == "statement") {
      out.push_back({name, statement(session)});
      continue;
    }
    const auto parts = split(name, ':');
    auto document = test::real_text(parts.front());
    if (document) {
      if (parts.size() > 1) cut(*document, std::stoul(parts[1]));
      document->symbol = name;
      out.push_back({name, std::move(*document)});
    } else {
      std::fprintf(stderr, "%s: not at hand\n", name.c_str());
    }
  }
  return out;
}

std::unique_ptr<app::Session> open_session(const std::vector<std::string>& termbases,
                                           const std::vector<std::string>& settings) {
  app::SessionOptions options;
  for (const auto* name : {"statement.tbx", "phrases.tbx"})
    options.termbases.push_back(test::tm_data() / "terms" / name);
  for (const auto& t : termbases) options.termbases.emplace_back(t);
  for (const auto& s : settings) {
    const auto equals = s.find('=');
    if (equals != std::string::npos) options.settings[s.substr(0, equals)] = s.substr(equals + 1);
  }
  options.note = [](std::string_view line) {
    std::fprintf(stderr, "%.*s\n", static_cast<int>(line.size()), line.data());
  };
  return must(app::Session::open(std::move(options)));
}

app::Checks checks(const app::Session& session, const std::vector<std::string>& only) {
  return must(app::Checks::open(session, only));
}

std::vector<model::Finding> findings(app::Checks& checks, const model::Document& document) {
  return must(checks.run(document)).findings;
}

std::string short_name(const std::string& check) { return check.substr(check.rfind('.') + 1); }

std::vector<std::string> split(const std::string& list, char at) {
  std::vector<std::string> out;
  std::istringstream in(list);
  for (std::string part; std::getline(in, part, at);)
    if (!part.empty()) out.push_back(part);
  return out;
}

}  // namespace hexaglot::bench
