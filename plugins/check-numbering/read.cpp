#include "read.hpp"

#include <algorithm>
#include <map>

namespace hexaglot::check_numbering {
namespace {

// Reads the labels of one version in order, each in the company of those before it.
class Reader {
 public:
  Reader(const sdk::Text& text, std::string_view language) : text_(text), language_(language) {}

  void place(Entry& e) {
    if (!e.heading) forget_lists(e);
    if (!e.labelled()) return;
    const std::string level = (e.heading ? "h" : "b") + std::to_string(e.level) + " ";
    e.number = number_of(*e.label);
    e.stream = level + family(e.label->system);
    auto& last = last_[level];
    const auto own = streams_.find(e.stream);
    const bool in_order = own != streams_.end() && step(own->second, e.number) == Step::next;
    if (!in_order && !last.stream.empty() && !e.number.first()) adopt(e, last);
    last = {e.stream, e.number, e.label->system};
    streams_[e.stream] = e.number;
  }

 private:
  struct Last {
    std::string stream;
    Number number;
    std::string system;
  };

  // The label counts on in its neighbour's list when read as another system, as a look-alike, or as it stands.
  void adopt(Entry& e, const Last& last) {
    // In the letters of its neighbour it stands twice: "B." after "B." is no Cyrillic В.
    const bool twice = e.label->system == last.system && e.number == last.number;
    if (const auto same = text_.look_alike(*e.label);
        same && !twice && step(last.number, {{same->value}, 0}) == Step::next) {
      e.number = {{same->value}, 0};
      e.foreign = true;
      e.stream = last.stream;
      return;
    }
    if (step(last.number, e.number) == Step::next) {
      e.foreign = e.stream != last.stream;
      e.stream = last.stream;
      return;
    }
    for (const auto& reading : text_.label_readings(e.label->printed, language_)) {
      const auto number = number_of(reading.label);
      if (step(last.number, number) != Step::next) continue;
      const auto tail = last.stream.substr(last.stream.find(' ') + 1);
      if (family(reading.label.system) != tail) continue;
      e.number = number;
      e.label->system = reading.label.system;
      e.stream = last.stream;
      return;
    }
  }

  void forget_lists(const Entry& e) {
    const auto ended = [&e](const std::string& key) { return key[0] == 'b' && ends_lists_of(e, key[1] - '0'); };
    std::erase_if(last_, [&](const auto& item) { return ended(item.first); });
    std::erase_if(streams_, [&](const auto& item) { return ended(item.first); });
  }

  const sdk::Text& text_;
  std::string_view language_;
  std::map<std::string, Last> last_;       // by kind and level
  std::map<std::string, Number> streams_;  // by stream
};

// "(c)" is the third letter and a Roman hundred. Where the list around it is damaged and it was taken for the one, the
// other versions of its row tell that it is the other.
class Votes {
 public:
  void count(const sdk::Document& document, const Version& version) {
    for (const auto& e : version.entries) {
      document.still_wanted();
      if (e.labelled() && e.row != HX_NONE) ++rows_[e.row][number_of(*e.label).key()];
    }
  }

  void settle(Entry& e, const sdk::Text& text, std::string_view language) const {
    if (!e.labelled() || e.row == HX_NONE) return;
    const auto& votes = rows_.at(e.row);
    if (votes.size() < 2) return;
    const auto own = number_of(*e.label).key();
    bool likelier = true;  // than the reading that was chosen
    for (const auto& reading : text.label_readings(e.label->printed, language)) {
      const auto key = number_of(reading.label).key();
      if (key == own && reading.label.system == e.label->system) {
        likelier = false;
        continue;
      }
      const auto found = votes.find(key);
      if (key == own || found == votes.end()) continue;
      if (found->second < votes.at(own) || (found->second == votes.at(own) && !likelier)) continue;
      e.label = reading.label;
      if (!e.heading) e.level = std::clamp(e.label->level, 0, 9);
      return;
    }
  }

 private:
  std::map<std::uint32_t, std::map<std::string, std::size_t>> rows_;  // row → value → how often
};

// "A", "باء" as a heading of its own: the parts of a composite resolution.
std::optional<sdk::Label> letter_alone(std::string_view heading, const sdk::Text& text, std::string_view language) {
  if (heading.empty() || heading.size() > 10 || heading.find(' ') != std::string_view::npos) return std::nullopt;
  for (auto& reading : text.label_readings(std::string(heading) + "-", language)) {
    const auto& system = reading.label.system;
    if (system != "latin-upper" && system != "cyrillic-upper" && system != "arabic-letter-name") continue;
    reading.label.printed = heading;
    return std::move(reading.label);
  }
  return std::nullopt;
}

// "a." under "(i)" is a list of its own, no further "(a)".
bool third_level(const Entry& e) {
  if (e.heading || !e.labelled() || e.level != 1) return false;
  const auto& printed = e.label->printed;
  return !printed.ends_with(')') && !printed.ends_with("）");
}

}  // namespace

bool ends_lists_of(const Entry& entry, std::int32_t level) {
  if (level == 0) return false;
  return entry.heading || !entry.labelled() || entry.level < level;
}

std::size_t Version::labelled_body() const {
  return static_cast<std::size_t>(
      std::count_if(entries.begin(), entries.end(), [](const Entry& e) { return !e.heading && e.labelled(); }));
}

std::vector<Version> read(const sdk::Document& document, const sdk::Text& text) {
  std::vector<Version> out;
  Votes votes;
  for (std::uint32_t v = 0; v < document.versions(); ++v) {
    Version version;
    version.index = v;
    const auto rows = document.rows_of_blocks(v);
    version.entry.resize(rows.size());
    for (std::uint32_t b = 0; b < rows.size(); ++b) {
      const auto block = document.block(v, b);
      if (block.kind == HX_NOTE || block.kind == HX_FRONT) continue;
      Entry e;
      e.block = b;
      e.row = rows[b];
      e.heading = block.kind == HX_HEADING;
      e.text = sdk::view(block.text);
      if (sdk::has_label(block))
        e.label = sdk::Label::from(block.label);
      else if (e.heading)
        e.label = letter_alone(e.text, text, document.language(v));
      if (e.heading)
        e.level = std::clamp(block.level, 1, 9);
      else if (e.label)
        e.level = std::clamp(e.label->level, 0, 9);
      version.entry[b] = version.entries.size();
      version.entries.push_back(std::move(e));
    }
    votes.count(document, version);
    out.push_back(std::move(version));
  }
  for (auto& version : out) {
    Reader reader(text, document.language(version.index));
    std::int32_t level_before = 0;
    for (auto& e : version.entries) {
      document.still_wanted();
      votes.settle(e, text, document.language(version.index));
      if (level_before >= 2 && third_level(e)) e.level = 3;
      if (!e.heading && e.labelled()) level_before = e.level;
      reader.place(e);
    }
  }
  return out;
}

}  // namespace hexaglot::check_numbering
