/// What a telephone or a browser might send instead of a photograph: sound or film, known by its first bytes.
enum Recording {
    static func isOne(_ bytes: [UInt8]) -> Bool {
        func has(_ mark: String, at place: Int) -> Bool { bytes.dropFirst(place).starts(with: Array(mark.utf8)) }
        if has("ftyp", at: 4) || has("OggS", at: 0) || has("ID3", at: 0) || has("fLaC", at: 0) { return true }
        if has("#!AMR", at: 0) || has("caff", at: 0) { return true }
        if has("RIFF", at: 0), has("WAVE", at: 8) || has("AVI ", at: 8) { return true }
        let isMatroska = bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3])
        let isMPEGAudio = bytes.count > 1 && bytes[0] == 0xFF && bytes[1] & 0xE0 == 0xE0 && bytes[1] != 0xFF
        let isMPEGFilm = bytes.starts(with: [0, 0, 1, 0xBA])
        return isMatroska || isMPEGFilm || (isMPEGAudio && bytes[1] & 0x06 != 0)
    }
}
