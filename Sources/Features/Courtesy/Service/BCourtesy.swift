enum SCourtesy {}
