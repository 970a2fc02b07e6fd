#include "CEnglishCounts.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char english_counts[] = {
#embed "english-counts.txt"
};
const size_t english_counts_size = sizeof english_counts;

const unsigned char *english_counts_address(void) { return english_counts; }
