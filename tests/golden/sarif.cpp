#include "tests/golden/sarif.hpp"

#include <map>
#include <set>
#include <stdexcept>
#include <vector>

namespace hexaglot::test {
namespace {

using nlohmann::json;

struct Fault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void require(bool good, const std::string& path, const std::string& what) {
  if (!good) throw Fault(path + ": " + what);
}

// Required properties begin with "!".
const json& object(const json& value, const std::string& path, const std::vector<std::string>& properties) {
  require(value.is_object(), path, "is no object");
  std::set<std::string> known;
  for (const auto& p : properties) {
    const bool needed = p[0] == '!';
    const auto name = needed ? p.substr(1) : p;
    known.insert(name);
    require(!needed || value.contains(name), path, "lacks " + name);
  }
  for (const auto& [name, part] : value.items()) require(known.count(name) != 0, path, "has " + name);
  return value;
}

template <class Each>
void array(const json& of, const char* name, const std::string& path, Each each) {
  if (!of.contains(name)) return;
  require(of[name].is_array(), path + "/" + name, "is no array");
  for (std::size_t i = 0; i < of[name].size(); ++i) each(of[name][i], path + "/" + name + "/" + std::to_string(i));
}

void text(const json& of, const char* name, const std::string& path) {
  if (of.contains(name)) require(of[name].is_string(), path + "/" + name, "is no string");
}

void one_of(const json& of, const char* name, const std::string& path, const std::set<std::string>& values) {
  if (of.contains(name))
    require(of[name].is_string() && values.count(of[name].get<std::string>()) != 0, path + "/" + name,
            "has no known value");
}

std::int64_t number(const json& of, const char* name, const std::string& path, std::int64_t least,
                    std::int64_t missing) {
  if (!of.contains(name)) return missing;
  require(of[name].is_number_integer() && of[name].get<std::int64_t>() >= least, path + "/" + name, "is too small");
  return of[name].get<std::int64_t>();
}

void message(const json& m, const std::string& path) {
  object(m, path, {"!text"});
  text(m, "text", path);
  require(!m["text"].get<std::string>().empty(), path, "is empty");
}

void artifact_location(const json& l, const std::string& path, std::size_t artifacts) {
  object(l, path, {"!uri", "index"});
  const auto uri = l["uri"].get<std::string>();
  require(!uri.empty(), path, "has an empty uri");
  for (const char c : uri)
    require(static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x7F && c != '\\', path,
            "has no valid uri: " + uri);
  require(number(l, "index", path, 0, 0) < static_cast<std::int64_t>(artifacts), path, "has an index of no artifact");
}

void region(const json& r, const std::string& path) {
  object(r, path, {"!startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength", "snippet"});
  const auto line = number(r, "startLine", path, 1, 0);
  const auto end = number(r, "endLine", path, 1, line);
  const auto column = number(r, "startColumn", path, 1, 1);
  require(end >= line, path, "ends before it begins");
  if (end == line) require(number(r, "endColumn", path, 1, column) >= column, path, "ends before it begins");
  require(r.contains("charOffset") == r.contains("charLength"), path, "has an offset without a length");
  number(r, "charOffset", path, 0, 0);
  number(r, "charLength", path, 0, 0);
  if (r.contains("snippet")) text(object(r["snippet"], path + "/snippet", {"!text"}), "text", path);
}

void location(const json& l, const std::string& path, std::size_t artifacts) {
  object(l, path, {"id", "physicalLocation", "logicalLocations", "message"});
  number(l, "id", path, 0, 0);
  if (l.contains("physicalLocation")) {
    const auto& p = object(l["physicalLocation"], path, {"!artifactLocation", "region"});
    artifact_location(p["artifactLocation"], path + "/artifactLocation", artifacts);
    if (p.contains("region")) region(p["region"], path + "/region");
  }
  array(l, "logicalLocations", path, [](const json& logical, const std::string& at) {
    object(logical, at, {"!name", "fullyQualifiedName", "kind"});
    for (const auto* name : {"name", "fullyQualifiedName", "kind"}) text(logical, name, at);
  });
  if (l.contains("message")) message(l["message"], path + "/message");
}

void result(const json& r, const std::string& path, const json& rules, std::size_t artifacts, int& suppressions) {
  object(r, path,
         {"!ruleId", "ruleIndex", "!level", "!message", "locations", "relatedLocations", "!partialFingerprints",
          "fixes", "baselineState", "suppressions", "properties"});
  const auto index = number(r, "ruleIndex", path, 0, -1);
  require(index >= 0 && index < static_cast<std::int64_t>(rules.size()), path, "names no rule");
  require(rules[static_cast<std::size_t>(index)]["id"] == r["ruleId"], path, "names another rule");
  one_of(r, "level", path, {"none", "note", "warning", "error"});
  one_of(r, "baselineState", path, {"new", "unchanged", "updated", "absent"});
  message(r["message"], path + "/message");
  array(r, "locations", path, [&](const json& l, const std::string& at) { location(l, at, artifacts); });
  std::set<std::int64_t> ids;
  array(r, "relatedLocations", path, [&](const json& l, const std::string& at) {
    location(l, at, artifacts);
    require(ids.insert(number(l, "id", at, 0, -1)).second, at, "has the id of another");
  });
  for (const auto& [name, print] : r["partialFingerprints"].items())
    require(print.is_string() && !print.get<std::string>().empty(), path, "has a fingerprint that is no string");
  array(r, "fixes", path, [&](const json& fix, const std::string& at) {
    object(fix, at, {"description", "!artifactChanges"});
    require(!fix["artifactChanges"].empty(), at, "changes nothing");
    array(fix, "artifactChanges", at, [&](const json& change, const std::string& where) {
      object(change, where, {"!artifactLocation", "!replacements"});
      artifact_location(change["artifactLocation"], where, artifacts);
      require(!change["replacements"].empty(), where, "replaces nothing");
      array(change, "replacements", where, [](const json& replacement, const std::string& of) {
        object(replacement, of, {"!deletedRegion", "insertedContent"});
        region(replacement["deletedRegion"], of);
        if (replacement.contains("insertedContent")) object(replacement["insertedContent"], of, {"!text"});
      });
    });
  });
  const int has = r.contains("suppressions") ? 1 : 0;
  require(suppressions < 0 || suppressions == has, path, "has suppressions where others have none, or the other way");
  suppressions = has;
  array(r, "suppressions", path, [](const json& s, const std::string& at) {
    object(s, at, {"!kind", "justification", "status"});
    one_of(s, "kind", at, {"inSource", "external"});
  });
}

void run(const json& r, const std::string& path) {
  object(r, path, {"!tool", "invocations", "!columnKind", "artifacts", "results"});
  one_of(r, "columnKind", path, {"utf16CodeUnits", "unicodeCodePoints"});
  const auto& driver =
      object(object(r["tool"], path, {"!driver"})["driver"], path + "/tool/driver", {"!name", "version", "rules"});
  std::set<std::string> ids;
  array(driver, "rules", path, [&](const json& rule, const std::string& at) {
    object(rule, at, {"!id", "name", "shortDescription", "help", "properties"});
    require(ids.insert(rule["id"].get<std::string>()).second, at, "is there twice");
    for (const auto* name : {"shortDescription", "help"}) text(object(rule[name], at, {"!text"}), "text", at);
  });
  array(r, "invocations", path, [](const json& i, const std::string& at) {
    require(object(i, at, {"!executionSuccessful", "toolExecutionNotifications"})["executionSuccessful"].is_boolean(),
            at, "does not say whether it went well");
    array(i, "toolExecutionNotifications", at, [](const json& n, const std::string& where) {
      object(n, where, {"level", "!message"});
      message(n["message"], where);
    });
  });
  array(r, "artifacts", path, [](const json& a, const std::string& at) {
    object(a, at, {"!location", "roles", "hashes", "properties"});
    artifact_location(a["location"], at, 1);
  });
  const auto artifacts = r.contains("artifacts") ? r["artifacts"].size() : 0;
  int suppressions = -1;
  array(r, "results", path,
        [&](const json& x, const std::string& at) { result(x, at, driver["rules"], artifacts, suppressions); });
}

}  // namespace

std::string sarif_fault(const json& log) {
  try {
    object(log, "", {"$schema", "!version", "!runs"});
    require(log["version"] == "2.1.0", "/version", "is not 2.1.0");
    array(log, "runs", "", [](const json& r, const std::string& at) { run(r, at); });
  } catch (const Fault& fault) {
    return fault.what();
  } catch (const json::exception& e) {
    return e.what();
  }
  return {};
}

}  // namespace hexaglot::test
