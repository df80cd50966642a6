extension String {
    /// Whether it holds nothing that a reader can't see and that changes what they read: no control character but line
    /// ends and tabs, nothing that turns the direction of the text round it.
    var isPlain: Bool {
        !unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: false
            case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false  // everything else can be seen, or joins what can
            }
        }
    }
}
