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
        same && !twice && step(last.number, {{same->value}, false}) == Step::next) {
      e.number = {{same->value}, false};
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
  for (std::uint32_t v = 0; v < document.versions(); ++v) {
    Version version;
    version.index = v;
    const auto rows = document.rows_of_blocks(v);
    version.entry.resize(rows.size());
    Reader reader(text, document.language(v));
    for (std::uint32_t b = 0; b < rows.size(); ++b) {
      const auto block = document.block(v, b);
      if (block.kind == HX_NOTE || block.kind == HX_FRONT) continue;
      Entry e;
      e.block = b;
      e.row = rows[b];
      e.heading = block.kind == HX_HEADING;
      e.text = sdk::view(block.text);
      if (sdk::has_label(block)) e.label = sdk::Label::from(block.label);
      if (e.heading)
        e.level = std::clamp(block.level, 1, 9);
      else if (e.label)
        e.level = std::clamp(e.label->level, 0, 9);
      reader.place(e);
      version.entry[b] = version.entries.size();
      version.entries.push_back(std::move(e));
    }
    out.push_back(std::move(version));
  }
  return out;
}

}  // namespace hexaglot::check_numbering
