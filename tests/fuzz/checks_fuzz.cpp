// All checks over small documents, and all writers over what they found.
#include "core/align/align.hpp"
#include "core/check/runner.hpp"
#include "core/text/utf8.hpp"
#include "tests/fuzz/support.hpp"

namespace {

using namespace hexaglot;
using namespace hexaglot::fuzz;

model::Termbase termbase() {
  using model::TermStatus;
  return {"terms",
          {{"1",
            {},
            {},
            {{"en", "water", TermStatus::preferred, "noun"},
             {"fr", "eau", TermStatus::preferred, "noun"},
             {"es", "agua", TermStatus::preferred, {}},
             {"ru", "вода", TermStatus::preferred, {}},
             {"zh", "水", TermStatus::preferred, {}},
             {"ar", "الماء", TermStatus::preferred, {}}}},
           {"2",
            "phrase",
            {},
            {{"en", "Recalling", TermStatus::preferred, {}},
             {"fr", "Rappelant", TermStatus::preferred, {}},
             {"ru", "ссылаясь на", TermStatus::preferred, {}},
             {"zh", "回顾", TermStatus::preferred, {}}}},
           {"3",
            {},
            {},
            {{"fr", "Défis", TermStatus::preferred, {}},
             {"fr", "Problèmes", TermStatus::forbidden, {}},
             {"en", "Challenges", TermStatus::deprecated, {}},
             {"zh", "挑战", TermStatus::admitted, {}}}}}};
}

struct Loaded {
  check::CheckInfo info;
  std::unique_ptr<check::Check> check;
};

// Made once and used for every document, as an editor does: opening the dictionaries takes most of the time.
const std::vector<Loaded>& checks() {
  static const std::vector<Loaded> once = [] {
    const_cast<plugin::Plugins&>(plugins()).set_termbases({termbase()});
    std::vector<Loaded> out;
    for (const auto* factory : plugins().checks())
      for (auto& info : factory->checks()) {
        auto made = factory->create(info.id);
        require(made.has_value(), "a check can be made");
        out.push_back({std::move(info), std::move(*made)});
      }
    return out;
  }();
  return once;
}

void write(const std::string& id, const model::Document& document, const std::vector<model::Finding>& findings) {
  std::string written;
  const auto done = make_format(id)->write_documents(
      [&, given = false]() mutable -> std::optional<format::Reported> {
        if (std::exchange(given, true)) return std::nullopt;
        return format::Reported{&document, &findings};
      },
      [&](std::string_view piece) {
        written += piece;
        return true;
      });
  require(done.has_value() && !written.empty() && text::is_valid_utf8(written), id + " writes");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzedDataProvider from(data, size);
  auto document = fuzz::some_document(from);
  require(align::align(document, {1, true}).has_value(), "aligning does not fail");
  std::vector<model::Finding> findings;
  for (const auto& loaded : checks()) {
    const auto& info = loaded.info;
    const auto done = loaded.check->check(document, [&](model::Finding finding) {
      const auto fault = check::fault(finding, info, document);
      require(!fault, info.id + ": " + fault.value_or(""));
      require(!finding.message.empty() && finding.message.find('\n') == std::string::npos, "a message is one line");
      findings.push_back(std::move(finding));
      return true;
    });
    require(done.has_value(), info.id + " does not fail");
  }
  require_all_active();
  write("hexaglot.format.html", document, findings);
  write("hexaglot.format.tmx", document, findings);
  return 0;
}
