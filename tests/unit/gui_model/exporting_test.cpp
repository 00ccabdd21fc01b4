#include "gui/model/exporting.hpp"

#include <doctest/doctest.h>

#include "core/app/align.hpp"
#include "tests/support/temporary.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;

namespace {

struct Opened {
  std::unique_ptr<app::Session> session = std::move(*app::Session::open({}));
  test::TemporaryFolder folder;
  ExportJob job;
  Opened() {
    app::AlignRequest request;
    request.files = {{"ar", folder.file("ar.md", "1. قررت اللجنة.\n\n2. وقدمت تقريرها.\n")},
                     {"en", folder.file("en.md", "1. The Committee decided.\n\n2. It reported.\n")}};
    request.symbol = "A/69/1";
    job.document = std::make_shared<model::Document>(*app::read_and_align(*session, request));
  }
};

}  // namespace

TEST_CASE("every format that is offered writes a document, and every report its findings") {
  Opened opened;
  const auto formats = document_formats(*opened.session);
  CHECK(formats.size() >= 2);
  for (const auto& format : formats) {
    CHECK(!format.extension.empty());
    opened.job.file = opened.folder.path() / ("out" + format.extension);
    opened.job.format = format.id;
    REQUIRE(export_documents(*opened.session, opened.job, {}));
    CHECK(test::slurp(opened.job.file).find("اللجنة") != std::string::npos);
  }
  for (const auto& report : report_formats()) {
    opened.job.file = opened.folder.path() / ("report" + report.extension);
    opened.job.format = report.id;
    REQUIRE(export_report(*opened.session, opened.job, {}));
    CHECK(!test::slurp(opened.job.file).empty());
  }
}

TEST_CASE("what cannot be written is an error that names the place, and leaves nothing") {
  Opened opened;
  opened.job.file = opened.folder.path() / "no" / "such" / "out.tmx";
  opened.job.format = "tmx";
  const auto done = export_documents(*opened.session, opened.job, {});
  REQUIRE_FALSE(done);
  CHECK(done.error().kind == ErrorKind::unwritable);
  CHECK_FALSE(std::filesystem::exists(opened.folder.path() / "no"));
}

TEST_CASE("a symbol becomes a file's name, and keeps what looks like an extension") {
  CHECK(file_stem("E/CN.7/2014/L.15") == "E_CN.7_2014_L.15");
  CHECK(file_stem("التقرير") == "التقرير");
  CHECK(file_stem("") == "document");
  CHECK(file_stem("../x") == "_x");
  const ExportFormat tmx{"tmx", "TMX", ".tmx"};
  CHECK(with_extension("/d/E_CN.7_2014_L.15", tmx) == "/d/E_CN.7_2014_L.15.tmx");
  CHECK(with_extension("/d/x.tmx", tmx) == "/d/x.tmx");
  CHECK(with_extension("/d/x.xml", tmx) == "/d/x.xml");
}
