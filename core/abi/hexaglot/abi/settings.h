#ifndef HEXAGLOT_ABI_SETTINGS_H
#define HEXAGLOT_ABI_SETTINGS_H
/* Settings are declared by a plugin (id, type, default, label); the host draws, stores and checks them.
 * hexaglot.settings/1 (from the host): what the user chose. */
#include "host.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_SETTINGS_1 "hexaglot.settings/1"

enum { HX_SETTING_SWITCH = 0, HX_SETTING_NUMBER = 1, HX_SETTING_TEXT = 2 };

typedef struct hx_setting {
  const char* id; /* "numbering.report-shared" */
  int32_t type;
  const char* default_value; /* "on" / "off", a decimal number, or text */
  double minimum, maximum;   /* numbers only */
  const char* label;         /* for people, English */
} hx_setting;

typedef struct hx_settings_1 {
  /* The value as text, the default where the user chose nothing; size 0 for an id that was not declared. Lives until
   * the object that asks is destroyed. [worker] */
  hx_text (*get)(const hx_host* host, const char* id);
} hx_settings_1;

#ifdef __cplusplus
}
#endif
#endif
