#include "core/store/learned_words.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/base/leb128.hpp"
#include "core/store/sqlite_errors.hpp"

namespace hexaglot::store {
namespace {

// A lesson as it is kept: number of x words, of y words, (stem id, seen) of each, then (distance of x to the one
// before, y, count) of each link; all LEB128.
struct Lesson {
  struct Word {
    std::int64_t id = 0;
    std::uint32_t seen = 0;
  };
  std::vector<Word> x_words, y_words;
  std::vector<model::WordCounts::Link> links;
};

std::string packed(const Lesson& lesson) {
  std::string out;
  put_leb128(out, static_cast<std::uint32_t>(lesson.x_words.size()));
  put_leb128(out, static_cast<std::uint32_t>(lesson.y_words.size()));
  for (const auto* words : {&lesson.x_words, &lesson.y_words})
    for (const auto& word : *words) {
      put_leb128(out, static_cast<std::uint32_t>(word.id));
      put_leb128(out, word.seen);
    }
  std::uint32_t before = 0;
  for (const auto& link : lesson.links) {
    put_leb128(out, link.x - before);
    put_leb128(out, link.y);
    put_leb128(out, link.count);
    before = link.x;
  }
  return out;
}

Lesson unpacked(std::string_view bytes) {
  std::size_t at = 0;
  const auto next = [&] {
    std::uint32_t value = 0;
    if (!get_leb128(bytes, at, value)) throw Damaged("learned words that cannot be read");
    return value;
  };
  Lesson out;
  const auto x_words = next(), y_words = next();
  for (auto* words : {&out.x_words, &out.y_words})
    for (std::uint32_t w = 0; w < (words == &out.x_words ? x_words : y_words); ++w) {
      const auto id = next();
      words->push_back({id, next()});
    }
  std::uint64_t x = 0;
  while (at < bytes.size()) {
    x += next();
    model::WordCounts::Link link;
    link.x = static_cast<std::uint32_t>(x);
    link.y = next();
    link.count = next();
    if (x >= x_words || link.y >= y_words) throw Damaged("learned words that cannot be read");
    out.links.push_back(link);
  }
  return out;
}

std::string_view bytes_of(const SQLite::Column& column) {
  return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

std::int64_t language_id(SQLite::Database& database, const std::string& tag) {
  SQLite::Statement query(database, "SELECT id FROM languages WHERE tag = ?");
  query.bind(1, tag);
  return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

std::int64_t make_language_id(SQLite::Database& database, const std::string& tag) {
  SQLite::Statement insert(database, "INSERT OR IGNORE INTO languages(tag) VALUES(?)");
  insert.bind(1, tag);
  insert.exec();
  return language_id(database, tag);
}

// Adds a lesson to the sums, or takes it away. Sums of 0 go.
void change(SQLite::Database& database, const Lesson& lesson, std::int64_t x_language, std::int64_t y_language,
            int sign) {
  SQLite::Statement seen(database,
                         "INSERT INTO stem_counts(stem, other, seen) VALUES(?, ?, ?) "
                         "ON CONFLICT DO UPDATE SET seen = seen + excluded.seen");
  SQLite::Statement forget(database, "DELETE FROM stem_counts WHERE stem = ? AND other = ? AND seen <= 0");
  const auto run = [](SQLite::Statement& statement) {
    statement.exec();
    statement.reset();
  };
  for (const auto* words : {&lesson.x_words, &lesson.y_words})
    for (const auto& word : *words) {
      const auto other = words == &lesson.x_words ? y_language : x_language;
      seen.bind(1, word.id);
      seen.bind(2, other);
      seen.bind(3, sign * static_cast<std::int64_t>(word.seen));
      run(seen);
      if (sign > 0) continue;
      forget.bind(1, word.id);
      forget.bind(2, other);
      run(forget);
    }
  SQLite::Statement add(database,
                        "INSERT INTO stem_links(x, other, y, count) VALUES(?, ?, ?, ?) "
                        "ON CONFLICT DO UPDATE SET count = count + excluded.count");
  SQLite::Statement part(database, "DELETE FROM stem_links WHERE x = ? AND other = ? AND y = ? AND count <= 0");
  for (const auto& link : lesson.links) {
    const auto bind = [&](SQLite::Statement& statement) {
      statement.bind(1, lesson.x_words[link.x].id);
      statement.bind(2, y_language);
      statement.bind(3, lesson.y_words[link.y].id);
    };
    bind(add);
    add.bind(4, sign * static_cast<std::int64_t>(link.count));
    run(add);
    if (sign > 0) continue;
    bind(part);
    run(part);
  }
}

// Links by the ids of their stems, while sums are read.
struct Sums {
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> links;
  std::map<std::int64_t, std::int64_t> seen;  // of both sides
};

Sums read_sums(SQLite::Database& database, const WordQuery& query, std::int64_t x, std::int64_t y) {
  Sums out;
  const auto take = [&](SQLite::Statement& links) {
    while (links.executeStep())
      out.links[{links.getColumn(0).getInt64(), links.getColumn(1).getInt64()}] = links.getColumn(2).getInt64();
    links.reset();
  };
  if (query.stems.empty()) {
    SQLite::Statement links(database,
                            "SELECT k.x, k.y, k.count FROM stem_links k JOIN stems s ON s.id = k.x "
                            "WHERE s.language = ? AND k.other = ?");
    links.bind(1, x);
    links.bind(2, y);
    take(links);
  } else {
    SQLite::Statement links(database,
                            "SELECT k.x, k.y, k.count FROM stem_links k WHERE k.x = "
                            "(SELECT id FROM stems WHERE language = ?1 AND stem = ?3) AND k.other = ?2");
    for (const auto& stem : query.stems) {
      links.bind(1, x);
      links.bind(2, y);
      links.bind(3, stem);
      take(links);
    }
  }
  SQLite::Statement seen(database, "SELECT seen FROM stem_counts WHERE stem = ? AND other = ?");
  for (const auto& [link, count] : out.links)
    for (const auto stem : {link.first, link.second}) {
      const auto [place, fresh] = out.seen.try_emplace(stem, 0);
      if (!fresh) continue;
      seen.bind(1, stem);
      seen.bind(2, stem == link.first ? y : x);
      if (seen.executeStep()) place->second = seen.getColumn(0).getInt64();
      seen.reset();
    }
  return out;
}

void take_out(SQLite::Database& database, const std::string& symbol, std::int64_t x, std::int64_t y, Sums& sums) {
  SQLite::Statement query(database,
                          "SELECT counts FROM lessons WHERE x = ?2 AND y = ?3 AND document = "
                          "(SELECT id FROM documents WHERE symbol = ?1 AND is_current = 1)");
  query.bind(1, symbol);
  query.bind(2, x);
  query.bind(3, y);
  if (!query.executeStep()) return;
  const auto own = unpacked(bytes_of(query.getColumn(0)));
  for (const auto* words : {&own.x_words, &own.y_words})
    for (const auto& word : *words)
      if (const auto known = sums.seen.find(word.id); known != sums.seen.end()) known->second -= word.seen;
  for (const auto& link : own.links) {
    const auto known = sums.links.find({own.x_words[link.x].id, own.y_words[link.y].id});
    if (known != sums.links.end()) known->second -= link.count;
  }
  std::erase_if(sums.links, [](const auto& link) { return link.second <= 0; });
}

}  // namespace

void teach_words(SQLite::Database& database, std::int64_t document, const model::WordCounts& counts) {
  const auto x = make_language_id(database, counts.x), y = make_language_id(database, counts.y);
  SQLite::Statement find(database, "SELECT id FROM stems WHERE language = ? AND stem = ?");
  SQLite::Statement insert(database, "INSERT INTO stems(language, stem) VALUES(?, ?)");
  const auto words = [&](std::int64_t language, const std::vector<model::WordCounts::Word>& from) {
    std::vector<Lesson::Word> out;
    for (const auto& word : from) {
      find.bind(1, language);
      find.bind(2, word.stem);
      std::int64_t id = 0;
      if (find.executeStep()) id = find.getColumn(0).getInt64();
      find.reset();
      if (id == 0) {
        insert.bind(1, language);
        insert.bind(2, word.stem);
        insert.exec();
        insert.reset();
        id = database.getLastInsertRowid();
      }
      out.push_back({id, word.seen});
    }
    return out;
  };
  const Lesson lesson{words(x, counts.x_words), words(y, counts.y_words), counts.links};
  change(database, lesson, x, y, 1);
  SQLite::Statement keep(database, "INSERT INTO lessons(document, x, y, counts) VALUES(?, ?, ?, ?)");
  const auto bytes = packed(lesson);
  keep.bind(1, document);
  keep.bind(2, x);
  keep.bind(3, y);
  keep.bind(4, bytes.data(), static_cast<int>(bytes.size()));
  keep.exec();
}

void forget_words(SQLite::Database& database, std::int64_t document) {
  SQLite::Statement query(database, "SELECT x, y, counts FROM lessons WHERE document = ?");
  query.bind(1, document);
  while (query.executeStep())
    change(database, unpacked(bytes_of(query.getColumn(2))), query.getColumn(0).getInt64(),
           query.getColumn(1).getInt64(), -1);
  SQLite::Statement drop(database, "DELETE FROM lessons WHERE document = ?");
  drop.bind(1, document);
  drop.exec();
}

model::WordCounts read_words(SQLite::Database& database, const WordQuery& query) {
  model::WordCounts out;
  out.x = query.x;
  out.y = query.y;
  const auto x = language_id(database, query.x), y = language_id(database, query.y);
  if (x == 0 || y == 0) return out;
  auto sums = read_sums(database, query, x, y);
  if (!query.without.empty()) take_out(database, query.without, x, y, sums);
  SQLite::Statement name(database, "SELECT stem FROM stems WHERE id = ?");
  std::map<std::int64_t, std::string> names;
  for (const auto& [link, count] : sums.links)
    for (const auto stem : {link.first, link.second}) {
      if (!names.try_emplace(stem).second) continue;
      name.bind(1, stem);
      if (!name.executeStep()) throw Damaged("a learned word has no letters");
      names[stem] = name.getColumn(0).getString();
      name.reset();
    }
  const auto number = [&](auto side, std::vector<model::WordCounts::Word>& words) {
    std::map<std::string_view, std::int64_t> by_name;
    for (const auto& [link, count] : sums.links) by_name.emplace(names[link.*side], link.*side);
    std::map<std::int64_t, std::uint32_t> place;
    for (const auto& [stem, id] : by_name) {
      place[id] = static_cast<std::uint32_t>(words.size());
      words.push_back({std::string(stem), static_cast<std::uint32_t>(std::max<std::int64_t>(0, sums.seen[id]))});
    }
    return place;
  };
  using Key = std::pair<std::int64_t, std::int64_t>;
  auto x_place = number(&Key::first, out.x_words);
  auto y_place = number(&Key::second, out.y_words);
  for (const auto& [link, count] : sums.links)
    out.links.push_back({x_place[link.first], y_place[link.second], static_cast<std::uint32_t>(count)});
  std::sort(out.links.begin(), out.links.end(),
            [](const auto& a, const auto& b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
  return out;
}

}  // namespace hexaglot::store
