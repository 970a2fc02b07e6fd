#include "CSimdjson.h"

#include <deque>
#include <new>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <vector>

static_assert(CSIMDJSON_PADDING >= simdjson::SIMDJSON_PADDING);

using simdjson::dom::element;
using simdjson::dom::element_type;

struct csimdjson_parser {
    simdjson::dom::parser parser;
    element root;
    bool is_array = false;
    size_t record_count = 0;
    simdjson::dom::array::iterator next;
    std::vector<csimdjson_field> fields;
    std::deque<std::string> numbers;  // a deque, so that pointers into it survive growth

    void add(std::string_view key, std::string_view value, csimdjson_kind kind, bool in_list) {
        fields.push_back({key.data(), key.size(), value.data(), value.size(), kind, in_list});
    }

    // Adds a scalar; objects and lists below the first level are left out.
    void add_scalar(std::string_view key, element value, bool in_list) {
        switch (value.type()) {
        case element_type::STRING:
            add(key, value.get_string().value_unsafe(), CSIMDJSON_STRING, in_list);
            break;
        case element_type::INT64:
        case element_type::UINT64:
        case element_type::DOUBLE:
        case element_type::BOOL:
            numbers.push_back(simdjson::minify(value));
            add(key, numbers.back(), CSIMDJSON_SCALAR, in_list);
            break;
        default:
            break;
        }
    }
};

csimdjson_parser *csimdjson_create(void) { return new (std::nothrow) csimdjson_parser(); }

void csimdjson_destroy(csimdjson_parser *parser) { delete parser; }

int csimdjson_parse(csimdjson_parser *parser, const char *bytes, size_t count) {
    parser->record_count = 0;
    parser->is_array = false;
    auto error = parser->parser.parse(bytes, count, false).get(parser->root);
    if (error) return error;
    if (parser->root.is_object()) {
        parser->record_count = 1;
    } else if (parser->root.is_array()) {
        auto array = parser->root.get_array().value_unsafe();
        parser->is_array = true;
        parser->next = array.begin();
        // array.size() saturates at 2^24 - 1, so the elements are counted.
        for (auto item : array) {
            (void)item;
            parser->record_count++;
        }
    }
    return simdjson::SUCCESS;
}

size_t csimdjson_record_count(const csimdjson_parser *parser) { return parser->record_count; }

ptrdiff_t csimdjson_next_record(csimdjson_parser *parser, const csimdjson_field **fields) {
    parser->fields.clear();
    parser->numbers.clear();
    element record = parser->root;
    if (parser->is_array) {
        record = *parser->next;
        ++parser->next;
    }
    if (!record.is_object()) return -1;
    for (auto field : record.get_object().value_unsafe()) {
        if (field.value.is_array()) {
            for (auto item : field.value.get_array().value_unsafe()) parser->add_scalar(field.key, item, true);
        } else {
            parser->add_scalar(field.key, field.value, false);
        }
    }
    *fields = parser->fields.data();
    return static_cast<ptrdiff_t>(parser->fields.size());
}

const char *csimdjson_message(int error) {
    return simdjson::error_message(static_cast<simdjson::error_code>(error));
}

int csimdjson_is_utf8_error(int error) { return error == simdjson::UTF8_ERROR; }
int csimdjson_is_string_error(int error) { return error == simdjson::STRING_ERROR; }
