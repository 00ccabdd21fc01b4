// How silent the checks are on texts that are good: findings per 1,000 rows by check and set, and each one to be
// judged.
//   check_sets [--sets cc-by,udhr] [--only figures,…] [--severity warning] [--list] [--terms FILE]… [--set ID=VALUE]…
#include <cstdio>
#include <cstring>
#include <map>
#include <set>

#include "tests/bench/mutate/sets.hpp"

namespace {

using namespace hexaglot;

struct Options {
  std::vector<std::string> sets, only, termbases, settings;
  bool list = false;
  model::Severity least = model::Severity::info;
};

Options parse(int argc, char** argv) {
  Options out;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    const auto value = [&]() -> std::string { return i + 1 < argc ? argv[++i] : ""; };
    if (name == "--sets") {
      out.sets = bench::split(value(), ',');
    } else if (name == "--only") {
      out.only = bench::split(value(), ',');
    } else if (name == "--terms") {
      out.termbases.push_back(value());
    } else if (name == "--set") {
      out.settings.push_back(value());
    } else if (name == "--severity") {
      const auto severity = value();
      out.least = severity == "error"     ? model::Severity::error
                  : severity == "warning" ? model::Severity::warning
                                          : model::Severity::info;
    } else if (name == "--list") {
      out.list = true;
    } else {
      std::puts(
          "check_sets [--sets A,B] [--only CHECK,…] [--severity info|warning|error] [--list] [--terms FILE]… "
          "[--set ID=VALUE]…");
      std::exit(name == "--help" ? 0 : 2);
    }
  }
  return out;
}

void show(const model::Finding& f, const bench::Set& set) {
  const auto& d = set.document;
  std::printf("%s row %s %s %s:", set.name.c_str(), f.row ? std::to_string(*f.row + 1).c_str() : "-", f.id.c_str(),
              std::string(model::name(f.severity)).c_str());
  for (const auto v : f.versions) std::printf(" %s", d.versions[v].language.c_str());
  std::printf(" | %s\n", f.message.c_str());
  for (const auto& v : f.values) std::printf("    %s: %s\n", d.versions[v.version].language.c_str(), v.value.c_str());
  if (f.row)
    for (const auto v : f.versions) {
      const auto text = d.cell_text(d.rows[*f.row], v);
      std::printf("    > %s\n", text.substr(0, 400).c_str());
    }
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = parse(argc, argv);
  const auto session = bench::open_session(options.termbases, options.settings);
  std::map<std::string, std::map<std::string, std::size_t>> counts;  // check → set → findings
  const auto sets = bench::sets(*session, options.sets);
  for (const auto& factory : session->plugins().checks())
    for (const auto& info : factory->checks()) counts[bench::short_name(info.id)];
  for (const auto& set : sets)
    for (const auto& f : bench::findings(*session, set.document, options.only)) {
      if (f.severity < options.least) continue;
      ++counts[bench::short_name(f.check)][set.name];
      if (options.list) show(f, set);
    }
  std::printf("\n%-14s", "per 1,000 rows");
  for (const auto& set : sets) std::printf(" %12s", set.name.c_str());
  std::printf(" %12s\n%-14s", "public", "(rows)");
  std::size_t rows = 0;
  for (const auto& set : sets) {
    std::printf(" %12zu", set.document.rows.size());
    if (set.name != "statement") rows += set.document.rows.size();
  }
  std::printf(" %12zu\n", rows);
  const auto thousand = [](std::size_t n, std::size_t of) {
    return of == 0 ? 0.0 : 1000.0 * static_cast<double>(n) / static_cast<double>(of);
  };
  for (auto& [check, of] : counts) {
    std::printf("%-14s", check.c_str());
    std::size_t sum = 0;
    for (const auto& set : sets) {
      std::printf(" %12.1f", thousand(of[set.name], set.document.rows.size()));
      if (set.name != "statement") sum += of[set.name];
    }
    std::printf(" %12.1f\n", thousand(sum, rows));
  }
}
