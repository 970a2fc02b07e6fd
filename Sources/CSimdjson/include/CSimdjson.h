// A C face for simdjson: one JSON document in, its top-level records and their scalar fields out.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Bytes that must be readable beyond the end of the JSON text (their content does not matter).
enum { CSIMDJSON_PADDING = 64 };

typedef enum {
    CSIMDJSON_STRING = 0,
    // A number, true or false, given as its text.
    CSIMDJSON_SCALAR = 1,
} csimdjson_kind;

// One scalar of a record. A field that holds a list gives one of these per scalar element, all with the same key.
typedef struct {
    const char *key;
    size_t key_count;
    const char *value;
    size_t value_count;
    csimdjson_kind kind;
    // 1 when the value is one element of a list, 0 when it is the field's own.
    int32_t in_list;
} csimdjson_field;

typedef struct csimdjson_parser csimdjson_parser;

// Returns NULL when there is no memory.
csimdjson_parser *csimdjson_create(void);
void csimdjson_destroy(csimdjson_parser *parser);

// Parses one whole document. Returns 0, or an error number for csimdjson_message.
// Everything it gives stays valid until the next call of csimdjson_parse.
int csimdjson_parse(csimdjson_parser *parser, const char *bytes, size_t count);

// The number of records: 1 for an object, the number of elements for an array, 0 for a bare scalar.
size_t csimdjson_record_count(const csimdjson_parser *parser);

// The fields of the next record (at most record_count calls); returns -1 when it is no object.
ptrdiff_t csimdjson_next_record(csimdjson_parser *parser, const csimdjson_field **fields);

const char *csimdjson_message(int error);
int csimdjson_is_utf8_error(int error);
int csimdjson_is_string_error(int error);

#ifdef __cplusplus
}
#endif
