/* A plugin in plain C11, a check and a format in one library: what an author without C++ would write. */
#include <hexaglot/abi/check.h>
#include <hexaglot/abi/format.h>
#include <hexaglot/abi/plugin.h>
#include <hexaglot/abi/text.h>
#include <stdlib.h>
#include <string.h>

static hx_text text_of(const char* s) {
  const hx_text t = {s, strlen(s)};
  return t;
}

/* ---- the check: two exclamation marks in a row, in any script ---- */

typedef struct shout_check {
  hx_check border;
  const hx_host* host;
} shout_check;

static bool is_mark(const char* at, size_t left, size_t* size) {
  static const char full_width[] = "\xEF\xBC\x81"; /* U+FF01 */
  if (left >= 1 && *at == '!') return *size = 1, true;
  if (left >= 3 && memcmp(at, full_width, 3) == 0) return *size = 3, true;
  return false;
}

static bool look_at(const hx_document* d, uint32_t version, uint32_t index, hx_text severity,
                    const hx_finding_sink* findings) {
  hx_block block;
  d->block(d, version, index, &block);
  for (size_t i = 0; i < block.text.size; ++i) {
    size_t first = 0;
    size_t second = 0;
    if (!is_mark(block.text.data + i, block.text.size - i, &first)) continue;
    if (!is_mark(block.text.data + i + first, block.text.size - i - first, &second)) continue;
    const hx_place place = {version, index, {(uint32_t)i, (uint32_t)(i + first + second)}};
    const hx_value value = {version, {block.text.data + i, first + second}};
    const hx_fix fix = {place, text_of("!"), text_of("keep one")};
    hx_finding finding;
    memset(&finding, 0, sizeof finding);
    finding.id = text_of("shout.double");
    finding.severity = severity.size == 5 ? HX_ERROR : HX_INFO;
    finding.row = HX_NONE;
    finding.last_row = HX_NONE;
    finding.versions = &version;
    finding.version_count = 1;
    finding.places = &place;
    finding.place_count = 1;
    finding.values = &value;
    finding.value_count = 1;
    finding.message = text_of("two exclamation marks in a row");
    finding.fix = &fix;
    return findings->add(findings->self, &finding);
  }
  return true;
}

static hx_status run_check(hx_check* c, const hx_document* d, const hx_finding_sink* findings,
                           const hx_error_sink* errors) {
  const shout_check* self = c->self;
  const hx_settings_1* settings = self->host->get_extension(self->host, HX_SETTINGS_1);
  if (settings == NULL) {
    errors->report(errors->self, 0, text_of("no settings"));
    return HX_FAILED;
  }
  const hx_text severity = settings->get(self->host, "shout.severity");
  for (uint32_t v = 0; v < d->version_count; ++v)
    for (uint32_t b = 0; b < d->block_count(d, v); ++b)
      if (!look_at(d, v, b, severity, findings)) return HX_STOPPED;
  return HX_OK;
}

static void destroy_check(hx_check* c) { free(c->self); }

static const hx_finding_kind kinds[] = {{"shout.double", "Two exclamation marks in a row."}};
static const hx_setting settings_declared[] = {
    {"shout.severity", HX_SETTING_TEXT, "info", 0, 0, "Severity: info or error"}};
static const hx_check_descriptor check_descriptor = {"test.check.shout", "Shouting", kinds, 1, settings_declared, 1};

static uint32_t one(void) { return 1; }
static const hx_check_descriptor* describe_check(uint32_t index) { return index == 0 ? &check_descriptor : NULL; }
static hx_check* create_check(const hx_host* host, const char* id) {
  if (strcmp(id, check_descriptor.id) != 0) return NULL;
  shout_check* self = calloc(1, sizeof *self);
  if (self == NULL) return NULL;
  self->border.self = self;
  self->border.check = run_check;
  self->border.destroy = destroy_check;
  self->host = host;
  return &self->border;
}

/* ---- the format: a line is a block; in units and terms, tabs stand between language and text ---- */

typedef struct line_reader {
  const hx_input* input;
  char line[4096];
  size_t size;
  char buffer[256];
  int64_t at, filled;
  uint32_t number;
} line_reader;

static int next_line(line_reader* r) { /* 1 a line, 0 the end, -1 stopped */
  r->size = 0;
  for (;;) {
    if (r->at == r->filled) {
      r->filled = r->input->bytes.read(r->input->bytes.self, r->buffer, sizeof r->buffer);
      r->at = 0;
      if (r->filled < 0) return -1;
      if (r->filled == 0) return r->size > 0 ? (++r->number, 1) : 0;
    }
    const char c = r->buffer[r->at++];
    if (c == '\n') return ++r->number, 1;
    if (r->size < sizeof r->line) r->line[r->size++] = c;
  }
}

static hx_status read_document(hx_format* f, const hx_input* input, const hx_block_sink* blocks,
                               const hx_error_sink* errors) {
  (void)f;
  line_reader r;
  memset(&r, 0, sizeof r);
  r.input = input;
  int got;
  while ((got = next_line(&r)) == 1) {
    if (r.size == 0) {
      errors->report(errors->self, r.number, text_of("an empty line was left out"));
      continue;
    }
    if (r.line[0] == '?') {
      errors->report(errors->self, r.number, text_of("a line must not begin with a question mark"));
      return HX_BAD_INPUT;
    }
    const hx_mark mark = {HX_ITALIC, {0, (uint32_t)r.size}, {NULL, 0}};
    hx_raw_block block;
    memset(&block, 0, sizeof block);
    block.kind = HX_PARAGRAPH;
    block.text.data = r.line;
    block.text.size = r.size;
    block.marks = &mark;
    block.mark_count = 1;
    block.line_from = block.line_to = r.number;
    if (!blocks->block(blocks->self, &block)) return HX_STOPPED;
  }
  return got < 0 ? HX_STOPPED : HX_OK;
}

static bool split(const line_reader* r, hx_text* language, hx_text* text) {
  const char* tab = memchr(r->line, '\t', r->size);
  if (tab == NULL) return false;
  language->data = r->line;
  language->size = (size_t)(tab - r->line);
  text->data = tab + 1;
  text->size = r->size - language->size - 1;
  return true;
}

static hx_status read_units(hx_format* f, const hx_input* input, const hx_unit_sink* units,
                            const hx_error_sink* errors) {
  (void)f;
  line_reader r;
  memset(&r, 0, sizeof r);
  r.input = input;
  int got;
  while ((got = next_line(&r)) == 1) {
    const hx_property property = {text_of("x-source"), text_of("lines")};
    hx_variant variant;
    memset(&variant, 0, sizeof variant);
    if (!split(&r, &variant.language, &variant.text)) {
      errors->report(errors->self, r.number, text_of("no tab; left out"));
      continue;
    }
    hx_unit unit;
    memset(&unit, 0, sizeof unit);
    unit.properties = &property;
    unit.property_count = 1;
    unit.variants = &variant;
    unit.variant_count = 1;
    unit.line = r.number;
    if (!units->unit(units->self, &unit)) return HX_STOPPED;
  }
  return got < 0 ? HX_STOPPED : HX_OK;
}

static hx_status read_terms(hx_format* f, const hx_input* input, const hx_term_sink* terms,
                            const hx_error_sink* errors) {
  (void)f;
  (void)errors;
  line_reader r;
  memset(&r, 0, sizeof r);
  r.input = input;
  int got;
  while ((got = next_line(&r)) == 1) {
    hx_term term;
    memset(&term, 0, sizeof term);
    if (!split(&r, &term.language, &term.text)) continue;
    term.status = HX_TERM_FORBIDDEN;
    hx_concept c;
    memset(&c, 0, sizeof c);
    c.id = text_of("c1");
    c.terms = &term;
    c.term_count = 1;
    if (!terms->concept_read(terms->self, &c)) return HX_STOPPED;
  }
  return got < 0 ? HX_STOPPED : HX_OK;
}

static bool put(const hx_byte_sink* out, hx_text t) { return out->write(out->self, t); }

static hx_status write_documents(hx_format* f, const hx_document_source* documents, const hx_byte_sink* out,
                                 const hx_error_sink* errors) {
  (void)f;
  (void)errors;
  const hx_document* d;
  while ((d = documents->next(documents->self)) != NULL) {
    if (!put(out, d->symbol) || !put(out, text_of("\n"))) return HX_STOPPED;
    for (uint32_t row = 0; row < d->row_count; ++row)
      for (uint32_t v = 0; v < d->version_count; ++v) {
        const uint32_t* segments = NULL;
        const uint32_t count = d->cell(d, row, v, &segments);
        for (uint32_t s = 0; s < count; ++s) {
          hx_segment segment;
          hx_block block;
          d->segment(d, v, segments[s], &segment);
          d->block(d, v, segment.block, &block);
          const hx_text part = {block.text.data + segment.span.begin, segment.span.end - segment.span.begin};
          if (!put(out, d->language(d, v)) || !put(out, text_of("\t")) || !put(out, block.label.printed) ||
              !put(out, part) || !put(out, text_of("\n")))
            return HX_STOPPED;
        }
      }
    for (uint32_t i = 0; i < d->finding_count; ++i) {
      hx_finding finding;
      d->finding(d, i, &finding);
      if (!put(out, finding.check) || !put(out, text_of(": ")) || !put(out, finding.message) ||
          !put(out, text_of("\n")))
        return HX_STOPPED;
    }
  }
  return HX_OK;
}

static void destroy_format(hx_format* f) { free(f); }

static const hx_format_descriptor format_descriptor = {
    "test.format.lines", "Lines", "lines", ".lines .ln",
    HX_READS_DOCUMENT | HX_READS_UNITS | HX_READS_TERMS | HX_WRITES_DOCUMENTS};
static const hx_format_descriptor* describe_format(uint32_t index) { return index == 0 ? &format_descriptor : NULL; }
static int32_t sniff(uint32_t index, hx_text file_name, hx_text head) {
  (void)index;
  (void)head;
  return file_name.size > 6 && memcmp(file_name.data + file_name.size - 6, ".lines", 6) == 0 ? 250 : 0;
}
static hx_format* create_format(const hx_host* host, const char* id) {
  (void)host;
  if (strcmp(id, format_descriptor.id) != 0) return NULL;
  hx_format* f = calloc(1, sizeof *f);
  if (f == NULL) return NULL;
  f->read_document = read_document;
  f->read_units = read_units;
  f->read_terms = read_terms;
  f->write_documents = write_documents;
  f->destroy = destroy_format;
  return f;
}

/* ---- the plugin ---- */

static const hx_check_factory_1 checks = {one, describe_check, create_check};
static const hx_format_factory_1 formats = {one, describe_format, sniff, create_format};

static bool init(const hx_host* host) { return host->abi_version == HX_ABI_VERSION; }
static void deinit(void) {}
static const void* get_factory(const char* id) {
  if (strcmp(id, HX_CHECK_FACTORY_1) == 0) return &checks;
  if (strcmp(id, HX_FORMAT_FACTORY_1) == 0) return &formats;
  return NULL;
}

HX_PLUGIN_ENTRY {
  static const hx_plugin plugin = {HX_ABI_VERSION, "test.c", "Plain C", "1.0.0", init, deinit, get_factory};
  return &plugin;
}
