# The three ways to add a target, so that every room of the house is built alike.
include_guard(GLOBAL)
include(GNUInstallDirs)
find_package(Threads REQUIRED)

add_library(hexaglot_flags INTERFACE)
# -Wrestrict: GCC 12 sees an overlap in std::string concatenation that is not there (GCC bug 105651).
target_compile_options(hexaglot_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> $<$<BOOL:${HEXAGLOT_WERROR}>:-Werror>)
if(HEXAGLOT_SANITIZE)
  target_compile_options(hexaglot_flags INTERFACE -fsanitize=${HEXAGLOT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  target_link_options(hexaglot_flags INTERFACE -fsanitize=${HEXAGLOT_SANITIZE})
endif()

# hexaglot_add_module(text SOURCES … DEPS base … LIBRARIES ICU::uc …)
# A static library hexaglot_<name>. DEPS are modules below it and are public; LIBRARIES are third parties and stay private.
function(hexaglot_add_module name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPS;LIBRARIES;PUBLIC_LIBRARIES" ${ARGN})
  add_library(hexaglot_${name} STATIC ${arg_SOURCES})
  add_library(hexaglot::${name} ALIAS hexaglot_${name})
  target_include_directories(hexaglot_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(hexaglot_${name} PRIVATE hexaglot_flags ${arg_LIBRARIES} PUBLIC ${arg_PUBLIC_LIBRARIES})
  foreach(dep IN LISTS arg_DEPS)
    target_link_libraries(hexaglot_${name} PUBLIC hexaglot::${dep})
  endforeach()
endfunction()

# hexaglot_add_plugin(format-markdown SOURCES … MANIFEST manifest.json LIBRARIES …)
# Static: an object library whose entry is hx_plugin_entry_<name with _>, gathered in the table of core/plugin.
# Shared: <name>.so with the one exported symbol hx_plugin_entry, its manifest beside it, under lib/hexaglot/plugins.
function(hexaglot_add_plugin name)
  cmake_parse_arguments(arg "" "MANIFEST" "SOURCES;LIBRARIES" ${ARGN})
  string(REPLACE "-" "_" ident ${name})
  if(HEXAGLOT_PLUGINS STREQUAL "shared")
    add_library(plugin_${ident} MODULE ${arg_SOURCES})
    set_target_properties(plugin_${ident} PROPERTIES PREFIX "" OUTPUT_NAME ${name}
      LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib/hexaglot/plugins)
    configure_file(${arg_MANIFEST} ${PROJECT_BINARY_DIR}/lib/hexaglot/plugins/${name}.json COPYONLY)
    target_link_options(plugin_${ident} PRIVATE -Wl,--exclude-libs,ALL -Wl,-Bsymbolic
      -Wl,--version-script=${PROJECT_SOURCE_DIR}/plugins/template/exports.map)
    install(TARGETS plugin_${ident} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/hexaglot/plugins)
    install(FILES ${arg_MANIFEST} DESTINATION ${CMAKE_INSTALL_LIBDIR}/hexaglot/plugins RENAME ${name}.json)
  else()
    add_library(plugin_${ident} STATIC ${arg_SOURCES})
    target_compile_definitions(plugin_${ident} PRIVATE HX_STATIC_PLUGIN=${ident})
    set_property(GLOBAL APPEND PROPERTY HEXAGLOT_STATIC_PLUGINS ${ident})
  endif()
  set_property(GLOBAL APPEND PROPERTY HEXAGLOT_ALL_PLUGINS ${ident})
  # The wall: a plugin sees the border and the author's kit, never the root of the repository.
  target_include_directories(plugin_${ident} PRIVATE ${PROJECT_SOURCE_DIR}/core/abi ${PROJECT_SOURCE_DIR}/plugins/sdk)
  target_link_libraries(plugin_${ident} PRIVATE hexaglot_flags ${arg_LIBRARIES})
endfunction()

# hexaglot_add_test(text SOURCES … DEPS text …)
# A doctest executable test_<name>, registered with CTest.
function(hexaglot_add_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPS;LIBRARIES" ${ARGN})
  add_executable(test_${name} ${PROJECT_SOURCE_DIR}/tests/support/main.cpp ${arg_SOURCES})
  target_link_libraries(test_${name} PRIVATE hexaglot_flags hexaglot_test_support ${arg_LIBRARIES})
  foreach(dep IN LISTS arg_DEPS)
    target_link_libraries(test_${name} PRIVATE hexaglot::${dep})
  endforeach()
  add_test(NAME ${name} COMMAND test_${name})
endfunction()
