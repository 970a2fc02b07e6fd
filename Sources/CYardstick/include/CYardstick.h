#ifndef CYARDSTICK_H
#define CYARDSTICK_H
#include <stddef.h>
#include <stdint.h>

/* What the machine can do at best: plain C over plain arrays, one core. */

/* Reads every byte once; gives the number of line ends, so that nothing can be left out. */
uint64_t yardstick_scan(const uint8_t *text, size_t count);

/* Counts the words of a text: runs of ASCII letters and digits and of bytes over 127, letters folded. Gives the
   number of distinct words; `total` gets that of all. */
uint64_t yardstick_unigrams(const uint8_t *text, size_t count, uint64_t *total);

/* Counts the n-grams of 1 to 3 words among ids below 2^21 - 1; a word whose break is over `across` begins anew.
   One table of 16-byte slots, open addressing, prefetched. `distinct` gets the number of each size; gives the
   sum of the counts, or 0 when there was no memory. */
uint64_t yardstick_ngrams(const uint32_t *ids, const uint8_t *breaks, size_t count, uint8_t across,
                          uint64_t distinct[3]);
#endif
