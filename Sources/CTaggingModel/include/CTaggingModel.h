// Weights of the part-of-speech tagger and exceptions of the lemmatiser, written by `lede-train`.
//
// Learned from the training texts of the Universal Dependencies treebanks English EWT (CC BY-SA 4.0) and English GUM
// (news, interview, speech, bio, voyage; texts CC BY or CC BY-SA, annotation CC BY); this data is under CC BY-SA 4.0.
#pragma once
#include <stddef.h>

const unsigned char *tagging_model_address(void);
extern const size_t tagging_model_size;
