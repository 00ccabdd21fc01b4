#include "core/align/lexicon_file.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/leb128.hpp"
#include "core/text/language.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::align {
namespace {

constexpr std::string_view magic = "HXLEXIC\x1a";
constexpr std::uint32_t version = 1;
constexpr std::uint32_t head_size = 24, language_size = 20, pair_size = 32, x_width = 12, y_width = 8;
constexpr std::uint32_t nowhere = static_cast<std::uint32_t>(-1);

void put(std::string& out, std::uint32_t value) {
  for (int k = 0; k < 4; ++k) out += static_cast<char>(value >> (8 * k) & 0xFFU);
}

tl::unexpected<Error> refuse(std::string message, const std::string& file) {
  return fail(ErrorKind::bad_input, std::move(message), file);
}

}  // namespace

bool is_lexicon_file(std::string_view bytes) { return bytes.substr(0, magic.size()) == magic; }

std::uint32_t LexiconFile::number(std::size_t at) const {
  std::uint32_t value = 0;
  for (std::size_t k = 0; k < 4; ++k) value |= std::uint32_t{static_cast<unsigned char>(bytes_[at + k])} << (8 * k);
  return value;
}

std::string_view LexiconFile::stem(const Language& language, std::uint32_t index) const {
  const auto begin = number(language.ends + 4 * std::size_t{index});
  const auto end = number(language.ends + 4 * (std::size_t{index} + 1));
  return std::string_view(bytes_).substr(language.letters + std::size_t{begin}, end - begin);
}

Result<std::unique_ptr<LexiconFile>> LexiconFile::open(std::string bytes, const std::string& file) {
  std::unique_ptr<LexiconFile> out(new LexiconFile);
  out->bytes_ = std::move(bytes);
  if (!is_lexicon_file(out->bytes_)) return refuse("is no lexicon of Hexaglot; name another file", file);
  if (out->bytes_.size() < head_size) return refuse("is a lexicon that was cut short; get it again", file);
  if (out->number(8) > version) return refuse("is a lexicon of a newer Hexaglot; update the program", file);
  if (out->number(20) > out->bytes_.size()) return refuse("is a lexicon that was cut short; get it again", file);
  if (out->number(8) != version || out->number(20) != out->bytes_.size() || !out->read_languages(out->number(12)) ||
      !out->read_pairs(out->number(12), out->number(16)))
    return refuse("is a damaged lexicon; get it again", file);
  return out;
}

bool LexiconFile::read_languages(std::uint32_t count) {
  if (!fits(head_size, std::uint64_t{count} * language_size)) return false;
  for (std::uint32_t l = 0; l < count; ++l) {
    const auto at = head_size + std::size_t{l} * language_size;
    Language language;
    language.tag = bytes_.substr(at, 8);
    language.tag.resize(std::min(language.tag.find('\0'), language.tag.size()));
    language.stems = number(at + 8);
    language.ends = number(at + 12);
    language.letters = number(at + 16);
    const bool letters =
        std::all_of(language.tag.begin(), language.tag.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (language.tag.empty() || !letters || (l > 0 && languages_.back().tag >= language.tag)) return false;
    if (!fits(language.ends, (std::uint64_t{language.stems} + 1) * 4) || number(language.ends) != 0) return false;
    std::string_view before;
    for (std::uint32_t s = 0; s < language.stems; ++s) {
      const auto begin = number(language.ends + 4 * std::size_t{s}),
                 end = number(language.ends + 4 * (std::size_t{s} + 1));
      if (end <= begin || !fits(language.letters, end)) return false;
      const auto word = stem(language, s);
      if (word <= before || !text::is_valid_utf8(word) || std::any_of(word.begin(), word.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
          }))
        return false;
      before = word;
    }
    languages_.push_back(std::move(language));
  }
  return true;
}

bool LexiconFile::read_pairs(std::uint32_t languages, std::uint32_t count) {
  const auto first = head_size + std::size_t{languages} * language_size;
  if (!fits(first, std::uint64_t{count} * pair_size)) return false;
  std::pair<std::uint32_t, std::uint32_t> before;
  for (std::uint32_t p = 0; p < count; ++p) {
    const auto at = first + std::size_t{p} * pair_size;
    const Pair pair{number(at),      number(at + 4),  number(at + 8),  number(at + 12),
                    number(at + 16), number(at + 20), number(at + 24), number(at + 28)};
    if (pair.x >= pair.y || pair.y >= languages || (p > 0 && before >= std::pair(pair.x, pair.y))) return false;
    if (!is_sound(pair)) return false;
    before = {pair.x, pair.y};
    pairs_.push_back(pair);
  }
  return true;
}

bool LexiconFile::is_sound(const Pair& pair) const {
  const auto ascend = [&](std::uint32_t table, std::uint32_t width, std::uint32_t words, std::uint32_t stems) {
    if (!fits(table, std::uint64_t{words} * width)) return false;
    for (std::uint32_t w = 0; w < words; ++w) {
      const auto id = number(table + std::size_t{w} * width);
      if (id >= stems || (w > 0 && number(table + (std::size_t{w} - 1) * width) >= id)) return false;
    }
    return true;
  };
  if (!ascend(pair.x_table, x_width, pair.x_words, languages_[pair.x].stems) ||
      !ascend(pair.y_table, y_width, pair.y_words, languages_[pair.y].stems) || !fits(pair.links, pair.size))
    return false;
  for (std::uint32_t w = 0; w < pair.x_words; ++w)
    if (!each_link(pair, w, [](std::uint32_t, std::uint32_t) {})) return false;
  return true;
}

template <class Visit>
bool LexiconFile::each_link(const Pair& pair, std::uint32_t x_word, const Visit& visit) const {
  const auto place = pair.x_table + std::size_t{x_word} * x_width + 8;
  const auto begin = number(place);
  const auto end = x_word + 1 < pair.x_words ? number(place + x_width) : pair.size;
  if (begin > end || end > pair.size) return false;
  const auto links = std::string_view(bytes_).substr(pair.links + std::size_t{begin}, end - begin);
  std::uint64_t next = 0;  // the least that the coming y word can be
  for (std::size_t at = 0; at < links.size();) {
    std::uint32_t distance = 0, count = 0;
    if (!get_leb128(links, at, distance) || !get_leb128(links, at, count) || count == 0) return false;
    next += distance;
    if (next >= pair.y_words) return false;
    visit(static_cast<std::uint32_t>(next), count);
    ++next;
  }
  return true;
}

// For each word of a version its place in the table, or nowhere.
std::vector<std::uint32_t> LexiconFile::places(const Language& language, std::uint32_t table, std::uint32_t width,
                                               std::uint32_t words, const VersionFeatures& seen) const {
  std::vector<std::uint32_t> out;
  out.reserve(seen.vocabulary.size());
  for (const auto& word : seen.vocabulary) {
    // The table names stems in ascending order: it can be searched for the letters at once.
    std::uint32_t low = 0, high = words;
    const auto at = [&](std::uint32_t w) { return stem(language, number(table + std::size_t{w} * width)); };
    while (low < high) {
      const auto middle = low + (high - low) / 2;
      if (at(middle) < word.stem)
        low = middle + 1;
      else
        high = middle;
    }
    out.push_back(low < words && at(low) == word.stem ? low : nowhere);
  }
  return out;
}

KnownWords LexiconFile::between(const VersionFeatures& x, const VersionFeatures& y) const {
  const auto x_tag = text::primary_language(x.language), y_tag = text::primary_language(y.language);
  const bool turn = x_tag > y_tag;
  const auto &a = turn ? y : x, &b = turn ? x : y;
  const auto tag_a = turn ? y_tag : x_tag, tag_b = turn ? x_tag : y_tag;
  const auto pair = std::find_if(pairs_.begin(), pairs_.end(), [&](const Pair& p) {
    return languages_[p.x].tag == tag_a && languages_[p.y].tag == tag_b;
  });
  if (pair == pairs_.end()) return {};
  const auto a_places = places(languages_[pair->x], pair->x_table, x_width, pair->x_words, a);
  const auto b_places = places(languages_[pair->y], pair->y_table, y_width, pair->y_words, b);
  constexpr float one = 1.0F / static_cast<float>(model::count_unit);
  KnownWords known;
  known.x_seen.assign(a.vocabulary.size(), 0);
  known.y_seen.assign(b.vocabulary.size(), 0);
  std::vector<Id> here(pair->y_words, nowhere);
  for (Id w = 0; w < b_places.size(); ++w) {
    if (b_places[w] == nowhere) continue;
    here[b_places[w]] = w;
    known.y_seen[w] = static_cast<float>(number(pair->y_table + std::size_t{b_places[w]} * y_width + 4)) * one;
  }
  for (Id w = 0; w < a_places.size(); ++w) {
    if (a_places[w] == nowhere) continue;
    known.x_seen[w] = static_cast<float>(number(pair->x_table + std::size_t{a_places[w]} * x_width + 4)) * one;
    const auto first = known.pairs.size();
    (void)each_link(*pair, a_places[w], [&](std::uint32_t v, std::uint32_t count) {
      if (here[v] != nowhere) known.pairs.push_back({w, here[v], static_cast<float>(count) * one});
    });
    std::sort(known.pairs.begin() + static_cast<std::ptrdiff_t>(first), known.pairs.end(),
              [](const Translation& l, const Translation& r) { return l.y < r.y; });
  }
  if (known.empty()) return {};
  if (!turn) return known;
  for (auto& translation : known.pairs) std::swap(translation.x, translation.y);
  std::swap(known.x_seen, known.y_seen);
  std::sort(known.pairs.begin(), known.pairs.end(),
            [](const Translation& l, const Translation& r) { return l.x != r.x ? l.x < r.x : l.y < r.y; });
  return known;
}

std::vector<model::WordCounts> LexiconFile::tables() const {
  std::vector<model::WordCounts> out;
  for (const auto& pair : pairs_) {
    model::WordCounts counts;
    const auto &x = languages_[pair.x], &y = languages_[pair.y];
    counts.x = x.tag;
    counts.y = y.tag;
    for (std::uint32_t w = 0; w < pair.y_words; ++w) {
      const auto at = pair.y_table + std::size_t{w} * y_width;
      counts.y_words.push_back({std::string(stem(y, number(at))), number(at + 4)});
    }
    for (std::uint32_t w = 0; w < pair.x_words; ++w) {
      const auto at = pair.x_table + std::size_t{w} * x_width;
      counts.x_words.push_back({std::string(stem(x, number(at))), number(at + 4)});
      (void)each_link(pair, w, [&](std::uint32_t v, std::uint32_t count) { counts.links.push_back({w, v, count}); });
    }
    out.push_back(std::move(counts));
  }
  return out;
}

std::string lexicon_file(const std::vector<model::WordCounts>& tables) {
  std::map<std::string, std::map<std::string, std::uint32_t>> stems;  // by language
  std::map<std::pair<std::string, std::string>, const model::WordCounts*> pairs;
  for (const auto& counts : tables) {
    for (const auto& word : counts.x_words) stems[counts.x][word.stem];
    for (const auto& word : counts.y_words) stems[counts.y][word.stem];
    stems[counts.x], stems[counts.y];
    pairs[{counts.x, counts.y}] = &counts;
  }
  std::string head(magic), body;
  const auto start = head_size + stems.size() * language_size + pairs.size() * pair_size;
  const auto here = [&] { return static_cast<std::uint32_t>(start + body.size()); };
  put(head, version);
  put(head, static_cast<std::uint32_t>(stems.size()));
  put(head, static_cast<std::uint32_t>(pairs.size()));
  put(head, 0);  // the size, below
  std::map<std::string, std::uint32_t> language_index;
  for (auto& [tag, words] : stems) {
    language_index.emplace(tag, static_cast<std::uint32_t>(language_index.size()));
    std::string name = tag;
    name.resize(8, '\0');
    head += name;
    put(head, static_cast<std::uint32_t>(words.size()));
    put(head, here());
    std::string letters;
    put(body, 0);
    std::uint32_t index = 0;
    for (auto& [word, id] : words) {
      id = index++;
      letters += word;
      put(body, static_cast<std::uint32_t>(letters.size()));
    }
    put(head, here());
    body += letters;
  }
  for (const auto& [languages, counts] : pairs) {
    const auto &x = stems[counts->x], &y = stems[counts->y];
    std::string x_table, y_table, links;
    for (const auto& word : counts->y_words) put(y_table, y.at(word.stem)), put(y_table, word.seen);
    std::size_t l = 0;
    for (std::uint32_t w = 0; w < counts->x_words.size(); ++w) {
      put(x_table, x.at(counts->x_words[w].stem));
      put(x_table, counts->x_words[w].seen);
      put(x_table, static_cast<std::uint32_t>(links.size()));
      std::uint32_t next = 0;
      for (; l < counts->links.size() && counts->links[l].x == w; ++l) {
        put_leb128(links, counts->links[l].y - next);
        put_leb128(links, counts->links[l].count);
        next = counts->links[l].y + 1;
      }
    }
    put(head, language_index[counts->x]);
    put(head, language_index[counts->y]);
    put(head, static_cast<std::uint32_t>(counts->x_words.size()));
    put(head, static_cast<std::uint32_t>(counts->y_words.size()));
    put(head, here());
    body += x_table;
    put(head, here());
    body += y_table;
    put(head, here());
    put(head, static_cast<std::uint32_t>(links.size()));
    body += links;
  }
  std::string size;
  put(size, static_cast<std::uint32_t>(head.size() + body.size()));
  head.replace(20, 4, size);
  return head + body;
}

}  // namespace hexaglot::align
