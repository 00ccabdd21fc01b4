// The child of probe(): everything here may crash, hang or be ended by the library, and that is the point. Each step is
// told before it is taken.
#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "core/plugin/library.hpp"
#include "core/plugin/probe.hpp"

namespace hexaglot::plugin {
namespace {

// Standard output, kept for our report; what the library prints goes to standard error.
class Teller {
 public:
  Teller() : fd_(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)) { ::dup2(STDERR_FILENO, STDOUT_FILENO); }
  ~Teller() { ::close(fd_); }
  Teller(const Teller&) = delete;
  Teller& operator=(const Teller&) = delete;

  void tell(const nlohmann::json& json) const {
    const auto line = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    for (std::size_t at = 0; at < line.size();) {
      const auto n = ::write(fd_, line.data() + at, line.size() - at);
      if (n <= 0) return;
      at += static_cast<std::size_t>(n);
    }
  }
  void step(const std::string& name) const { tell({{"step", name}}); }
  int refuse(const std::string& reason) const {
    tell({{"refused", reason}});
    return 1;
  }

 private:
  int fd_;
};

struct Sample {
  const char* language;
  const char* heading;
  const char* paragraph;
};
constexpr std::array<Sample, 6> samples = {{
    {"ar", "المقدمة", "تعتمد اللجنة هذا القرار في 11 آذار/مارس 2014."},
    {"en", "Introduction", "The Commission adopts this decision on 11 March 2014."},
    {"es", "Introducción", "La Comisión aprueba esta decisión el 11 de marzo de 2014."},
    {"fr", "Introduction", "La Commission adopte la présente décision le 11 mars 2014."},
    {"ru", "Введение", "Комиссия принимает это решение 11 марта 2014 года."},
    {"zh", "导言", "委员会于2014年3月11日通过本决定。"},
}};

model::Document sample_document() {
  model::Document out;
  out.symbol = "E/CN.7/2014/L.15";
  out.title = "Sample";
  out.rows.resize(3);
  for (const auto& sample : samples) {
    auto& version = out.versions.emplace_back();
    version.language = sample.language;
    version.file = std::string(sample.language) + ".md";
    version.blocks.push_back({model::BlockKind::heading, 1, std::nullopt, sample.heading, {}, {1, 1}});
    const text::Label first{"1.", text::NumberSystem::arabic, 1, 0, {}, false};
    const auto size = static_cast<std::uint32_t>(std::strlen(sample.paragraph));
    version.blocks.push_back({model::BlockKind::paragraph,
                              0,
                              first,
                              sample.paragraph,
                              {{model::MarkKind::note, {size, size}, "1"}},
                              {3, 3}});
    version.blocks.push_back({model::BlockKind::note, 0, first, "A/RES/64/182", {}, {5, 5}});
    auto& segments = out.segments.emplace_back();
    for (std::uint32_t b = 0; b < 3; ++b) {
      segments.push_back({b, {0, static_cast<std::uint32_t>(version.blocks[b].text.size())}});
      out.rows[b].cells.push_back({b});
    }
  }
  for (auto& row : out.rows) row.confidence = 0.9;
  return out;
}

// Versions that lack rows, rows that lack versions, texts that are empty.
model::Document poor_document() {
  auto out = sample_document();
  out.symbol.clear();
  out.title.clear();
  for (auto& block : out.versions[0].blocks) block = {};
  for (auto& segment : out.segments[0]) segment.span = {};
  out.versions[5].blocks.clear();
  out.segments[5].clear();
  for (auto& row : out.rows) row.cells[5].clear();
  out.rows.push_back({std::vector<model::Cell>(out.versions.size()), 0, model::RowStatus::automatic});
  return out;
}

struct Text {
  const char* name;
  std::string bytes;
};

// Valid UTF-8 all, as documents are when a format gets them.
std::vector<Text> hostile_texts() {
  std::string nested, tags;
  for (int i = 0; i < 20'000; ++i) {
    nested += "> - *[(";
    tags += "<a>";
  }
  return {{"an empty file", ""},
          {"white space", " \t\r\n\xE3\x80\x80\n"},
          {"deep nesting", nested},
          {"open tags", "<?xml version=\"1.0\"?>" + tags},
          {"a long line", std::string(1 << 20, 'x')},
          {"many lines", [] {
             std::string lines;
             for (int i = 0; i < 20'000; ++i) lines += std::to_string(i) + ". \xD8\xA3\n\n";
             return lines;
           }()}};
}

std::vector<Text> hostile_bytes() {
  auto out = hostile_texts();
  std::string noise;
  std::uint32_t state = 1;
  for (int i = 0; i < 65'536; ++i) noise += static_cast<char>((state = state * 1664525U + 1013904223U) >> 24U);
  out.push_back({"noise", noise});
  out.push_back(
      {"a file cut short", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\"><header/><body><tu><tuv"});
  out.push_back({"bytes that are no UTF-8", "a\tb\n\xFF\xFE\x80\t\xC3\n"});
  return out;
}

format::ByteSource source_of(const std::string& bytes) {
  return [&bytes, at = std::size_t{0}](char* buffer, std::size_t capacity) mutable {
    const auto n = std::min(capacity, bytes.size() - at);
    std::memcpy(buffer, bytes.data() + at, n);
    at += n;
    return static_cast<std::int64_t>(n);
  };
}

// A format makes one call per object.
template <class Use>
Status with_format(const FormatAdapter& formats, const std::string& id, Use&& use) {
  auto made = formats.create(id);
  if (!made) return pass_on(std::move(made.error()));
  return use(**made);
}

Status read_all(const FormatAdapter& formats, const format::FormatInfo& info, const Text& text, const Guest& guest) {
  const format::Input input{
      "sample" + (info.extensions.empty() ? "" : info.extensions.front()), info.reads_document ? "en" : "", {}};
  const auto with = [&](format::Input copy) {
    copy.bytes = source_of(text.bytes);
    return copy;
  };
  Status status;
  if (info.reads_document)
    status = with_format(formats, info.id, [&](format::Format& f) {
      return f.read_document(
          with(input), [](auto&&) { return true; }, [](auto&&) {});
    });
  if (info.reads_units && !guest.failed())
    status = with_format(formats, info.id, [&](format::Format& f) {
      return f.read_units(
          with(input), [](auto&&) { return true; }, [](auto&&) {});
    });
  if (info.reads_terms && !guest.failed())
    status = with_format(formats, info.id, [&](format::Format& f) {
      return f.read_terms(
          with(input), [](auto&&) { return true; }, [](auto&&) {});
    });
  // A file that cannot be read is no fault of the plugin, however it says so; a broken rule is.
  return guest.failed() ? status : Status{};
}

Status try_checks(const Arrival& arrival, const Teller& teller) {
  const model::Document sample = sample_document(), poor = poor_document(), empty;
  for (const auto& info : arrival.checks->checks()) {
    teller.step("create " + info.id);
    auto made = arrival.checks->create(info.id);
    if (!made) return pass_on(std::move(made.error()));
    for (const auto& [what, document] :
         {std::pair("a small document", &sample), {"a document with gaps", &poor}, {"an empty document", &empty}}) {
      teller.step("run " + info.id + " on " + what);
      const auto take_all = [](auto&&) { return true; };
      if (auto status = (*made)->check(*document, take_all); !status) return status;
      auto* by_rows = (*made)->rows();
      if (by_rows == nullptr) continue;
      teller.step("run " + info.id + " on the rows of " + what);
      if (auto status = by_rows->begin(*document); !status) return status;
      for (std::uint32_t r = 0; r < document->rows.size(); ++r)
        if (auto status = by_rows->check_rows(*document, {r, r + 1}, take_all); !status) return status;
    }
  }
  return {};
}

Status try_formats(const Arrival& arrival, const Teller& teller) {
  const auto document = sample_document();
  for (const auto& info : arrival.formats->formats()) {
    teller.step("create " + info.id);
    if (auto made = arrival.formats->create(info.id); !made) return pass_on(std::move(made.error()));
    for (const auto& text : hostile_bytes()) {
      teller.step("sniff " + info.id + " at " + text.name);
      static_cast<void>(arrival.formats->sniff(info.id, "sample", text.bytes));
    }
    for (const auto& text : info.reads_document ? hostile_texts() : hostile_bytes()) {
      teller.step("read " + info.id + " from " + text.name);
      if (auto status = read_all(*arrival.formats, info, text, *arrival.guest); !status) return status;
    }
    if (!info.writes_documents) continue;
    teller.step("write " + info.id);
    bool given = false;
    auto status = with_format(*arrival.formats, info.id, [&](format::Format& f) {
      return f.write_documents(
          [&]() -> std::optional<format::Reported> {
            if (std::exchange(given, true)) return std::nullopt;
            return format::Reported{&document, nullptr};
          },
          [](std::string_view) { return true; });
    });
    if (!status) return status;
  }
  return {};
}

}  // namespace

int probe_child(const std::filesystem::path& library) {
  const Teller teller;
  // A crash ends this process as it would end the program, whoever else handles signals; and leaves no core file.
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP}) std::signal(signal, SIG_DFL);
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);

  teller.step("manifest");
  const auto manifest = read_manifest(library);
  if (!manifest) return teller.refuse(manifest.error().to_string());
  teller.tell({{"id", manifest->id}, {"name", manifest->name}, {"version", manifest->version}});
  teller.step("load");
  const auto entry = open_library(library);
  if (!entry) return teller.refuse(entry.error().message);
  auto arrival = let_in(*entry, *manifest, std::make_shared<Offer>(Offer::Log{}, Offer::Settings{}),
                        [&](const std::string& name) { teller.step(name); });
  if (!arrival) return teller.refuse(arrival.error().message);
  Status status;
  if (arrival->checks) status = try_checks(*arrival, teller);
  if (status && arrival->formats) status = try_formats(*arrival, teller);
  if (!status) {
    const auto guest = arrival->guest;
    return teller.refuse(guest->failed() ? guest->reason() : status.error().message);
  }
  teller.step("deinit");
  arrival->leave();
  teller.tell({{"done", true}});
  return 0;
}

}  // namespace hexaglot::plugin
