#include "reader.hpp"

#include <algorithm>
#include <map>

#include <hexaglot/sdk/text.hpp>
#include <hexaglot/xml/reader.hpp>

#include "entry.hpp"

namespace hexaglot::tbx {
namespace {

constexpr std::size_t largest_entry = std::size_t{4} << 20;  // bytes of text
constexpr std::size_t most_reports = 1000;

using Attributes = std::span<const xml::Attribute>;

// What an element of v2, v3 DCA or v3 DCT is.
enum class Role { other, entry, language, term_group, term, category, note };

Role role(std::string_view local) {
  static constexpr std::pair<std::string_view, Role> known[] = {{"termEntry", Role::entry},
                                                                {"conceptEntry", Role::entry},
                                                                {"langSet", Role::language},
                                                                {"langSec", Role::language},
                                                                {"tig", Role::term_group},
                                                                {"ntig", Role::term_group},
                                                                {"termSec", Role::term_group},
                                                                {"term", Role::term},
                                                                {"descrip", Role::category},
                                                                {"termNote", Role::category},
                                                                {"admin", Role::category},
                                                                {"note", Role::note},
                                                                // DCT: the category is the element's own name.
                                                                {"subjectField", Role::category},
                                                                {"definition", Role::category},
                                                                {"administrativeStatus", Role::category},
                                                                {"normativeAuthorization", Role::category},
                                                                {"partOfSpeech", Role::category},
                                                                {"termType", Role::category}};
  for (const auto& [name, r] : known)
    if (local == name) return r;
  return Role::other;
}

class Reader final : public xml::Handler {
 public:
  Reader(const sdk::Host& host, const sdk::TermSink& terms, const sdk::Diagnostics& diagnostics)
      : host_(host), terms_(terms), diagnostics_(diagnostics) {
    if (host.extension<hx_text_1>(HX_TEXT_1) != nullptr) text_service_.emplace(host);
  }

  void start(const xml::Name& name, Attributes attributes, const xml::Place& place) override;
  void end(const xml::Name& name, const xml::Place& place) override;
  void text(std::string_view text, const xml::Place& place) override;
  void finish() const;
  [[nodiscard]] std::size_t sound() const { return sound_; }

 private:
  void report(std::uint32_t line, const std::string& message) {
    if (++reports_ <= most_reports) diagnostics_.report(line, message);
  }
  void begin_entry(Attributes attributes, std::uint32_t line);
  void begin_language(Attributes attributes, std::uint32_t line);
  void begin_text(Role what, const xml::Name& name, Attributes attributes, std::uint32_t line);
  void end_text();
  void end_category(const std::string& value);
  void end_term_group(std::uint32_t line);
  void end_entry();
  [[nodiscard]] std::optional<std::string> canonical(std::string_view tag);

  const sdk::Host& host_;
  const sdk::TermSink& terms_;
  const sdk::Diagnostics& diagnostics_;
  std::optional<sdk::Text> text_service_;
  std::map<std::string, std::optional<std::string>, std::less<>> languages_;
  std::size_t reports_ = 0;
  std::size_t sound_ = 0, entries_ = 0;

  bool seen_root_ = false;
  bool in_entry_ = false;
  bool in_group_ = false;
  Entry entry_;
  std::size_t entry_bytes_ = 0;
  std::string fault_;
  std::string language_;        // of the open language section
  bool language_open_ = false;  // false outside a section, and in one whose language is unknown
  bool language_refused_ = false;
  Term term_;
  std::uint32_t group_line_ = 0;

  Role collecting_ = Role::other;  // term, category or note while their text is read
  std::string category_, collected_;
  std::uint32_t collect_line_ = 0;
  std::size_t nested_ = 0;
};

std::optional<std::string> Reader::canonical(std::string_view tag) {
  if (tag.empty() || tag.size() > 64) return std::nullopt;
  if (const auto known = languages_.find(tag); known != languages_.end()) return known->second;
  auto found = text_service_ ? text_service_->canonical_language(tag) : std::optional(std::string(tag));
  if (languages_.size() < 1000) languages_.emplace(tag, found);
  return found;
}

void Reader::begin_entry(Attributes attributes, std::uint32_t line) {
  in_entry_ = true;
  in_group_ = language_open_ = language_refused_ = false;
  entry_ = {};
  entry_.line = line;
  entry_bytes_ = 0;
  fault_.clear();
  ++entries_;
  const auto id = xml::find(attributes, "id");
  entry_.id = id && !id->empty() ? std::string(*id) : "entry-" + std::to_string(entries_);
}

void Reader::begin_language(Attributes attributes, std::uint32_t line) {
  const auto tag = xml::find(attributes, "xml:lang").value_or("");
  const auto language = canonical(tag);
  language_open_ = language.has_value();
  language_refused_ = !language_open_;
  language_ = language.value_or("");
  if (tag.empty())
    report(line, "a language section of entry " + entry_.id + " names no language (xml:lang): left out");
  else if (!language)
    report(line, std::string("\"").append(tag.substr(0, 40)) + "\" is no language tag: its terms in entry " +
                     entry_.id + " are left out");
}

void Reader::begin_text(Role what, const xml::Name& name, Attributes attributes, std::uint32_t line) {
  collecting_ = what;
  collected_.clear();
  nested_ = 0;
  collect_line_ = line;
  category_.clear();
  if (what != Role::category) return;
  const bool data_category_as_attribute = name.local == "descrip" || name.local == "termNote" || name.local == "admin";
  category_ = data_category_as_attribute ? xml::find(attributes, "type").value_or("") : name.local;
}

void Reader::start(const xml::Name& name, Attributes attributes, const xml::Place& place) {
  if (!seen_root_) {
    if (name.local != "martif" && name.local != "tbx")
      throw sdk::BadInput(place.line(),
                          "is XML but no TBX: its root element is <" + std::string(name.local.substr(0, 40)) + ">");
    seen_root_ = true;
    return;
  }
  if (collecting_ != Role::other) {  // <hi> or <foreign> inside: its text counts
    ++nested_;
    return;
  }
  const auto r = role(name.local);
  if (!in_entry_) {
    if (r == Role::entry) begin_entry(attributes, place.line());
    return;
  }
  switch (r) {
    case Role::language:
      begin_language(attributes, place.line());
      break;
    case Role::term_group:
      in_group_ = true;
      group_line_ = place.line();
      term_ = {};
      term_.language = language_;
      break;
    case Role::term:
    case Role::category:
    case Role::note:
      begin_text(r, name, attributes, place.line());
      break;
    case Role::entry:
      fault_ = "another entry begins inside it";
      break;
    case Role::other:
      break;
  }
}

void Reader::text(std::string_view text, const xml::Place&) {
  if (collecting_ == Role::other) return;
  entry_bytes_ += text.size();
  if (entry_bytes_ > largest_entry)
    fault_ = "it is larger than 4 MiB";
  else
    collected_.append(text);
}

void Reader::end_category(const std::string& value) {
  if (category_ == "subjectField") {
    if (entry_.subject.empty()) entry_.subject = value;
  } else if (category_ == "definition") {
    if (entry_.definition.empty() || (language_open_ && language_ == "en" && !in_group_)) entry_.definition = value;
  } else if (!in_group_) {
    return;
  } else if (category_ == "partOfSpeech") {
    term_.part_of_speech = value;
  } else if (category_ == "termType") {
    term_.type = type(value);
  } else if (category_ == "administrativeStatus" || category_ == "normativeAuthorization" ||
             category_ == "usageStatus") {
    if (const auto known = status(value))
      term_.status = known;
    else
      report(collect_line_, "the status \"" + value.substr(0, 60) + "\" is not known: the term is kept without one");
  }
}

void Reader::end_text() {
  const auto what = collecting_;
  collecting_ = Role::other;
  const auto value = collapse(collected_);
  if (what == Role::category) {
    end_category(value);
  } else if (what == Role::note) {
    if (in_group_ && says_forbidden(value)) term_.forbidden_note = true;
  } else if (in_group_) {
    term_.text = value;
  }
}

void Reader::end_term_group(std::uint32_t line) {
  in_group_ = false;
  if (language_refused_) return;
  if (!language_open_)
    report(line, "a term of entry " + entry_.id + " stands outside a language section: left out");
  else if (term_.text.empty())
    report(line, "a term of entry " + entry_.id + " is empty: left out");
  else
    entry_.terms.push_back(std::move(term_));
}

void Reader::end_entry() {
  in_entry_ = false;
  if (fault_.empty() && entry_.terms.empty()) fault_ = "it holds no term that can be read";
  if (!fault_.empty()) return report(entry_.line, "entry " + entry_.id.substr(0, 60) + " is skipped: " + fault_);
  ++sound_;
  if (!lend(entry_, host_, terms_)) throw sdk::Stopped();
}

void Reader::end(const xml::Name& name, const xml::Place&) {
  if (collecting_ != Role::other) {
    if (nested_ == 0) return end_text();
    --nested_;
    return;
  }
  if (!in_entry_) return;
  switch (role(name.local)) {
    case Role::term_group:
      return end_term_group(group_line_);
    case Role::language:
      language_open_ = language_refused_ = false;
      return;
    case Role::entry:
      return end_entry();
    default:
      return;
  }
}

void Reader::finish() const {
  if (entries_ == 0) diagnostics_.report(0, "holds no concepts");
  if (reports_ > most_reports)
    diagnostics_.report(0, std::to_string(reports_ - most_reports) + " more faults are not listed");
}

}  // namespace

void read(const sdk::Host& host, const sdk::Input& input, const sdk::TermSink& terms,
          const sdk::Diagnostics& diagnostics) {
  Reader reader(host, terms, diagnostics);
  // DCT files use prefixes as they like; v2 and v3 share local names, which is what counts here.
  class LocalNames final : public xml::Handler {
   public:
    explicit LocalNames(Reader& to) : to_(to) {}
    void start(const xml::Name& name, Attributes attributes, const xml::Place& place) override {
      to_.start(local(name), attributes, place);
    }
    void end(const xml::Name& name, const xml::Place& place) override { to_.end(local(name), place); }
    void text(std::string_view text, const xml::Place& place) override { to_.text(text, place); }

   private:
    static xml::Name local(const xml::Name& name) {
      const auto colon = name.local.rfind(':');
      return colon == std::string_view::npos ? name
                                             : xml::Name{name.local.substr(0, colon), name.local.substr(colon + 1)};
    }
    Reader& to_;
  } handler(reader);
  try {
    xml::read([&input](char* buffer, std::size_t capacity) { return input.read(buffer, capacity); }, handler);
  } catch (const sdk::BadInput& e) {
    const auto n = reader.sound();
    if (n == 0) throw;
    throw sdk::BadInput(e.line, std::string(e.what()) + "; the " + std::to_string(n) +
                                    (n == 1 ? " concept before it is sound" : " concepts before it are sound"));
  }
  reader.finish();
}

}  // namespace hexaglot::tbx
