#include "core/app/read.hpp"
#include "core/app/report/report.hpp"
#include "core/base/files.hpp"
#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {

void CheckOptions::add_to(CLI::App& command) {
  command
      .add_option("--terms", termbases,
                  "A termbase (TBX, CSV, TSV) for the terminology check; may be given more than once")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command.add_option("--rules", rules, "A file of your own rules (docs/checks/rules.md); may be given more than once")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command
      .add_option("--set", settings,
                  "A setting of a check, such as figures.notes=off; see: hexaglot plugins --format json")
      ->type_name("ID=VALUE")
      ->allow_extra_args(false);
}

Result<std::unique_ptr<app::Session>> open_session(Context& context, const CheckOptions& options) {
  app::SessionOptions session;
  for (const auto& t : options.termbases) session.termbases.emplace_back(t);
  for (const auto& s : options.settings) {
    const auto equals = s.find('=');
    if (equals == std::string::npos || equals == 0)
      return hexaglot::fail(ErrorKind::usage, "\"" + s + "\" is no setting; write --set ID=VALUE");
    session.settings[s.substr(0, equals)] = s.substr(equals + 1);
  }
  for (const auto& file : options.rules) {
    if (file.find(',') != std::string::npos)
      return hexaglot::fail(ErrorKind::usage, "a rule file's name may not hold a comma", file);
    if (auto bytes = read_file(file); !bytes) return pass_on(bytes.error(), "reading rules");
    auto& all = session.settings["rules.file"];
    all += (all.empty() ? "" : ",") + file;
  }
  session.note = [&context](std::string_view line) { context.terminal.note(line); };
  return app::Session::open(std::move(session));
}

std::vector<std::string> split_commas(const std::vector<std::string>& values) {
  std::vector<std::string> out;
  for (const auto& value : values)
    for (std::size_t begin = 0; begin <= value.size();) {
      const auto end = std::min(value.find(',', begin), value.size());
      if (end > begin) out.push_back(value.substr(begin, end - begin));
      begin = end + 1;
    }
  return out;
}

void add_structure(CLI::App& program, Context& context) {
  struct Options {
    std::string format = "text", file, output;
  };
  auto options = std::make_shared<Options>();
  auto* command =
      program.add_subcommand("structure", "Show a version as it was read: headings, labels, paragraphs, notes");
  command->add_option("--format", options->format, "text or json")->check(CLI::IsMember({"text", "json"}));
  command->add_option("-o,--output", options->output, "Write to this file instead of standard output")
      ->type_name("FILE");
  command->add_option("version", options->file, version_files_help)->required()->type_name("LANG=FILE");
  command->callback([options, &context] {
    const auto file = app::parse_version_file(options->file);
    if (!file) {
      context.exit = context.terminal.fail(file.error());
      return;
    }
    const auto session = open_session(context);
    if (!session) {
      context.exit = context.terminal.fail(session.error());
      return;
    }
    const auto version = app::read_version(**session, *file);
    if (!version) {
      context.exit = context.terminal.fail(version.error());
      return;
    }
    context.exit = context.terminal.write(
        options->output, options->format == "json" ? app::structure_json(*version)
                                                   : app::structure_text(*version, context.terminal.style()));
  });
}

}  // namespace hexaglot::cli
