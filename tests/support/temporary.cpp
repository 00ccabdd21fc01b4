#include "tests/support/temporary.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace hexaglot::test {

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "hexaglot-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TemporaryFolder::file(std::string_view name, std::string_view content) const {
  const auto path = path_ / name;
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::filesystem::path tm_data() { return std::filesystem::path(HEXAGLOT_SOURCE_DIR) / "tm-data"; }

std::filesystem::path build_folder() { return HEXAGLOT_BINARY_DIR; }

std::filesystem::path shared_data() {
  const auto path = std::filesystem::path(HEXAGLOT_SOURCE_DIR) / ".." / "shared" / "data";
  return std::filesystem::exists(path) ? path : std::filesystem::path{};
}

}  // namespace hexaglot::test
