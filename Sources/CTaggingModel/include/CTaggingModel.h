// Weights of the part-of-speech tagger and of the classifier of names, and lemma rules, written by `lede-train tagger`.
//
// Learned from the training texts of the Universal Dependencies treebanks English EWT (CC BY-SA 4.0) and English GUM
// (news, interview, speech, bio, voyage; texts CC BY or CC BY-SA, annotation CC BY); this data is under CC BY-SA 4.0.
#pragma once
#include <stddef.h>

const unsigned char *tagging_model_address(void);
extern const size_t tagging_model_size;

const unsigned char *lemma_rules_address(void);
extern const size_t lemma_rules_size;

const unsigned char *name_model_address(void);
extern const size_t name_model_size;
