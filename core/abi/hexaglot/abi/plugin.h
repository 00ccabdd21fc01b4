#ifndef HEXAGLOT_ABI_PLUGIN_H
#define HEXAGLOT_ABI_PLUGIN_H
/* The one exported function of a plugin. The host calls: entry, init, get_factory (any number of times), deinit.
 * A library is not unloaded before the program ends. */
#include "host.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct hx_plugin {
  uint32_t abi_version;              /* HX_ABI_VERSION the plugin was built with */
  const char* id;                    /* "hexaglot.check.numbering": the same as in its manifest */
  const char* name;                  /* for people, English */
  const char* version;               /* "1.2.0" */
  bool (*init)(const hx_host* host); /* [main] before anything else; false: not usable here */
  void (*deinit)(void);              /* [main] last */
  const void* (*get_factory)(
      const char* factory); /* [any] "hexaglot.check-factory/1", "hexaglot.format-factory/1", or NULL */
} hx_plugin;

typedef const hx_plugin* (*hx_plugin_entry_function)(void);

/* In a plugin: HX_PLUGIN_ENTRY { return &my_plugin; }
 * Built into the program, the entry carries the plugin's name instead (HX_STATIC_PLUGIN, set by the build). */
#define HX_PLUGIN_JOIN2(a, b) a##b
#define HX_PLUGIN_JOIN(a, b) HX_PLUGIN_JOIN2(a, b)
#ifdef HX_STATIC_PLUGIN
#define HX_PLUGIN_ENTRY_NAME HX_PLUGIN_JOIN(hx_plugin_entry_, HX_STATIC_PLUGIN)
#else
#define HX_PLUGIN_ENTRY_NAME hx_plugin_entry
#endif
#ifdef __cplusplus
#define HX_PLUGIN_ENTRY extern "C" HX_EXPORT const hx_plugin* HX_PLUGIN_ENTRY_NAME(void)
#else
#define HX_PLUGIN_ENTRY HX_EXPORT const hx_plugin* HX_PLUGIN_ENTRY_NAME(void)
#endif

#ifdef __cplusplus
}
#endif
#endif
