#pragma once
// A vector of few small values in 16 bytes: up to two of four bytes stand in the object itself, more on the heap. For
// what there are millions of, where a std::vector would take 24 bytes and 32 more of the heap for a single value. As
// std::vector where it has a function at all; growing it, or moving it, makes iterators invalid.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

namespace hexaglot {

template <class T>
class Few {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T> && sizeof(T) <= sizeof(T*));
  static constexpr std::uint32_t inside = sizeof(T*) / sizeof(T);

 public:
  using value_type = T;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using reference = T&;
  using const_reference = const T&;
  using iterator = T*;
  using const_iterator = const T*;

  Few() noexcept {}
  Few(std::initializer_list<T> values) : Few(values.begin(), values.end()) {}
  Few(const std::vector<T>& values) : Few(values.begin(), values.end()) {}
  template <std::input_iterator It>
  Few(It first, It last) {
    for (; first != last; ++first) push_back(*first);
  }
  Few(const Few& other) : Few() { append(other.data(), other.size_); }
  Few(Few&& other) noexcept { take(other); }
  Few& operator=(const Few& other) {
    if (this != &other) Few(other).swap(*this);
    return *this;
  }
  Few& operator=(Few&& other) noexcept {
    if (this != &other) {
      free();
      take(other);
    }
    return *this;
  }
  ~Few() { free(); }
  explicit operator std::vector<T>() const { return {begin(), end()}; }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] T* data() { return room_ == inside ? here_ : there_; }
  [[nodiscard]] const T* data() const { return room_ == inside ? here_ : there_; }
  [[nodiscard]] T* begin() { return data(); }
  [[nodiscard]] T* end() { return data() + size_; }
  [[nodiscard]] const T* begin() const { return data(); }
  [[nodiscard]] const T* end() const { return data() + size_; }
  [[nodiscard]] const T* cbegin() const { return begin(); }
  [[nodiscard]] const T* cend() const { return end(); }
  [[nodiscard]] T& operator[](std::size_t i) { return data()[i]; }
  [[nodiscard]] const T& operator[](std::size_t i) const { return data()[i]; }
  [[nodiscard]] T& front() { return *begin(); }
  [[nodiscard]] const T& front() const { return *begin(); }
  [[nodiscard]] T& back() { return end()[-1]; }
  [[nodiscard]] const T& back() const { return end()[-1]; }

  void push_back(T value) {
    reserve(size_ + std::size_t{1});
    data()[size_++] = value;
  }
  void pop_back() { --size_; }
  void clear() { size_ = 0; }
  void resize(std::size_t count, T value = {}) {
    reserve(count);
    for (auto i = std::size_t{size_}; i < count; ++i) data()[i] = value;
    size_ = static_cast<std::uint32_t>(count);
  }
  template <std::input_iterator It>
  void assign(It first, It last) {
    Few(first, last).swap(*this);
  }
  T* insert(const T* at, T value) { return insert(at, &value, &value + 1); }
  template <std::input_iterator It>
  T* insert(const T* at, It first, It last) {
    const auto place = at - begin();
    const auto old = static_cast<std::ptrdiff_t>(size_);
    if constexpr (std::is_pointer_v<It>) {  // they may be its own
      const std::vector<T> values(first, last);
      append(values.data(), values.size());
    } else {
      for (; first != last; ++first) push_back(*first);
    }
    std::rotate(begin() + place, begin() + old, end());
    return begin() + place;
  }
  T* erase(const T* at) { return erase(at, at + 1); }
  T* erase(const T* first, const T* last) {
    const auto place = first - begin();
    std::copy(last, cend(), begin() + place);
    size_ -= static_cast<std::uint32_t>(last - first);
    return begin() + place;
  }
  void reserve(std::size_t count) {
    if (count <= room_) return;
    const auto room = static_cast<std::uint32_t>(std::max<std::size_t>(count, std::size_t{room_} * 2));
    auto* grown = new T[room];
    std::copy(cbegin(), cend(), grown);
    free();
    there_ = grown;
    room_ = room;
  }
  void swap(Few& other) noexcept {
    Few mine(std::move(*this));
    *this = std::move(other);
    other = std::move(mine);
  }

  friend bool operator==(const Few& a, const Few& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }
  friend auto operator<=>(const Few& a, const Few& b) {
    return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  void append(const T* values, std::size_t count) {
    reserve(size_ + count);
    std::copy(values, values + count, end());
    size_ += static_cast<std::uint32_t>(count);
  }
  void free() {
    if (room_ != inside) delete[] there_;
  }
  void take(Few& other) noexcept {
    size_ = std::exchange(other.size_, 0);
    room_ = std::exchange(other.room_, inside);
    if (room_ == inside)
      std::copy(other.here_, other.here_ + inside, here_);
    else
      there_ = other.there_;
  }

  std::uint32_t size_ = 0, room_ = inside;
  union {
    T here_[inside]{};
    T* there_;
  };
};

}  // namespace hexaglot
