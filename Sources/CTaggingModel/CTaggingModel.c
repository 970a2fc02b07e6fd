#include "CTaggingModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(16) unsigned char tagging_model[] = {
#embed "tagging-model.bin"
};
const size_t tagging_model_size = sizeof tagging_model;

const unsigned char *tagging_model_address(void) { return tagging_model; }
