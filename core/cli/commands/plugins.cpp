#include "core/app/probe.hpp"
#include "core/app/report/report.hpp"
#include "core/cli/commands/commands.hpp"

namespace hexaglot::cli {

void add_plugins(CLI::App& program, Context& context) {
  struct Options {
    std::string format = "text", library, child;
  };
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand("plugins", "List the plugins, or try a stranger's in a process of its own");
  command->add_option("--format", options->format, "text or json")->check(CLI::IsMember({"text", "json"}));
  auto* probe =
      command->add_subcommand("probe", "Try a plugin library: does it load, keep the rules, survive bad input?");
  probe->add_option("--format", options->format, "text or json")->check(CLI::IsMember({"text", "json"}));
  auto* child = probe->add_option("--probe-child", options->child)
                    ->group("");  // the process of its own; see core/plugin/probe.hpp
  probe->add_option("library", options->library, "The library; its manifest lies beside it")
      ->type_name("FILE")
      ->excludes(child);
  probe->callback([options, &context] {
    if (!options->child.empty()) {
      context.exit = app::probe_child(options->child);
      return;
    }
    if (options->library.empty()) {
      context.exit =
          context.terminal.fail({ErrorKind::usage, "name the library to try: hexaglot plugins probe FILE", {}, 0, {}});
      return;
    }
    const auto report = app::probe(options->library);
    if (!report) {
      context.exit = context.terminal.fail(report.error());
      return;
    }
    context.exit = context.terminal.write({}, options->format == "json" ? report->to_json() : report->to_text());
    if (context.exit == exit_clean && !app::passed(*report)) context.exit = exit_plugin;
  });
  command->callback([options, probe, &context] {
    if (probe->parsed()) return;
    const auto session = open_session(context);
    if (!session) {
      context.exit = context.terminal.fail(session.error());
      return;
    }
    const auto list = (*session)->plugins().list();
    context.exit =
        context.terminal.write({}, options->format == "json" ? app::plugins_json(list, app::check_infos(**session))
                                                             : app::plugins_text(list, context.terminal.style()));
  });
}

}  // namespace hexaglot::cli
