#include "CYardstick.h"
#include <stdlib.h>

typedef struct {
    uint64_t key;
    uint64_t count;
} slot;

typedef struct {
    slot *slots;
    uint64_t mask, used;
} table;

enum { pending = 32 };

static inline uint64_t place(uint64_t key) {
    key *= 0x9e3779b97f4a7c15ULL;
    return key ^ (key >> 32);
}

static inline void add(table *t, uint64_t key, uint64_t at) {
    slot *s;
    for (at &= t->mask; s = &t->slots[at], s->count && s->key != key; at = (at + 1) & t->mask) {}
    t->used += s->count == 0;
    s->key = key;
    s->count++;
}

static int grow(table *t) {
    uint64_t size = (t->mask + 1) * 2;
    slot *larger = calloc(size, sizeof(slot));
    if (!larger) return 0;
    for (uint64_t i = 0; i <= t->mask; i++) {
        if (!t->slots[i].count) continue;
        uint64_t at = place(t->slots[i].key) & (size - 1);
        while (larger[at].count) at = (at + 1) & (size - 1);
        larger[at] = t->slots[i];
    }
    free(t->slots);
    t->slots = larger;
    t->mask = size - 1;
    return 1;
}

uint64_t yardstick_ngrams(const uint32_t *ids, const uint8_t *breaks, size_t count, uint8_t across,
                          uint64_t distinct[3]) {
    uint64_t size = 1 << 16;
    while (size < count) size *= 2;
    table t = {calloc(size, sizeof(slot)), size - 1, 0};
    uint64_t keys[pending] = {0}, places[pending], sum = 0;
    unsigned next = 0;
    uint64_t before = 0, first = 0;
    if (!t.slots) return 0;
    for (size_t i = 0; i < count; i++) {
        uint64_t word = ids[i] + 1;
        if (breaks[i] > across) before = first = 0;
        uint64_t grams[3] = {word, before ? before << 21 | word : 0, first ? first << 42 | before << 21 | word : 0};
        for (int k = 0; k < 3; k++) {
            if (!grams[k]) continue;
            if (keys[next]) add(&t, keys[next], places[next]);
            keys[next] = grams[k];
            places[next] = place(grams[k]);
            __builtin_prefetch(&t.slots[places[next] & t.mask], 1);
            next = (next + 1) % pending;
        }
        first = before;
        before = word;
        if (t.used * 5 > t.mask * 4 && !grow(&t)) return 0;
    }
    for (unsigned k = 0; k < pending; k++)
        if (keys[k]) add(&t, keys[k], places[k]);
    distinct[0] = distinct[1] = distinct[2] = 0;
    for (uint64_t i = 0; i <= t.mask; i++) {
        slot *s = &t.slots[i];
        if (!s->count) continue;
        sum += s->count;
        distinct[s->key >> 42 ? 2 : s->key >> 21 ? 1 : 0]++;
    }
    free(t.slots);
    return sum;
}
