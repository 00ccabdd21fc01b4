#ifndef HEXAGLOT_ABI_MEMORY_H
#define HEXAGLOT_ABI_MEMORY_H
/* hexaglot.memory/1 (from the host): rows of earlier documents, found by the text of one of their cells. For checks
 * that compare a document with what was written before. */
#include "host.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_MEMORY_1 "hexaglot.memory/1"

typedef struct hx_memory_cell {
  hx_text language; /* BCP 47 */
  hx_text text;
} hx_memory_cell;

typedef struct hx_memory_row {
  int64_t id;       /* larger = stored later */
  hx_text document; /* its symbol */
  uint32_t number;  /* of the row in its document, from 1 */
  bool confirmed;   /* by a person */
  bool trusted;     /* confirmed, or the program is sure that its cells belong together */
  const hx_memory_cell* cells;
  size_t cell_count;
} hx_memory_row;

typedef struct hx_memory_1 {
  /* False where the user gave no memory: there is nothing to find. [any] */
  bool (*available)(const hx_host* host);
  /* Rows whose cell in `language` is `text`, whatever the case, spaces and punctuation: latest first, until `each`
   * returns false. What `each` is given lives during its call. The first call reads the memory. [any] */
  void (*find)(const hx_host* host, hx_text language, hx_text text, void* self,
               bool (*each)(void* self, const hx_memory_row* row));
} hx_memory_1;

#ifdef __cplusplus
}
#endif
#endif
