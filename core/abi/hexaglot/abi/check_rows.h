#ifndef HEXAGLOT_ABI_CHECK_ROWS_H
#define HEXAGLOT_ABI_CHECK_ROWS_H
/* hexaglot.check-rows/1: an extension of hx_check for checks whose findings belong to single rows. The host may then
 * spread the rows of a document over several instances, and look again at the rows that changed and at no others.
 * A check that has it promises that `check` finds what check_rows finds over all rows, in whatever pieces. */
#include "check.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_CHECK_ROWS_1 "hexaglot.check-rows/1"

typedef struct hx_check_rows_1 {
  /* Before the first check_rows of a document, once per instance: to measure what concerns it as a whole. After some
   * rows changed the host need not call it again. [worker] */
  hx_status (*begin)(hx_check* c, const hx_document* document, const hx_error_sink* errors);
  /* The findings that begin in the rows from `first` up to but not including `end`. It may look at other rows; when a
   * row changes, the host asks again about it and two rows on either side. Cost: that of those rows, not of the
   * document. [worker] */
  hx_status (*check_rows)(hx_check* c, const hx_document* document, uint32_t first, uint32_t end,
                          const hx_finding_sink* findings, const hx_error_sink* errors);
} hx_check_rows_1;

#ifdef __cplusplus
}
#endif
#endif
