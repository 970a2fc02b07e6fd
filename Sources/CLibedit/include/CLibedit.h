// Typed wrappers of libedit's variadic functions, which Swift cannot call. Wide functions throughout.
#ifndef LEDE_CLIBEDIT_H
#define LEDE_CLIBEDIT_H

#include <histedit.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#define LEDE_COMMAND_LIMIT 24

typedef unsigned char (*lede_command_function)(EditLine *_Nonnull, int number);

// An editor of the terminal at standard input. It keeps the line and the keys and draws nothing: what it would draw
// goes nowhere, since it puts wrapped lines on wrong rows. Commands that are added call `function`.
EditLine *_Nullable lede_el_init(const char *_Nonnull program, lede_command_function _Nonnull function);

// Names a command, so that keys can be bound to it; `number` is below LEDE_COMMAND_LIMIT.
void lede_el_add_command(
    EditLine *_Nonnull el, int number, const wchar_t *_Nonnull name, const wchar_t *_Nonnull help);

// Does what a line of ~/.editrc says; -1 when it cannot be read.
int lede_el_parse(EditLine *_Nonnull el, const wchar_t *_Nonnull line);

// What is bound to which key, as libedit lists it. To be freed.
char *_Nullable lede_el_bindings(EditLine *_Nonnull el);

static inline void lede_el_client(EditLine *_Nonnull el, void *_Nullable data) {
    el_wset(el, EL_CLIENTDATA, data);
}

static inline void *_Nullable lede_el_client_get(EditLine *_Nonnull el) {
    void *data = NULL;
    el_wget(el, EL_CLIENTDATA, &data);
    return data;
}

static inline void lede_el_editor(EditLine *_Nonnull el, const wchar_t *_Nonnull name) {
    el_wset(el, EL_EDITOR, name);
}

static inline void lede_el_bind(EditLine *_Nonnull el, const wchar_t *_Nonnull key, const wchar_t *_Nonnull command) {
    el_wset(el, EL_BIND, key, command, NULL);
}

// The same in the map of vi's command mode.
static inline void lede_el_bind_command_mode(
    EditLine *_Nonnull el, const wchar_t *_Nonnull key, const wchar_t *_Nonnull command) {
    el_wset(el, EL_BIND, L"-a", key, command, NULL);
}

// ^C, ^\ and ^Z reach the program as characters while a line is typed.
static inline void lede_el_keys_not_signals(EditLine *_Nonnull el) {
    el_wset(el, EL_SETTY, L"-d", L"-isig", NULL);
    el_wset(el, EL_SIGNAL, 0);
}

// Raw mode, or back. Raw mode is to begin before the prompt is shown: a ^D typed in between would be lost.
static inline void lede_el_prepare(EditLine *_Nonnull el, int raw) {
    el_wset(el, EL_PREP_TERM, raw);
}

static inline void lede_el_read(EditLine *_Nonnull el, el_rfunc_t _Nonnull function) {
    el_wset(el, EL_GETCFN, function);
}

static inline size_t lede_locale_bytes(void) {
    return MB_CUR_MAX;
}

#endif
