#include "core/format/catalogue.hpp"

#include <doctest/doctest.h>

namespace hexaglot::format {
namespace {

// Three formats: one sure of its content, one that goes by extension, one that only writes.
class Factory final : public FormatFactory {
 public:
  [[nodiscard]] std::vector<FormatInfo> formats() const override {
    return {{"a", "Alpha", "alpha", {".md"}, true, false, false, false},
            {"b", "Beta", "beta", {".txt"}, true, true, false, false},
            {"c", "Gamma", "gamma", {".html"}, false, false, false, true}};
  }
  [[nodiscard]] int sniff(const std::string& id, std::string_view, std::string_view head) const override {
    if (id == "a") return head.starts_with("#") ? 90 : 0;
    return id == "b" && !head.empty() ? 10 : 0;
  }
  [[nodiscard]] Result<std::unique_ptr<Format>> create(const std::string&) const override {
    return fail(ErrorKind::plugin, "not needed here");
  }
};

TEST_CASE("content decides first, the extension helps, and who cannot do the task is not asked") {
  const Factory factory;
  Catalogue catalogue;
  catalogue.add(factory);
  CHECK(catalogue.reader(Task::read_document, "x.txt", "# heading")->id == "a");
  CHECK(catalogue.reader(Task::read_document, "x.txt", "plain")->id == "b");
  CHECK(catalogue.reader(Task::read_document, "x", "plain")->id == "b");
  CHECK(catalogue.reader(Task::read_units, "x.md", "# heading")->id == "b");
  CHECK(catalogue.writer("gamma")->id == "c");
}

TEST_CASE("a task that nobody does is refused with what there is") {
  const Factory factory;
  Catalogue catalogue;
  catalogue.add(factory);
  const auto none = catalogue.reader(Task::read_terms, "x.tbx", "<tbx>");
  REQUIRE_FALSE(none);
  CHECK(none.error().file == "x.tbx");
  const auto writer = catalogue.writer("docx");
  REQUIRE_FALSE(writer);
  CHECK(writer.error().kind == ErrorKind::usage);
  CHECK(writer.error().message.find("gamma") != std::string::npos);
}

}  // namespace
}  // namespace hexaglot::format
