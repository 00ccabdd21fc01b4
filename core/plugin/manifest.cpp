#include "core/plugin/manifest.hpp"

#include <algorithm>
#include <array>

#include <hexaglot/abi/check.h>
#include <hexaglot/abi/format.h>

#include <nlohmann/json.hpp>

#include "core/base/files.hpp"
#include "core/plugin/intake.hpp"

namespace hexaglot::plugin {
namespace {

constexpr std::size_t max_manifest_bytes = 64 << 10;

// The member as a string on one line, or an error that says what is wrong with it.
Result<std::string> member(const nlohmann::json& json, const char* key, const std::string& file) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_string() || found->get_ref<const std::string&>().empty())
    return fail(ErrorKind::plugin, std::string("manifest: \"") + key + "\" must be a string with something in it",
                file);
  return one_line(found->get_ref<const std::string&>());
}

Status take_provides(const nlohmann::json& json, Manifest& out, const std::string& file) {
  constexpr std::array<std::string_view, 2> known = {HX_CHECK_FACTORY_1, HX_FORMAT_FACTORY_1};
  const auto provides = json.find("provides");
  if (provides == json.end() || !provides->is_array())
    return fail(ErrorKind::plugin, "manifest: \"provides\" must be a list of factory ids", file);
  for (const auto& entry : *provides) {
    if (!entry.is_string()) return fail(ErrorKind::plugin, "manifest: \"provides\" must hold strings", file);
    out.provides.push_back(one_line(entry.get_ref<const std::string&>()));
  }
  const auto is_known = [&](const std::string& id) { return std::ranges::find(known, id) != known.end(); };
  if (std::ranges::none_of(out.provides, is_known))
    return fail(ErrorKind::plugin,
                "manifest: provides nothing that this program knows (" + std::string(HX_CHECK_FACTORY_1) + ", " +
                    HX_FORMAT_FACTORY_1 + ")",
                file);
  return {};
}

}  // namespace

std::filesystem::path manifest_path(const std::filesystem::path& library) {
  auto path = library;
  return path.replace_extension(".json");
}

Result<Manifest> read_manifest(const std::filesystem::path& library) {
  const auto path = manifest_path(library);
  const auto file = path.string();
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored))
    return fail(ErrorKind::plugin, "the plugin has no manifest; put one beside the library", file);
  if (!std::filesystem::is_regular_file(path, ignored))
    return fail(ErrorKind::plugin, "the manifest is not a regular file", file);
  const auto bytes = read_file(path, max_manifest_bytes);
  if (!bytes) return fail(ErrorKind::plugin, "the manifest cannot be read: " + bytes.error().message, file);

  const auto json = nlohmann::json::parse(*bytes, nullptr, false);
  if (json.is_discarded() || !json.is_object())
    return fail(ErrorKind::plugin, "the manifest is not a JSON object", file);
  Manifest out;
  for (const auto& [key, into] : {std::pair("id", &out.id), {"name", &out.name}, {"version", &out.version}}) {
    auto value = member(json, key, file);
    if (!value) return pass_on(std::move(value.error()));
    *into = std::move(*value);
  }
  if (!is_id(out.id))
    return fail(ErrorKind::plugin,
                "manifest: \"id\" is \"" + out.id + "\"; lower-case letters, digits, hyphens and dots only", file);
  const auto abi = json.find("abi");
  if (abi == json.end() || !abi->is_number_unsigned())
    return fail(ErrorKind::plugin, "manifest: \"abi\" must be a whole number", file);
  const auto version = abi->get<std::uint64_t>();
  if (version != HX_ABI_VERSION)
    return fail(ErrorKind::plugin,
                "the plugin is made for version " + std::to_string(version) + " of the border, this program has " +
                    std::to_string(HX_ABI_VERSION) + "; get a matching version of the plugin",
                file);
  out.abi = HX_ABI_VERSION;
  if (auto status = take_provides(json, out, file); !status) return pass_on(std::move(status.error()));
  return out;
}

}  // namespace hexaglot::plugin
