#include "tests/bench/many_rows.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <utility>

#include "core/store/sqlite_store.hpp"
#include "tests/bench/many_rows_words.hpp"

namespace hexaglot::bench {
namespace {

constexpr std::size_t languages = many_languages.size();
constexpr std::size_t words_in_sentence = 17;  // English, about
constexpr std::uint32_t rows_in_chapter = 60;
constexpr std::uint32_t chapters_in_part = 4;

std::string roman(std::uint32_t value) {
  static constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> steps = {{{1000, "M"},
                                                                                        {900, "CM"},
                                                                                        {500, "D"},
                                                                                        {400, "CD"},
                                                                                        {100, "C"},
                                                                                        {90, "XC"},
                                                                                        {50, "L"},
                                                                                        {40, "XL"},
                                                                                        {10, "X"},
                                                                                        {9, "IX"},
                                                                                        {5, "V"},
                                                                                        {4, "IV"},
                                                                                        {1, "I"}}};
  std::string out;
  for (const auto& [step, letters] : steps)
    for (; value >= step; value -= step) out += letters;
  return out;
}

text::Label label(std::string printed, text::NumberSystem system, std::uint32_t value, std::int32_t level) {
  text::Label out;
  out.printed = std::move(printed);
  out.system = system;
  out.value = static_cast<std::int32_t>(value);
  out.level = level;
  return out;
}

text::Label heading_label(std::uint32_t value) {
  return label(roman(value) + ".", text::NumberSystem::roman_upper, value, 0);
}

text::Label paragraph_label(std::size_t language, std::uint32_t value) {
  return label(std::to_string(value) + (language == 0 ? " -" : "."), text::NumberSystem::arabic, value, 0);
}

text::Label item_label(std::size_t language, std::uint32_t value) {
  static constexpr std::array<std::string_view, 6> abjad = {"أ", "ب", "ج", "د", "هـ", "و"};
  if (language == 0) return label("(" + std::string(abjad[value - 1]) + ")", text::NumberSystem::abjad, value, 1);
  const std::string letter(1, static_cast<char>('a' + value - 1));
  const bool half = many_languages[language] == std::string_view("es");
  return label((half ? "" : "(") + letter + ")", text::NumberSystem::latin_lower, value, 1);
}

// What a sentence's slots are filled with: the same in all languages.
struct Filling {
  std::size_t sentence = 0;
  std::string number, year, symbol;
};

void append(std::string& out, std::string_view sentence, const Filling& with) {
  for (std::size_t at = 0; at < sentence.size();) {
    const auto slot = std::min(sentence.find('{', at), sentence.size());
    out += sentence.substr(at, slot - at);
    if (slot == sentence.size()) break;
    out += sentence[slot + 1] == 'n' ? with.number : sentence[slot + 1] == 'y' ? with.year : with.symbol;
    at = slot + 3;
  }
}

class Maker {
 public:
  explicit Maker(const ManyRows& size) : size_(size), random_(size.seed) {
    out_.symbol = "A/C.99/2014/1";
    out_.title = "Many rows";
    out_.versions.resize(languages);
    out_.segments.resize(languages);
    out_.rows.reserve(size.rows);
    for (std::size_t l = 0; l < languages; ++l) {
      out_.versions[l].language = many_languages[l];
      out_.versions[l].file = std::string(many_languages[l]) + ".md";
      out_.versions[l].format = "hexaglot.format.markdown";
      out_.versions[l].blocks.reserve(size.rows + size.rows / 64);
      out_.segments[l].reserve(size.rows + size.rows / 64);
    }
  }

  model::Document make() {
    for (std::size_t r = 0; r < size_.rows; ++r) add_row(static_cast<std::uint32_t>(r));
    return std::move(out_);
  }

 private:
  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(random_() % end); }

  // Spread so that the mean over all rows but headings is `english_words`.
  std::size_t sentences(bool item) {
    const auto mean = std::max<std::size_t>(1, size_.english_words / words_in_sentence);
    if (item) return 1 + below(2);
    const auto m = static_cast<std::uint32_t>(mean);
    return below(8) == 0 ? 2 * m + below(4 * m + 1) : 1 + below(2 * m);
  }

  std::vector<Filling> fillings(std::size_t count) {
    std::vector<Filling> out(count);
    for (auto& f : out) {
      do f.sentence = below(sentence_count);
      while (&f != out.data() && f.sentence == (&f - 1)->sentence);
      f.number = std::to_string(11 + below(980));
      f.year = std::to_string(1990 + below(24));
      f.symbol = "E/CN." + std::to_string(1 + below(17)) + "/" + std::to_string(1990 + below(24)) + "/" +
                 (below(2) == 0 ? "L." : "") + std::to_string(1 + below(120));
    }
    return out;
  }

  void add_row(std::uint32_t r) {
    model::Row row;
    row.cells.resize(languages);
    row.confidence = below(40) == 0 ? .3 + .005 * below(100) : .9 + .001 * below(100);
    if (below(5) == 0) {
      row.status = model::RowStatus::confirmed;
      row.confidence = 1;
    }
    const auto lacking = below(400) == 0 ? below(languages) : languages;
    const auto cut_in_two = below(100) == 0 ? below(languages) : languages;
    if (r % rows_in_chapter == 0) {
      const bool part = r / rows_in_chapter % chapters_in_part == 0;
      const auto which = below(heading_count);
      ++heading_;
      for (std::size_t l = 0; l < languages; ++l) {
        model::Block block;
        block.kind = model::BlockKind::heading;
        block.level = part ? 1 : 2;
        block.label = heading_label(heading_);
        block.text = made_headings()[which][l];
        add(row, l, std::move(block));
      }
    } else {
      const bool item = items_left_ > 0;
      if (item) {
        --items_left_;
        ++item_;
      } else {
        ++paragraph_;
        item_ = 0;
        if (below(8) == 0) items_left_ = 2 + below(4);
      }
      const auto said = fillings(sentences(item));
      for (std::size_t l = 0; l < languages; ++l)
        if (l != lacking) say(row, l, said, item, l == cut_in_two);
    }
    out_.rows.push_back(std::move(row));
  }

  void say(model::Row& row, std::size_t l, const std::vector<Filling>& said, bool item, bool in_two) {
    const auto space = model::joint(many_languages[l]);
    model::Block block;
    const auto finish = [&] {
      block.text.shrink_to_fit();
      add(row, l, std::exchange(block, {}));
    };
    block.kind = item ? model::BlockKind::item : model::BlockKind::paragraph;
    block.level = item ? 1 : 0;
    block.label = item ? item_label(l, item_) : paragraph_label(l, paragraph_);
    for (std::size_t s = 0; s < said.size(); ++s) {
      if (in_two && s > 0 && s == said.size() / 2) finish();
      if (!block.text.empty()) block.text += space;
      const auto begin = static_cast<std::uint32_t>(block.text.size());
      append(block.text, made_sentences()[said[s].sentence][l], said[s]);
      if (said[s].sentence == 1 && s % 4 == 0)  // a word of it stands out
        block.marks.push_back({model::MarkKind::italic, {begin, static_cast<std::uint32_t>(block.text.size())}, {}});
    }
    if (said.size() > 6 && said.front().sentence == 2) {
      const auto end = static_cast<std::uint32_t>(block.text.size());
      block.marks.push_back({model::MarkKind::note, {end, end}, std::to_string(paragraph_ % 90 + 1)});
    }
    finish();
  }

  void add(model::Row& row, std::size_t l, model::Block block) {
    auto& blocks = out_.versions[l].blocks;
    auto& segments = out_.segments[l];
    row.cells[l].push_back(static_cast<std::uint32_t>(segments.size()));
    segments.push_back({static_cast<std::uint32_t>(blocks.size()), {0, static_cast<std::uint32_t>(block.text.size())}});
    blocks.push_back(std::move(block));
  }

  ManyRows size_;
  std::mt19937 random_;
  model::Document out_;
  std::uint32_t heading_ = 0, paragraph_ = 0, item_ = 0, items_left_ = 0;
};

}  // namespace

model::Document many_rows(const ManyRows& size) { return Maker(size).make(); }

std::size_t bytes_of_text(const model::Document& document) {
  std::size_t out = 0;
  for (const auto& version : document.versions)
    for (const auto& block : version.blocks) out += block.text.size();
  return out;
}

Status keep_many_rows(const ManyRows& size, const std::filesystem::path& file) {
  auto memory = store::open_sqlite(file, store::OpenMode::read_write_create);
  if (!memory) return pass_on(std::move(memory.error()));
  if (auto put = (*memory)->put(many_rows(size)); !put) return pass_on(std::move(put.error()));
  return {};
}

}  // namespace hexaglot::bench
