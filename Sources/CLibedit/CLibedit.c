#define _GNU_SOURCE
#include "CLibedit.h"

#include <string.h>

static lede_command_function dispatch;

// libedit tells a function which key it was called for, but not under which name: so each name has one of its own.
#define COMMAND(number) \
    static unsigned char command_##number(EditLine *el, wint_t key) { \
        (void)key; \
        return dispatch(el, number); \
    }
COMMAND(0) COMMAND(1) COMMAND(2) COMMAND(3) COMMAND(4) COMMAND(5) COMMAND(6) COMMAND(7)
COMMAND(8) COMMAND(9) COMMAND(10) COMMAND(11) COMMAND(12) COMMAND(13) COMMAND(14) COMMAND(15)
COMMAND(16) COMMAND(17) COMMAND(18) COMMAND(19) COMMAND(20) COMMAND(21) COMMAND(22) COMMAND(23)

static unsigned char (*const commands[LEDE_COMMAND_LIMIT])(EditLine *, wint_t) = {
    command_0,  command_1,  command_2,  command_3,  command_4,  command_5,  command_6,  command_7,
    command_8,  command_9,  command_10, command_11, command_12, command_13, command_14, command_15,
    command_16, command_17, command_18, command_19, command_20, command_21, command_22, command_23,
};

// What libedit prints, kept while someone wants it.
static struct {
    char *text;
    size_t count;
    int isWanted;
} printed;

static ssize_t keep(void *cookie, const char *bytes, size_t count) {
    (void)cookie;
    if (!printed.isWanted) return (ssize_t)count;
    char *text = realloc(printed.text, printed.count + count + 1);
    if (text == NULL) return (ssize_t)count;
    memcpy(text + printed.count, bytes, count);
    printed.text = text;
    printed.count += count;
    text[printed.count] = 0;
    return (ssize_t)count;
}

EditLine *lede_el_init(const char *program, lede_command_function function) {
    dispatch = function;
    cookie_io_functions_t functions = {NULL, keep, NULL, NULL};
    FILE *output = fopencookie(NULL, "w", functions);
    if (output == NULL) return NULL;
    setvbuf(output, NULL, _IONBF, 0);
    return el_init_fd(program, stdin, output, output, 0, 1, 2);
}

void lede_el_add_command(EditLine *el, int number, const wchar_t *name, const wchar_t *help) {
    el_wset(el, EL_ADDFN, wcsdup(name), wcsdup(help), commands[number]);
}

int lede_el_parse(EditLine *el, const wchar_t *line) {
    TokenizerW *tokenizer = tok_winit(NULL);
    if (tokenizer == NULL) return -1;
    int count = 0, result = -1;
    const wchar_t **words = NULL;
    if (tok_wstr(tokenizer, line, &count, &words) == 0 && count > 0) result = el_wparse(el, count, words);
    tok_wend(tokenizer);
    return result;
}

char *lede_el_bindings(EditLine *el) {
    printed.isWanted = 1;
    el_wset(el, EL_BIND, NULL);
    printed.isWanted = 0;
    char *text = printed.text;
    printed.text = NULL;
    printed.count = 0;
    return text;
}
