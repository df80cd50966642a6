extension Visit {
    /// Nothing of a home is photographed without a yes that names it (procedure 2.2).
    func decidePhoto(_ command: Command, _ facts: Facts) throws(Refusal) -> Fact {
        try requireInside()
        switch command {
        case .answerPhoto(let subject, let reply, let words):
            if subject.isBlank { throw .unknownSubject }
            try require(.photo, about: ID(subject), reply, facts)
            return .answered(.photo, about: ID(subject), reply, words: words)
        case .keepPhoto(let photo):
            if liveConsent(.photo, about: ID(photo.subject)) == nil { throw .consentMissing(.photo) }
            if photos.contains(where: { $0.hash == photo.hash }) { throw .alreadyDone }
            return .photoKept(photo)
        default: throw .unknownSubject  // `fact(for:)` sends nothing else here
        }
    }

    /// What may be photographed now, as it was asked, the latest yes last.
    public var photoSubjects: [String] {
        consents.filter { $0.permission == .photo && $0.isLive }.map { $0.subject.text }
    }

    func photoTap(_ name: String, _ reader: JSONReader, _ script: Script) throws(JSON.Trouble) -> Command? {
        switch name {
        case "photo-answers":
            let subject = try reader.text("subject", limit: 64)
            let reply = try Reply(reader.requiredObject("reply"))
            return .answerPhoto(
                subject, reply, words: try reader.spoken("words") ?? Spoken(.photo(subject), in: script.language))
        case "photos": return .keepPhoto(try Photo(reader.rest()))
        default: return nil
        }
    }
}

extension Screen.Act {
    /// May I, and then the picture itself: one act for each thing that was allowed.
    static func photos(of visit: Visit, _ brief: Visit.Brief) -> [Screen.Act] {
        let allowed = visit.photoSubjects.map { subject in
            Screen.Act(
                "photos", Words("拍照：\(subject)", "拍照存档：\(subject)", "Photograph: \(subject)"), .plain,
                fields: [Screen.Field("hash", Words("照片", "现场照片", "Photograph"), .photo)],
                fixed: [.init("subject", subject)])
        }
        let ask = Screen.Act(
            "photo-answers", Words("請問可否拍照（由住戶按）", "请问可否拍照（由住户点）", "Ask to take a photo (they tap)"), .quiet,
            fields: [
                Screen.Field("subject", Words("拍攝甚麼", "拍摄什么", "What is photographed"), .text, isTold: true),
                Screen.Field(
                    "reply.answer", Words("住戶的答覆", "住户的答复", "Their answer"),
                    .verdict(Reply.Answer.allCases.map { .init($0.rawValue, $0.words) })),
                .giver(brief, "reply.giver.who"),
            ], fixed: [.init("reply.grade", EvidenceGrade.onTechniciansDevice.rawValue)])
        return allowed + [ask]
    }
}
