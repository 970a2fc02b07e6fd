#include "CTaggingModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(16) unsigned char tagging_model[] = {
#embed "tagging-model.bin"
};
const size_t tagging_model_size = sizeof tagging_model;

const unsigned char *tagging_model_address(void) { return tagging_model; }

static const unsigned char lemma_rules[] = {
#embed "lemma-rules.txt"
};
const size_t lemma_rules_size = sizeof lemma_rules;

const unsigned char *lemma_rules_address(void) { return lemma_rules; }

static const _Alignas(16) unsigned char name_model[] = {
#embed "name-model.bin"
};
const size_t name_model_size = sizeof name_model;

const unsigned char *name_model_address(void) { return name_model; }
