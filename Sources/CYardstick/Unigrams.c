#include "CYardstick.h"
#include <stdlib.h>
#include <string.h>

typedef struct {
    uint64_t hash;
    uint32_t start, length, count, unused;
} slot;

typedef struct {
    slot *slots;
    uint64_t mask, used;
    uint8_t *words;
    size_t filled, room;
} table;

static void grow(table *t) {
    uint64_t size = (t->mask + 1) * 2;
    slot *larger = calloc(size, sizeof(slot));
    for (uint64_t i = 0; i <= t->mask; i++) {
        if (!t->slots[i].count) continue;
        uint64_t at = t->slots[i].hash & (size - 1);
        while (larger[at].count) at = (at + 1) & (size - 1);
        larger[at] = t->slots[i];
    }
    free(t->slots);
    t->slots = larger;
    t->mask = size - 1;
}

static void add(table *t, const uint8_t *word, uint32_t length, uint64_t hash) {
    uint64_t at = hash & t->mask;
    for (; t->slots[at].count; at = (at + 1) & t->mask) {
        slot *s = &t->slots[at];
        if (s->hash == hash && s->length == length && !memcmp(t->words + s->start, word, length)) {
            s->count++;
            return;
        }
    }
    while (t->filled + length > t->room) t->words = realloc(t->words, t->room *= 2);
    memcpy(t->words + t->filled, word, length);
    t->slots[at] = (slot){hash, (uint32_t)t->filled, length, 1, 0};
    t->filled += length;
    if (++t->used * 2 > t->mask) grow(t);
}

uint64_t yardstick_unigrams(const uint8_t *text, size_t count, uint64_t *total) {
    uint8_t fold[256] = {0};
    for (int c = 0; c < 256; c++) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c > 127) fold[c] = (uint8_t)c;
        if (c >= 'A' && c <= 'Z') fold[c] = (uint8_t)(c + 32);
    }
    table t = {calloc(1 << 16, sizeof(slot)), (1 << 16) - 1, 0, malloc(1 << 20), 0, 1 << 20};
    uint8_t word[256];
    size_t i = 0;
    *total = 0;
    while (i < count) {
        uint32_t length = 0;
        uint64_t hash = 0;
        for (; i < count && fold[text[i]] && length < 255; i++) {
            word[length++] = fold[text[i]];
            hash = (hash ^ fold[text[i]]) * 0x100000001b3ULL;
        }
        if (!length) {
            i++;
            continue;
        }
        hash ^= hash >> 29;
        add(&t, word, length, hash);
        (*total)++;
    }
    free(t.slots);
    free(t.words);
    return t.used;
}
