// What a desktop knows of the editor, by the desktop's own tools: its entry, its description, its icons, the memory's
// type.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

// Installed as a user would, into a folder of its own.
struct Installed {
  TemporaryFolder folder;
  std::filesystem::path share = folder.path() / "share";
  Installed() {
    const auto ran = run({"/usr/bin/env", "cmake", "--install", build_folder().string(), "--component", "desktop",
                          "--prefix", folder.path().string()});
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
  }
  // With the folder as the only one that the desktop looks into, but for the system's types.
  [[nodiscard]] Ran with(std::vector<std::string> command) const {
    command.insert(command.begin(), {"/usr/bin/env", "XDG_DATA_HOME=" + share.string(), "XDG_DATA_DIRS=/usr/share"});
    return run(command);
  }
};

TEST_CASE("the desktop entry is valid, and names the program, its icon and the memory's type") {
  const Installed installed;
  const auto entry = installed.share / "applications/org.hexaglot.editor.desktop";
  const auto ran = run({"/usr/bin/env", "desktop-file-validate", entry.string()});
  CHECK(ran.out + ran.err == "");
  CHECK(ran.exit == 0);
  const auto text = slurp(entry);
  CHECK(text.find("\nExec=hexaglot-editor %F\n") != std::string::npos);
  CHECK(text.find("\nMimeType=application/x-hexaglot-memory;\n") != std::string::npos);
  for (const std::string key : {"GenericName", "Comment", "Keywords"})
    for (const std::string language : {"", "[ar]", "[es]", "[fr]", "[ru]", "[zh_CN]"})
      CHECK_MESSAGE(text.find("\n" + key + language + "=") != std::string::npos, (key + language));
}

TEST_CASE("the description for software centres is valid and speaks six languages") {
  const Installed installed;
  const auto file = installed.share / "metainfo/org.hexaglot.editor.metainfo.xml";
  const auto ran = run({"/usr/bin/env", "appstreamcli", "validate", "--no-net", file.string()});
  CAPTURE(ran.out);
  CHECK(ran.exit == 0);
  const auto text = slurp(file);
  for (const std::string language : {"ar", "es", "fr", "ru", "zh-CN"})
    CHECK_MESSAGE(text.find("<summary xml:lang=\"" + language + "\">") != std::string::npos, language);
}

TEST_CASE("icons are well-formed, and stand where icon themes look") {
  const Installed installed;
  const auto hicolor = installed.share / "icons/hicolor";
  for (const std::string name :
       {"scalable/apps/org.hexaglot.editor.svg", "16x16/apps/org.hexaglot.editor.svg",
        "symbolic/apps/org.hexaglot.editor-symbolic.svg", "scalable/mimetypes/application-x-hexaglot-memory.svg"}) {
    CAPTURE(name);
    CHECK(run({"/usr/bin/env", "xmllint", "--noout", (hicolor / name).string()}).exit == 0);
  }
}

TEST_CASE("a memory is known by its name and, under any name, by its content; another database is not taken for one") {
  const Installed installed;
  const auto ran = run({"/usr/bin/env", "update-mime-database", (installed.share / "mime").string()});
  INFO(ran.err);
  REQUIRE(ran.exit == 0);
  CHECK(run({"/usr/bin/env", "xmllint", "--noout", (installed.share / "mime/packages/hexaglot.xml").string()}).exit ==
        0);

  const auto tmx = installed.folder.file("one.tmx", R"(<?xml version="1.0"?><tmx version="1.4"><header creationtool="t"
creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body><tu>
<tuv xml:lang="en"><seg>Takes note of the report</seg></tuv><tuv xml:lang="ar"><seg>يحيط علما بالتقرير</seg></tuv></tu>
</body></tmx>)");
  const auto memory = installed.folder.path() / "memory.hexaglot";
  const auto made = hexaglot({"import", "--memory", memory.string(), tmx.string()});
  INFO(made.err);
  REQUIRE(made.exit == 0);
  std::filesystem::copy_file(memory, installed.folder.path() / "nameless");
  auto other = slurp(memory);
  other[68] = 'X';
  const auto database = installed.folder.file("other", other);

  const auto type_of = [&](const std::filesystem::path& path) {
    const auto told = installed.with({"gio", "info", "-a", "standard::content-type", path.string()}).out;
    const auto at = told.find("content-type: ");
    return at == std::string::npos ? told : told.substr(at + 14, told.find('\n', at) - at - 14);
  };
  CHECK(type_of(memory) == "application/x-hexaglot-memory");
  CHECK(type_of(installed.folder.path() / "nameless") == "application/x-hexaglot-memory");
  CHECK(slurp(installed.share / "mime/globs2").find(":application/x-hexaglot-memory:*.hexaglot\n") !=
        std::string::npos);
  CHECK(type_of(database) == "application/vnd.sqlite3");
}

TEST_CASE("the guide is installed where F1 looks, with the pictures that it shows") {
  const Installed installed;
  const auto folder = installed.share / "doc/hexaglot/guide";
  for (const std::string page : {"README.md", "shortcuts.md"}) {
    const auto text = slurp(folder / page);
    CHECK_FALSE(text.empty());
    for (auto at = text.find("]("); at != std::string::npos; at = text.find("](", at + 2)) {
      const auto link = text.substr(at + 2, text.find(')', at) - at - 2);
      CHECK_MESSAGE(std::filesystem::exists(folder / link), link);
    }
  }
}

TEST_CASE("the guide's table of shortcuts is the program's own") {
  const auto told = run({(build_folder() / "bin/hexaglot-editor").string(), "--shortcuts"});
  REQUIRE(told.exit == 0);
  const auto page = slurp(std::filesystem::path(HEXAGLOT_SOURCE_DIR) / "docs/guide/shortcuts.md");
  INFO("write it again: docs/guide/make");
  CHECK(page.substr(std::min(page.size(), page.find("\n## "))) == "\n" + told.out);
}

}  // namespace
}  // namespace hexaglot::test
