// Where plugins come from, who is a stranger, and what a manifest must say.
#include <doctest/doctest.h>

#include <cstdlib>
#include <optional>

#include <sys/stat.h>

#include "core/plugin/plugins.hpp"
#include "tests/abi/support.hpp"
#include "tests/support/temporary.hpp"

using namespace hexaglot;
using plugin::PluginInfo;
namespace fs = std::filesystem;

namespace {

constexpr const char* good_manifest =
    R"({"id": "test.bad", "name": "Good", "version": "1.0.0", "abi": 1, "provides": ["hexaglot.check-factory/1"]})";

// An environment variable for the time of a test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* old = std::getenv(name)) old_ = old;
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() {
    if (old_)
      ::setenv(name_, old_->c_str(), 1);
    else
      ::unsetenv(name_);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> old_;
};

// Nobody's home: no folder and no file of the person who runs the tests.
struct Home {
  test::TemporaryFolder folder;
  Variable data{"XDG_DATA_HOME", (folder.path() / "data").string()};
  Variable config{"XDG_CONFIG_HOME", (folder.path() / "config").string()};
  Variable path{"HEXAGLOT_PLUGIN_PATH", ""};
  Variable enable{"HEXAGLOT_ENABLE_PLUGINS", ""};

  // Puts a library of the tests, with its manifest, into a folder below.
  [[nodiscard]] fs::path put(const std::string& name, const fs::path& into) const {
    fs::create_directories(folder.path() / into);
    for (const auto* extension : {".so", ".json"})
      fs::copy_file(test::abi_folder(name) / (name + extension), folder.path() / into / (name + extension),
                    fs::copy_options::overwrite_existing);
    return folder.path() / into;
  }
};

// What is found in the standard folders, the plugins of the program left out.
std::vector<PluginInfo> strangers(const plugin::Options& options = {}, std::vector<std::string>* log = nullptr) {
  plugin::Services services;
  if (log != nullptr) services.log = [log](int, std::string_view m) { log->emplace_back(m); };
  plugin::Plugins plugins(std::move(services));
  auto copy = options;
  copy.built_in = false;
  REQUIRE(plugins.load(copy));
  std::vector<PluginInfo> out;
  for (auto& info : plugins.list())
    if (!info.origin.starts_with(ABI_SHARED_PLUGINS)) out.push_back(std::move(info));
  return out;
}

// The reason why a good library with this text as manifest is refused.
std::string refused(const std::string& manifest) {
  const test::TemporaryFolder folder;
  fs::copy_file(test::abi_library("fine"), folder.path() / "x.so");
  const auto path = folder.file("x.json", manifest);
  plugin::Plugins plugins;
  REQUIRE(plugins.load(test::only({folder.path()})));
  REQUIRE(plugins.list().size() == 1);
  const auto info = plugins.list().front();
  if (info.state == PluginInfo::State::active) return "";
  CHECK(info.state == PluginInfo::State::failed);
  CHECK(info.origin == (folder.path() / "x.so").string());
  CHECK(info.reason.starts_with(path.string() + ": "));
  return info.reason.substr(path.string().size() + 2);
}

}  // namespace

TEST_CASE("a library without a manifest is refused aloud, and not loaded") {
  const test::TemporaryFolder folder;
  fs::copy_file(test::abi_library("entry_abort"), folder.path() / "bare.so");  // loading it would end the tests
  std::vector<std::string> log;
  plugin::Services services;
  services.log = [&](int level, std::string_view m) {
    CHECK(level == 2);
    log.emplace_back(m);
  };
  plugin::Plugins plugins(std::move(services));
  REQUIRE(plugins.load(test::only({folder.path()})));
  const auto info = plugins.list().at(0);
  CHECK(info.id == "bare");
  CHECK(info.state == PluginInfo::State::failed);
  CHECK(info.reason ==
        (folder.path() / "bare.json").string() + ": the plugin has no manifest; put one beside the library");
  CHECK(log == std::vector<std::string>{"plugin bare (" + info.origin + ") is not loaded: " + info.reason});
}

TEST_CASE("a manifest must be whole, and made for this program") {
  CHECK(refused(good_manifest) == "");
  CHECK(refused("") == "the manifest is not a JSON object");
  CHECK(refused("[1, 2]") == "the manifest is not a JSON object");
  CHECK(refused("{\"id\": ") == "the manifest is not a JSON object");
  CHECK(refused(std::string(1000, '[')) == "the manifest is not a JSON object");
  CHECK(refused("\xFF\xFE{}") == "the manifest is not a JSON object");
  CHECK(refused("{}") == "manifest: \"id\" must be a string with something in it");
  CHECK(refused(R"({"id": 7})") == "manifest: \"id\" must be a string with something in it");
  CHECK(refused(R"({"id": "a.b", "name": "", "version": "1"})") ==
        "manifest: \"name\" must be a string with something in it");
  CHECK(refused(R"({"id": "../b", "name": "n", "version": "1", "abi": 1, "provides": []})") ==
        "manifest: \"id\" is \"../b\"; lower-case letters, digits, hyphens and dots only");
  CHECK(refused(R"({"id": "a.b", "name": "n", "version": "1"})") == "manifest: \"abi\" must be a whole number");
  CHECK(refused(R"({"id": "a.b", "name": "n", "version": "1", "abi": 2, "provides": ["hexaglot.check-factory/1"]})") ==
        "the plugin is made for version 2 of the border, this program has 1; get a matching version of the plugin");
  CHECK(refused(R"({"id": "a.b", "name": "n", "version": "1", "abi": 1})") ==
        "manifest: \"provides\" must be a list of factory ids");
  CHECK(refused(R"({"id": "a.b", "name": "n", "version": "1", "abi": 1, "provides": ["hexaglot.store/1"]})") ==
        "manifest: provides nothing that this program knows (hexaglot.check-factory/1, hexaglot.format-factory/1)");
  CHECK(refused(std::string(70'000, ' ')).starts_with("the manifest cannot be read: "));
}

TEST_CASE("only the factories that the manifest promises are asked for") {
  const test::TemporaryFolder folder;
  fs::copy_file(test::abi_library("fine"), folder.path() / "x.so");
  folder.file("x.json", good_manifest);
  plugin::Plugins plugins;
  REQUIRE(plugins.load(test::only({folder.path()})));
  CHECK(plugins.checks().size() == 1);
  CHECK(plugins.formats().empty());
}

TEST_CASE("a file that is no library, a folder and a pipe named like one are refused") {
  const test::TemporaryFolder folder;
  folder.file("a.so", "no library at all");
  folder.file("a.json", good_manifest);
  fs::create_directory(folder.path() / "b.so");
  folder.file("b.json", good_manifest);
  REQUIRE(::mkfifo((folder.path() / "c.so").c_str(), 0600) == 0);
  REQUIRE(::mkfifo((folder.path() / "c.json").c_str(), 0600) == 0);
  folder.file("notes.txt", "not looked at");
  plugin::Plugins plugins;
  REQUIRE(plugins.load(test::only({folder.path()})));
  const auto list = plugins.list();
  REQUIRE(list.size() == 3);
  CHECK(list[0].reason.starts_with("the library does not load: "));
  CHECK(list[1].reason == "the library is not a regular file");
  CHECK(list[2].reason == (folder.path() / "c.json").string() + ": the manifest is not a regular file");
}

TEST_CASE("a folder that the caller names must be there; one in the variable is worth a warning") {
  const Home home;
  plugin::Plugins plugins;
  const auto status = plugins.load(test::only({home.folder.path() / "none"}));
  REQUIRE_FALSE(status);
  CHECK(status.error().kind == ErrorKind::not_found);
  const Variable path("HEXAGLOT_PLUGIN_PATH", (home.folder.path() / "gone").string() + "::");
  std::vector<std::string> log;
  CHECK(strangers({}, &log).empty());
  CHECK(log.size() == 1);
  CHECK(log.at(0).ends_with("/gone: no such folder (HEXAGLOT_PLUGIN_PATH)"));
}

TEST_CASE("strangers' plugins are off until enabled, and not loaded before") {
  const Home home;
  const auto user = home.put("c_plugin", "data/hexaglot/plugins");
  const auto other = home.put("entry_abort", "other");  // loading it would end the tests
  const Variable path("HEXAGLOT_PLUGIN_PATH", other.string());
  auto list = strangers();
  REQUIRE(list.size() == 2);
  CHECK(list[0].id == "test.c");
  CHECK(list[0].name == "Test");
  CHECK(list[0].state == PluginInfo::State::disabled);
  CHECK(list[0].reason == "off until enabled; try it with \"hexaglot plugins probe " + (user / "c_plugin.so").string() +
                              "\", then add its id to " +
                              (home.folder.path() / "config/hexaglot/plugins.enabled").string() +
                              " or set HEXAGLOT_ENABLE_PLUGINS=test.c");
  CHECK(list[1].id == "test.bad");
  CHECK(list[1].state == PluginInfo::State::disabled);

  SUBCASE("by the variable") {
    const Variable enable("HEXAGLOT_ENABLE_PLUGINS", "x.y, test.c ,");
    list = strangers();
  }
  SUBCASE("by the file") {
    fs::create_directories(home.folder.path() / "config/hexaglot");
    home.folder.file("config/hexaglot/plugins.enabled", "# mine\n#test.bad\n  test.c \r\n");
    list = strangers();
  }
  SUBCASE("by the options") {
    plugin::Options options;
    options.enabled = {"test.c"};
    list = strangers(options);
  }
  CHECK(list[0].state == PluginInfo::State::active);
  CHECK(list[0].checks == std::vector<std::string>{"test.check.shout"});
  CHECK(list[1].state == PluginInfo::State::disabled);
}

TEST_CASE("the template runs as a stranger's plugin") {
  const Home home;
  const Variable path("HEXAGLOT_PLUGIN_PATH", fs::path(ABI_TEMPLATE).parent_path().string());
  REQUIRE(strangers().size() == 1);
  CHECK(strangers().front().state == PluginInfo::State::disabled);
  const Variable enable("HEXAGLOT_ENABLE_PLUGINS", "hexaglot.check.template");
  CHECK(strangers().front().state == PluginInfo::State::active);
  CHECK(strangers().front().checks == std::vector<std::string>{"hexaglot.check.template"});
}

TEST_CASE("the first plugin with an id wins, a second is refused before it is loaded") {
  const Home home;
  const auto first = home.put("fine", "first");
  fs::create_directories(home.folder.path() / "second");
  fs::copy_file(test::abi_library("entry_abort"), home.folder.path() / "second/entry_abort.so");
  home.folder.file("second/entry_abort.json", good_manifest);
  plugin::Plugins plugins;
  REQUIRE(plugins.load(test::only({first, home.folder.path() / "second", first})));
  const auto list = plugins.list();
  REQUIRE(list.size() == 2);
  CHECK(list[0].state == PluginInfo::State::active);
  CHECK(list[1].state == PluginInfo::State::failed);
  CHECK(list[1].reason ==
        "another plugin has the same id: " + (first / "fine.so").string() + "; remove one of the two");
}

TEST_CASE("the plugins of the program itself are all in order") {
  const Home home;
  plugin::Plugins plugins;
  REQUIRE(plugins.load());
  for (const auto& info : plugins.list()) {
    CHECK_MESSAGE(info.state == PluginInfo::State::active, info.id << ": " << info.reason);
    CHECK(info.checks.size() + info.formats.size() > 0);
  }
}

TEST_CASE("two sets of plugins live side by side, one after the other too") {
  for (int i = 0; i < 2; ++i) {
    plugin::Plugins one, two;
    REQUIRE(one.load(test::only({test::abi_folder("c_plugin")})));
    REQUIRE(two.load(test::only({test::abi_folder("c_plugin")})));
    CHECK(one.checks().size() == 1);
    CHECK(two.checks().size() == 1);
  }
}
