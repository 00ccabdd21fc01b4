#pragma once
// Words learned from windows: short pieces of two long texts that seem to run side by side are aligned by themselves,
// as a short text is, and what they teach about words helps to find the way through the rest. For pairs of languages
// that share no spelling, and texts with few numbers, when no word list is at hand.
#include <unordered_map>

#include "core/align/coarse.hpp"
#include "core/base/progress.hpp"

namespace hexaglot::align {

class Sample {
 public:
  explicit Sample(const PairOf& pair)
      : pair_(pair), x_seen_(pair.x.vocabulary.size(), 0), y_seen_(pair.y.vocabulary.size(), 0) {}

  // Aligns the window with its y turned upside down: what certainty says where nothing belongs together.
  void measure_chance(const Window& window, const Progress& progress);
  // Whether so much certainty is more than chance.
  [[nodiscard]] bool trusted(double certainty) const;

  enum class Ends : std::uint8_t { first_is_cut, last_is_cut, neither };
  // What came out of a window: how sure its links are (0…1), and the outermost cuts that are.
  struct Outcome {
    double certainty = 0;
    Window sure;
  };
  // Aligns the window and, if its links are sure enough, counts the words of those that are used. Its ends are forced
  // upon each other, so that only an end that is a cut should be used.
  Outcome add(const Window& window, Ends ends, const Progress& progress);
  // Pairs of words that were linked often, for how often they stood there at all.
  [[nodiscard]] std::vector<Clue> words() const;

 private:
  PairOf pair_;
  double chance_ = 0;
  std::vector<float> x_seen_, y_seen_;
  std::unordered_map<std::uint64_t, float> together_;
};

}  // namespace hexaglot::align
