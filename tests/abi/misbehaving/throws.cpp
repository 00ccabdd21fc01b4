// A plugin that lets an exception out of a raw function of the border, without the sdk's trampolines.
#include <hexaglot/abi/check.h>
#include <hexaglot/abi/plugin.h>

#include <cstring>
#include <stdexcept>

namespace {

const hx_finding_kind kinds[] = {{"test.departs", "It departs."}};
const hx_check_descriptor descriptor = {"test.check.throws", "Throws", kinds, 1, nullptr, 0};
hx_check instance = {nullptr,
                     [](hx_check*, const hx_document*, const hx_finding_sink*, const hx_error_sink*) -> hx_status {
                       throw std::runtime_error("catch me");
                     },
                     [](hx_check*) {}, nullptr};
const hx_check_factory_1 factory = {[] { return 1U; }, [](std::uint32_t) { return &descriptor; },
                                    [](const hx_host*, const char*) { return &instance; }};
const hx_plugin plugin = {
    HX_ABI_VERSION,
    "test.throws",
    "Throws",
    "1.0.0",
    [](const hx_host*) { return true; },
    [] {},
    [](const char* id) -> const void* { return std::strcmp(id, HX_CHECK_FACTORY_1) == 0 ? &factory : nullptr; }};

}  // namespace

HX_PLUGIN_ENTRY { return &plugin; }
