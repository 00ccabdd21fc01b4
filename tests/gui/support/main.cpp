// The main function of a suite of windows: the event loop here, doctest in a thread beside it.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
#include <wx/wx.h>

#include <atomic>
#include <cstdio>
#include <thread>

#include "tests/gui/support/window.hpp"

namespace {

std::atomic<int> faults_of_wx{0};

void on_assert(const wxString& file, int line, const wxString& function, const wxString& condition,
               const wxString& message) {
  ++faults_of_wx;
  std::fprintf(stderr, "wxWidgets: %s:%d: %s: %s %s\n", file.utf8_str().data(), line, function.utf8_str().data(),
               condition.utf8_str().data(), message.utf8_str().data());
}

std::string file_name(const char* sentence) {
  std::string out;
  for (const char* c = sentence; *c != 0 && out.size() < 60; ++c)
    out += (std::isalnum(static_cast<unsigned char>(*c)) != 0) ? *c : '-';
  return out;
}

// Cleans up between cases, and keeps what a failed one looked like.
struct Keeper : doctest::IReporter {
  explicit Keeper(const doctest::ContextOptions&) {}
  const doctest::TestCaseData* current = nullptr;
  bool failed = false;

  void report_query(const doctest::QueryData&) override {}
  void test_run_start() override {}
  void test_run_end(const doctest::TestRunStats&) override {}
  void test_case_start(const doctest::TestCaseData& data) override {
    current = &data;
    failed = false;
  }
  void test_case_reenter(const doctest::TestCaseData&) override { clear(); }
  void test_case_end(const doctest::CurrentTestCaseStats&) override { clear(); }
  void test_case_exception(const doctest::TestCaseException&) override { picture(); }
  void subcase_start(const doctest::SubcaseSignature&) override {}
  void subcase_end() override {}
  void log_assert(const doctest::AssertData& data) override {
    if (data.m_failed) picture();
  }
  void log_message(const doctest::MessageData&) override {}
  void test_case_skipped(const doctest::TestCaseData&) override {}

  void picture() {
    if (failed || current == nullptr || wxIsMainThread()) return;
    failed = true;
    std::fprintf(stderr, "the screen: %s\n",
                 hexaglot::test::screenshot("failed-" + file_name(current->m_name)).c_str());
  }
  static void clear() {
    // Modal dialogs first, the last one before the others: their loops must end before what is below them goes.
    while (hexaglot::test::ui(hexaglot::test::leave_modal_dialog)) hexaglot::test::settle();
    hexaglot::test::ui([] {
      const wxWindowList all = wxTopLevelWindows;
      for (wxWindow* window : all) window->Destroy();
    });
    hexaglot::test::settle();
  }
};
REGISTER_LISTENER("keeper", 1, Keeper);

class SuiteApp final : public wxApp {
 public:
  bool OnInit() override {
    SetAppName("hexaglot");
    SetExitOnFrameDelete(false);
    wxSetAssertHandler(on_assert);
    return true;
  }
};

}  // namespace

int main(int argc, char** argv) {
  wxApp::SetInstance(new SuiteApp);
  int wx_arguments = 1;  // doctest takes the others
  if (!wxEntryStart(wx_arguments, argv) || !wxTheApp->CallOnInit()) {
    std::fprintf(stderr, "no display: run this suite under tests/gui/display\n");
    return 126;
  }
  int result = 1;
  std::thread suite;
  wxTheApp->CallAfter([&] {
    suite = std::thread([&] {
      doctest::Context context(argc, argv);
      result = context.run();
      wxTheApp->CallAfter([] { wxTheApp->ExitMainLoop(); });
    });
  });
  wxTheApp->OnRun();
  if (suite.joinable()) suite.join();
  wxTheApp->OnExit();
  wxEntryCleanup();
  if (faults_of_wx > 0) {
    std::fprintf(stderr, "%d assertions of wxWidgets failed\n", faults_of_wx.load());
    return 1;
  }
  return result;
}
