extension Change {
    /// Parts a notification's fields; no id of ours has this character.
    private static let separator: Character = "\u{1F}"

    /// The change as the text of a notification.
    var payload: String { "\(estate)\(Self.separator)\(kind)\(Self.separator)\(subject)" }

    /// The change that a notification's text tells of; nothing when it is not one of ours.
    init?(payload: String) {
        let fields = payload.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
        if fields.count != 3 { return nil }
        self.init(estate: fields[0], kind: fields[1], subject: fields[2])
    }
}
