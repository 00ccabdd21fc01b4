#ifndef HEXAGLOT_ABI_HOST_H
#define HEXAGLOT_ABI_HOST_H
/* What the program offers to a plugin. Extensions are asked for by id: hexaglot.text/1 (text.h), hexaglot.terms/1
 * (terms.h), hexaglot.settings/1 (settings.h), hexaglot.cancel/1 (cancel.h). A host may lack any of them: NULL. */
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

enum { HX_LOG_DEBUG = 0, HX_LOG_INFO = 1, HX_LOG_WARNING = 2, HX_LOG_ERROR = 3 };

typedef struct hx_host hx_host;
struct hx_host {
  uint32_t abi_version; /* HX_ABI_VERSION of the host */
  void* self;
  void (*log)(const hx_host* host, int32_t level, hx_text message);  /* [any] */
  const void* (*get_extension)(const hx_host* host, const char* id); /* [any] lives as long as the host */
};

#ifdef __cplusplus
}
#endif
#endif
