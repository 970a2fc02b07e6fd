// Typed wrappers of libedit's variadic functions, which Swift cannot call. Wide functions throughout.
#ifndef LEDE_CLIBEDIT_H
#define LEDE_CLIBEDIT_H

#include <histedit.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

typedef wchar_t *_Nullable (*lede_prompt_function)(EditLine *_Nonnull);
typedef unsigned char (*lede_key_function)(EditLine *_Nonnull, wint_t);

static inline EditLine *_Nullable lede_el_init(const char *_Nonnull program) {
    return el_init(program, stdin, stdout, stderr);
}

static inline void lede_el_client(EditLine *_Nonnull el, void *_Nullable data) {
    el_wset(el, EL_CLIENTDATA, data);
}

static inline void *_Nullable lede_el_client_get(EditLine *_Nonnull el) {
    void *data = NULL;
    el_wget(el, EL_CLIENTDATA, &data);
    return data;
}

static inline void lede_el_prompt(EditLine *_Nonnull el, lede_prompt_function _Nonnull prompt, wchar_t marker) {
    el_wset(el, EL_PROMPT_ESC, prompt, marker);
}

static inline void lede_el_editor(EditLine *_Nonnull el, const wchar_t *_Nonnull name) {
    el_wset(el, EL_EDITOR, name);
}

// libedit keeps pointers to the names, so they must be literals.
static inline void lede_el_add_functions(
    EditLine *_Nonnull el, lede_key_function _Nonnull complete, lede_key_function _Nonnull interrupt) {
    el_wset(el, EL_ADDFN, L"lede-complete", L"complete what is being written", complete);
    el_wset(el, EL_ADDFN, L"lede-interrupt", L"give up the line", interrupt);
}

static inline void lede_el_bind(EditLine *_Nonnull el, const wchar_t *_Nonnull key, const wchar_t *_Nonnull command) {
    el_wset(el, EL_BIND, key, command, NULL);
}

// Whether ^C reaches the program as a character, or as a signal.
static inline void lede_el_signals(EditLine *_Nonnull el, int on) {
    el_wset(el, EL_SETTY, L"-d", on ? L"+isig" : L"-isig", NULL);
}

// Raw mode before the prompt is shown: libedit itself changes to it only after, and a ^D typed in between is lost.
static inline void lede_el_prepare(EditLine *_Nonnull el) {
    el_wset(el, EL_PREP_TERM, 1);
}

static inline void lede_el_read(EditLine *_Nonnull el, el_rfunc_t _Nonnull function) {
    el_wset(el, EL_GETCFN, function);
}

static inline void lede_el_push(EditLine *_Nonnull el, const wchar_t *_Nonnull keys) {
    el_wpush(el, keys);
}

static inline HistoryW *_Nullable lede_history_init(int size) {
    HistoryW *history = history_winit();
    if (history == NULL) return NULL;
    HistEventW event;
    history_w(history, &event, H_SETSIZE, size);
    history_w(history, &event, H_SETUNIQUE, 1);
    return history;
}

static inline void lede_history_enter(HistoryW *_Nonnull history, const wchar_t *_Nonnull line) {
    HistEventW event;
    history_w(history, &event, H_ENTER, line);
}

static inline void lede_el_history(EditLine *_Nonnull el, HistoryW *_Nonnull history) {
    el_wset(el, EL_HIST, history_w, history);
}

static inline size_t lede_locale_bytes(void) {
    return MB_CUR_MAX;
}

#endif
