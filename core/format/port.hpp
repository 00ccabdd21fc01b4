#pragma once
// The port through which files become documents, units and terms, and documents become files.
// A format streams through sinks and reports faults by line; what could be read is kept.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/base/result.hpp"
#include "core/model/document.hpp"
#include "core/model/finding.hpp"
#include "core/model/term.hpp"
#include "core/model/unit.hpp"

namespace hexaglot::format {

struct FormatInfo {
  std::string id;                       // "hexaglot.format.markdown"
  std::string name;                     // "Markdown"
  std::string short_name;               // "markdown", "tmx": as in --format
  std::vector<std::string> extensions;  // ".md"
  bool reads_document = false;
  bool reads_units = false;
  bool reads_terms = false;
  bool writes_documents = false;
};

// A block as a format sees it, before assembly (assemble.hpp).
struct RawBlock {
  model::BlockKind kind = model::BlockKind::paragraph;  // heading, paragraph, item or note
  std::uint8_t level = 0;
  std::string label;  // as printed, where the format keeps it apart
  std::string text;
  std::vector<model::Mark> marks;
  model::Lines source;
  bool after_break = false;  // a page rule or page break stands before it
};

// Up to `capacity` bytes; 0 at the end; -1: failed or cancelled.
using ByteSource = std::function<std::int64_t(char* buffer, std::size_t capacity)>;
using ByteSink = std::function<bool(std::string_view)>;
using BlockSink = std::function<bool(RawBlock)>;
using UnitSink = std::function<bool(model::Unit)>;
using ConceptSink = std::function<bool(model::Concept)>;
using DiagnosticSink = std::function<void(Diagnostic)>;

struct Input {
  std::string name;      // for messages
  std::string language;  // of the version; empty for units and terms
  ByteSource bytes;
};

// A document with what the checks found in it.
struct Reported {
  const model::Document* document = nullptr;
  const std::vector<model::Finding>* findings = nullptr;  // may be null
};
using DocumentSource = std::function<std::optional<Reported>()>;

// Thread: one at a time per object; one call per object. A sink that returns false ends the call with Error cancelled.
class Format {
 public:
  virtual ~Format() = default;
  [[nodiscard]] virtual Status read_document(const Input&, const BlockSink&, const DiagnosticSink&) = 0;
  [[nodiscard]] virtual Status read_units(const Input&, const UnitSink&, const DiagnosticSink&) = 0;
  [[nodiscard]] virtual Status read_terms(const Input&, const ConceptSink&, const DiagnosticSink&) = 0;
  [[nodiscard]] virtual Status write_documents(const DocumentSource&, const ByteSink&) = 0;

  // As which it writes termbases: "csv", "tsv". None: it does not.
  [[nodiscard]] virtual std::vector<std::string> term_forms() const { return {}; }
  [[nodiscard]] virtual Status write_terms(const std::string& form, const std::vector<model::Concept>&,
                                           const ByteSink&) {
    return fail(ErrorKind::usage, "termbases are not written as \"" + form + "\"");
  }
};

// Thread: any.
class FormatFactory {
 public:
  virtual ~FormatFactory() = default;
  [[nodiscard]] virtual std::vector<FormatInfo> formats() const = 0;
  // 0 no … 100 certainly; `head`: the first 4 KiB, raw.
  [[nodiscard]] virtual int sniff(const std::string& id, std::string_view file_name, std::string_view head) const = 0;
  [[nodiscard]] virtual Result<std::unique_ptr<Format>> create(const std::string& id) const = 0;
};

}  // namespace hexaglot::format
