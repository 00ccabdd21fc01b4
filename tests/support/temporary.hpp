#pragma once
// A folder that lives as long as the test, and small files in it.
#include <filesystem>
#include <string>
#include <string_view>

namespace hexaglot::test {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  // Writes a file and returns its path.
  std::filesystem::path file(std::string_view name, std::string_view content) const;

 private:
  std::filesystem::path path_;
};

[[nodiscard]] std::string slurp(const std::filesystem::path& path);

// tm-data/… of the source tree.
[[nodiscard]] std::filesystem::path tm_data();

// The build folder: bin/ and, with shared plugins, lib/hexaglot/plugins.
[[nodiscard]] std::filesystem::path build_folder();

// ../shared/data beside the checkout, empty where it is absent: the test then says so and ends.
[[nodiscard]] std::filesystem::path shared_data();

}  // namespace hexaglot::test
