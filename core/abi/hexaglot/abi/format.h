#ifndef HEXAGLOT_ABI_FORMAT_H
#define HEXAGLOT_ABI_FORMAT_H
/* hexaglot.format-factory/1: a format reads documents, translation units or terms, or writes documents.
 * Life of an instance: create, one read or write call, destroy; one thread at a time.
 * A reader streams through a sink and reports faults by line; a faulty unit is skipped and the rest read. It opens no
 * file and no socket of its own. */
#include "document.h"
#include "host.h"
#include "terms.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_FORMAT_FACTORY_1 "hexaglot.format-factory/1"

enum {                        /* capabilities, or-ed */
       HX_READS_DOCUMENT = 1, /* blocks of one version; gets UTF-8 without BOM, decoded by the host */
       HX_READS_UNITS = 2,    /* translation units; gets the raw bytes of the file */
       HX_READS_TERMS = 4,    /* concepts; gets the raw bytes of the file */
       HX_WRITES_DOCUMENTS = 8
};

typedef struct hx_format_descriptor {
  const char* id;         /* "hexaglot.format.markdown" */
  const char* name;       /* "Markdown" */
  const char* short_name; /* as in --format: "tmx", "html" */
  const char* extensions; /* with dots, separated by spaces: ".md .markdown" */
  uint32_t capabilities;
} hx_format_descriptor;

/* A block as a format sees it. The host finds the label in the text where `label` is empty, joins what a page break
 * cut, puts footnotes to their place and tells front matter from body. */
typedef struct hx_raw_block {
  int32_t kind;  /* HX_HEADING, HX_PARAGRAPH, HX_ITEM or HX_NOTE */
  int32_t level; /* heading 1…6, item depth from 1 */
  hx_text label; /* as printed, where the format keeps it apart ("11." of a list, "14" of a note); else empty */
  hx_text text;  /* white space as in the source; the host collapses it */
  const hx_mark* marks;
  size_t mark_count;
  uint32_t line_from, line_to;
  bool after_break; /* a page rule or page break stands between this block and the one before */
} hx_raw_block;

typedef struct hx_block_sink {
  void* self;
  bool (*block)(void* self, const hx_raw_block* block); /* false: stop */
} hx_block_sink;

typedef struct hx_property {
  hx_text type;
  hx_text value;
} hx_property;

typedef struct hx_variant {
  hx_text language;
  hx_text text;
  const hx_mark* marks;
  size_t mark_count;
  const hx_property* properties;
  size_t property_count;
} hx_variant;

typedef struct hx_unit {
  hx_text id;
  hx_text created, changed; /* as in TMX: 20140311T000000Z */
  const hx_property* properties;
  size_t property_count;
  const hx_variant* variants;
  size_t variant_count;
  uint32_t line;
} hx_unit;

typedef struct hx_unit_sink {
  void* self;
  bool (*unit)(void* self, const hx_unit* unit); /* false: stop */
} hx_unit_sink;

typedef struct hx_document_source {
  void* self;
  const hx_document* (*next)(void* self); /* lives until the next call; NULL at the end */
} hx_document_source;

typedef struct hx_input {
  hx_text name;     /* the file's name, for messages */
  hx_text language; /* of the version; empty for units and terms */
  hx_byte_source bytes;
} hx_input;

typedef struct hx_format hx_format;
struct hx_format {
  void* self;
  /* Any of the four may be NULL, as the capabilities say. All [worker]. */
  hx_status (*read_document)(hx_format* f, const hx_input* input, const hx_block_sink* blocks,
                             const hx_error_sink* errors);
  hx_status (*read_units)(hx_format* f, const hx_input* input, const hx_unit_sink* units, const hx_error_sink* errors);
  hx_status (*read_terms)(hx_format* f, const hx_input* input, const hx_term_sink* terms, const hx_error_sink* errors);
  hx_status (*write_documents)(hx_format* f, const hx_document_source* documents, const hx_byte_sink* out,
                               const hx_error_sink* errors);
  void (*destroy)(hx_format* f);
  const void* (*get_extension)(hx_format* f, const char* id); /* may be NULL */
};

typedef struct hx_format_factory_1 {
  uint32_t (*count)(void);                                   /* [any] */
  const hx_format_descriptor* (*descriptor)(uint32_t index); /* [any] static */
  /* How sure the format is that it reads this: 0 no, 50 perhaps, 100 certainly. `head`: the first 4 KiB, raw. [any] */
  int32_t (*sniff)(uint32_t index, hx_text file_name, hx_text head);
  hx_format* (*create)(const hx_host* host, const char* id); /* [any] NULL: unknown id or failed */
} hx_format_factory_1;

#ifdef __cplusplus
}
#endif
#endif
