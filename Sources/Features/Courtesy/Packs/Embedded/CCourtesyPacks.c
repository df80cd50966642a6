// The compiler reads the files byte for byte; as Swift literals the same bytes take it minutes.
#include "CCourtesyPacks.h"

static const unsigned char proposals[] = {
#embed "../proposals.yaml"
};
static const unsigned char mandarin_words[] = {
#embed "../mandarin/words.yaml"
};
static const unsigned char mandarin_address[] = {
#embed "../mandarin/address.yaml"
};
static const unsigned char mandarin_argument[] = {
#embed "../mandarin/argument.yaml"
};
static const unsigned char mandarin_blame[] = {
#embed "../mandarin/blame.yaml"
};
static const unsigned char mandarin_command[] = {
#embed "../mandarin/command.yaml"
};
static const unsigned char mandarin_deflection[] = {
#embed "../mandarin/deflection.yaml"
};
static const unsigned char mandarin_dont_know[] = {
#embed "../mandarin/dont-know.yaml"
};
static const unsigned char mandarin_doubt[] = {
#embed "../mandarin/doubt.yaml"
};
static const unsigned char mandarin_image[] = {
#embed "../mandarin/image.yaml"
};
static const unsigned char mandarin_impatience[] = {
#embed "../mandarin/impatience.yaml"
};
static const unsigned char mandarin_interrogation[] = {
#embed "../mandarin/interrogation.yaml"
};
static const unsigned char mandarin_mockery[] = {
#embed "../mandarin/mockery.yaml"
};
static const unsigned char mandarin_refusal[] = {
#embed "../mandarin/refusal.yaml"
};
static const unsigned char cantonese[] = {
#embed "../cantonese.yaml"
};
static const unsigned char english[] = {
#embed "../english.yaml"
};
static const unsigned char hints_english_argument[] = {
#embed "../hints/english-argument.yaml"
};
static const unsigned char hints_english_blame[] = {
#embed "../hints/english-blame.yaml"
};
static const unsigned char hints_english_command[] = {
#embed "../hints/english-command.yaml"
};
static const unsigned char hints_english_deflection[] = {
#embed "../hints/english-deflection.yaml"
};
static const unsigned char hints_english_dont_know[] = {
#embed "../hints/english-dont-know.yaml"
};
static const unsigned char hints_english_doubt[] = {
#embed "../hints/english-doubt.yaml"
};
static const unsigned char hints_english_image[] = {
#embed "../hints/english-image.yaml"
};
static const unsigned char hints_english_impatience[] = {
#embed "../hints/english-impatience.yaml"
};
static const unsigned char hints_english_interrogation[] = {
#embed "../hints/english-interrogation.yaml"
};
static const unsigned char hints_english_mockery[] = {
#embed "../hints/english-mockery.yaml"
};
static const unsigned char hints_english_refusal[] = {
#embed "../hints/english-refusal.yaml"
};
static const unsigned char hints_mandarin_argument[] = {
#embed "../hints/mandarin-argument.yaml"
};
static const unsigned char hints_mandarin_blame[] = {
#embed "../hints/mandarin-blame.yaml"
};
static const unsigned char hints_mandarin_command[] = {
#embed "../hints/mandarin-command.yaml"
};
static const unsigned char hints_mandarin_deflection[] = {
#embed "../hints/mandarin-deflection.yaml"
};
static const unsigned char hints_mandarin_dont_know[] = {
#embed "../hints/mandarin-dont-know.yaml"
};
static const unsigned char hints_mandarin_doubt[] = {
#embed "../hints/mandarin-doubt.yaml"
};
static const unsigned char hints_mandarin_image[] = {
#embed "../hints/mandarin-image.yaml"
};
static const unsigned char hints_mandarin_impatience[] = {
#embed "../hints/mandarin-impatience.yaml"
};
static const unsigned char hints_mandarin_interrogation[] = {
#embed "../hints/mandarin-interrogation.yaml"
};
static const unsigned char hints_mandarin_mockery[] = {
#embed "../hints/mandarin-mockery.yaml"
};
static const unsigned char hints_mandarin_refusal[] = {
#embed "../hints/mandarin-refusal.yaml"
};
static const unsigned char fold[] = {
#embed "../fold.txt"
};
static const unsigned char tone[] = {
#embed "../tone.model"
};

#define FILE_AS(name, bytes) {name, bytes, sizeof(bytes)}

static const CourtesyFile files[] = {
    FILE_AS("proposals.yaml", proposals),
    FILE_AS("mandarin/words.yaml", mandarin_words),
    FILE_AS("mandarin/address.yaml", mandarin_address),
    FILE_AS("mandarin/argument.yaml", mandarin_argument),
    FILE_AS("mandarin/blame.yaml", mandarin_blame),
    FILE_AS("mandarin/command.yaml", mandarin_command),
    FILE_AS("mandarin/deflection.yaml", mandarin_deflection),
    FILE_AS("mandarin/dont-know.yaml", mandarin_dont_know),
    FILE_AS("mandarin/doubt.yaml", mandarin_doubt),
    FILE_AS("mandarin/image.yaml", mandarin_image),
    FILE_AS("mandarin/impatience.yaml", mandarin_impatience),
    FILE_AS("mandarin/interrogation.yaml", mandarin_interrogation),
    FILE_AS("mandarin/mockery.yaml", mandarin_mockery),
    FILE_AS("mandarin/refusal.yaml", mandarin_refusal),
    FILE_AS("cantonese.yaml", cantonese),
    FILE_AS("english.yaml", english),
    FILE_AS("hints/english-argument.yaml", hints_english_argument),
    FILE_AS("hints/english-blame.yaml", hints_english_blame),
    FILE_AS("hints/english-command.yaml", hints_english_command),
    FILE_AS("hints/english-deflection.yaml", hints_english_deflection),
    FILE_AS("hints/english-dont-know.yaml", hints_english_dont_know),
    FILE_AS("hints/english-doubt.yaml", hints_english_doubt),
    FILE_AS("hints/english-image.yaml", hints_english_image),
    FILE_AS("hints/english-impatience.yaml", hints_english_impatience),
    FILE_AS("hints/english-interrogation.yaml", hints_english_interrogation),
    FILE_AS("hints/english-mockery.yaml", hints_english_mockery),
    FILE_AS("hints/english-refusal.yaml", hints_english_refusal),
    FILE_AS("hints/mandarin-argument.yaml", hints_mandarin_argument),
    FILE_AS("hints/mandarin-blame.yaml", hints_mandarin_blame),
    FILE_AS("hints/mandarin-command.yaml", hints_mandarin_command),
    FILE_AS("hints/mandarin-deflection.yaml", hints_mandarin_deflection),
    FILE_AS("hints/mandarin-dont-know.yaml", hints_mandarin_dont_know),
    FILE_AS("hints/mandarin-doubt.yaml", hints_mandarin_doubt),
    FILE_AS("hints/mandarin-image.yaml", hints_mandarin_image),
    FILE_AS("hints/mandarin-impatience.yaml", hints_mandarin_impatience),
    FILE_AS("hints/mandarin-interrogation.yaml", hints_mandarin_interrogation),
    FILE_AS("hints/mandarin-mockery.yaml", hints_mandarin_mockery),
    FILE_AS("hints/mandarin-refusal.yaml", hints_mandarin_refusal),
    FILE_AS("fold.txt", fold),
    FILE_AS("tone.model", tone),
};

const CourtesyFile *courtesyFile(size_t number) {
    return number < sizeof(files) / sizeof(files[0]) ? &files[number] : NULL;
}
