#pragma once
// A Hunspell dictionary that is found, looked at, opened and asked in UTF-8 whatever its own encoding. What Stems and
// Speller stand on. Thread: one at a time per object. Memory: 10–20 MB each for the five languages.
#include <iconv.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class Hunspell;

namespace hexaglot::stems {

// iconv(3) from one encoding to another; a character that the other lacks makes the whole word unknown.
class Converter {
 public:
  Converter(const std::string& from, const std::string& to);
  ~Converter();
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  [[nodiscard]] bool good() const;
  [[nodiscard]] std::optional<std::string> operator()(std::string_view text);

 private:
  iconv_t handle_;
};

class OpenDictionary {
 public:
  using Note = std::function<void(std::string_view message)>;
  // `without`: what happens where there is none, for the note ("words are compared by their beginnings").
  OpenDictionary(std::string language, std::string without, Note note);
  ~OpenDictionary();
  OpenDictionary(const OpenDictionary&) = delete;
  OpenDictionary& operator=(const OpenDictionary&) = delete;

  // Opens at the first call (50–250 ms); why it cannot is told by the note, once.
  [[nodiscard]] bool available();
  // Only where it is available.
  [[nodiscard]] bool spells(std::string_view word);
  [[nodiscard]] std::vector<std::string> stems(std::string_view word);

 private:
  void open();
  [[nodiscard]] std::optional<std::string> inward(std::string_view word);

  std::string language_, without_;
  Note note_;
  bool opened_ = false;
  std::unique_ptr<Hunspell> hunspell_;
  std::unique_ptr<Converter> to_dictionary_, from_dictionary_;  // empty when it is UTF-8
};

// Without Arabic vowel marks (U+064B–0652, U+0670) and tatweel (U+0640); counts code points.
[[nodiscard]] std::string bare(std::string_view word, std::size_t& length);

}  // namespace hexaglot::stems
