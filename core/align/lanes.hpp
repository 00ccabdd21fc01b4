#pragma once
// Four numbers at a time: the inner loops of the aligner in vector registers, without intrinsics and the same on every
// processor that GCC and Clang know. Exponential and logarithm are polynomials with a relative error near 1e-6, which
// is far below what any probability here can mean.
#include <cstdint>
#include <cstring>

namespace hexaglot::align {

inline constexpr std::size_t lane_count = 4;
using Lanes = float __attribute__((vector_size(16)));
using LaneInts = std::int32_t __attribute__((vector_size(16)));

inline Lanes load(const float* from) {
  Lanes out;
  std::memcpy(&out, from, sizeof(out));
  return out;
}
inline void store(float* to, Lanes value) { std::memcpy(to, &value, sizeof(value)); }
inline Lanes all(float value) { return Lanes{value, value, value, value}; }
inline Lanes larger(Lanes a, Lanes b) { return a > b ? a : b; }
inline Lanes smaller(Lanes a, Lanes b) { return a < b ? a : b; }

// e^x; 0 below −87, no more than e^87.
inline Lanes exponential(Lanes x) {
  const Lanes t = larger(smaller(x, all(87)), all(-87)) * 1.44269504F + 127.5F;  // positive, so truncation rounds down
  const LaneInts whole = __builtin_convertvector(t, LaneInts);
  const Lanes f = t - __builtin_convertvector(whole, Lanes) - 0.5F;  // −0.5 … 0.5
  const Lanes power =
      1.0F + f * (0.693147182F + f * (0.240226462F + f * (0.0555032721F + f * (0.00961813F + f * 0.00133335581F))));
  const LaneInts bits = whole << 23;
  Lanes scale;
  std::memcpy(&scale, &bits, sizeof(scale));
  return x > -87 ? power * scale : all(0);
}

// Natural logarithm of a normal positive number.
inline Lanes logarithm(Lanes x) {
  LaneInts bits;
  std::memcpy(&bits, &x, sizeof(bits));
  constexpr std::int32_t root_half = 0x3F3504F3;
  const LaneInts shifted = bits - root_half;
  const LaneInts exponent = shifted >> 23;
  bits = (shifted & 0x007FFFFF) + root_half;
  Lanes m;  // 0.707 … 1.414
  std::memcpy(&m, &bits, sizeof(m));
  const Lanes s = (m - 1) / (m + 1), q = s * s;
  const Lanes series = s * (2 + q * (0.666666666F + q * (0.4F + q * (0.285714286F + q * 0.222222222F))));
  return __builtin_convertvector(exponent, Lanes) * 0.693147182F + series;
}

}  // namespace hexaglot::align
