#ifndef HEXAGLOT_ABI_PATTERNS_H
#define HEXAGLOT_ABI_PATTERNS_H
/* hexaglot.patterns/1 (from the host): regular expressions with Unicode classes, so that no plugin links a library for
 * them. The syntax is ICU's. A search that would run away ends after a fixed number of steps. */
#include "host.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_PATTERNS_1 "hexaglot.patterns/1"

enum { HX_PATTERN_IGNORE_CASE = 1 }; /* flags, or-ed */

typedef struct hx_patterns_1 {
  /* A number for the pattern, good as long as the object that asked; or HX_NONE after one call of `fault`, which says
   * at which byte of the pattern and why. [worker] */
  uint32_t (*compile)(const hx_host* host, hx_text pattern, uint32_t flags, void* self,
                      void (*fault)(void* self, uint32_t offset, hx_text reason));
  /* Each match from left to right: `groups[0]` is the whole, bytes of the text; begin and end of a group that took no
   * part are HX_NONE. false from `each` ends it. HX_OK; HX_FAILED: it ran away, what it found before is told;
   * HX_UNSUPPORTED: no such pattern. [worker] */
  hx_status (*find)(const hx_host* host, uint32_t pattern, hx_text text, void* self,
                    bool (*each)(void* self, const hx_span* groups, size_t count));
} hx_patterns_1;

#ifdef __cplusplus
}
#endif
#endif
