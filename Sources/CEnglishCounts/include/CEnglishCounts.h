// In how many documents of ordinary English a word stands; written by `lede-train counts`.
//
// Counted from the training texts of the Universal Dependencies treebanks English EWT (CC BY-SA 4.0) and English GUM
// (news, interview, speech, bio, voyage; CC BY and CC BY-SA); this table is under CC BY-SA 4.0. The first line is the
// number of documents; then a line a word that stands in two or more, in the order of their bytes: the word, folded; a
// blank; its documents.
#pragma once
#include <stddef.h>

const unsigned char *english_counts_address(void);
extern const size_t english_counts_size;
