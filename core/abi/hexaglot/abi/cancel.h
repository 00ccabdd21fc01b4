#ifndef HEXAGLOT_ABI_CANCEL_H
#define HEXAGLOT_ABI_CANCEL_H
/* hexaglot.cancel/1 (from the host): whether the work that an object is at is still wanted. For long loops that report
 * nothing: whoever types into a document waits for nobody. */
#include "host.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_CANCEL_1 "hexaglot.cancel/1"

typedef struct hx_cancel_1 {
  /* true: return HX_STOPPED soon; what is found after that is dropped. Costs next to nothing. [worker] */
  bool (*cancelled)(const hx_host* host);
} hx_cancel_1;

#ifdef __cplusplus
}
#endif
#endif
