// How often common words of English stand in ordinary text, and as what part of speech.
//
// Counted from the training texts of the Universal Dependencies treebanks English EWT (CC BY-SA 4.0) and English GUM
// (news, interview, speech, bio, voyage; CC BY and CC BY-SA). One line a word of three or more occurrences in 235,930,
// in the order of their bytes: the word, folded; a blank; a letter for the count (`a` + floor(2 log2 count)); a digit
// each for the tenths of it that are nouns or names, adjectives, verbs.
#pragma once
#include <stddef.h>

const unsigned char *english_counts_address(void);
extern const size_t english_counts_size;
