import DoorbellRules
import HTTPTypes
import Storage

/// What became of one operation.
struct OperationAnswer: Sendable {
    enum Kind: String, Sendable {
        case accepted
        case already
        /// A rule or the office said otherwise: a person decides.
        case clash
        /// Sent with the token of a phone that was revoked: kept for a person, not applied.
        case quarantined
        /// An earlier one of the same phone and visit has not come yet; it is kept until then.
        case waiting
    }

    let kind: Kind
    var code: String?
    var words: Words?
    var gate: String?
    var place: String?

    init(_ kind: Kind) { self.kind = kind }

    init(_ clash: Clash) {
        self.init(.clash)
        (code, words, gate, place) = (clash.code, clash.words, clash.gate, clash.place)
    }

    func json(for operation: ID, in language: Language) -> JSON {
        .object([
            "id": .string(operation.text), "answer": .string(kind.rawValue), "code": .text(code),
            "detail": .text(words?.text(in: language)), "gate": .text(gate), "place": .text(place),
        ])
    }
}

/// Why an operation was not applied, or what a person has to know although it was.
struct Clash: Error, Sendable {
    let code: String
    let words: Words
    var gate: String?
    var place: String?
    /// Whether the operation is kept for a person with it; otherwise it stays on the phone and nowhere else.
    var isKept = true

    init(_ code: String, _ words: Words) { (self.code, self.words) = (code, words) }

    /// A refusal of the rules as a clash.
    ///
    /// - Throws: The error itself where it is the house's trouble and none of the phone's.
    init(_ error: any Error) throws {
        if let clash = error as? Clash {
            self = clash
            return
        }
        let problem = Problem(error)
        if problem.status.code >= 500 || error is Outrun { throw error }
        self.init(problem.code, problem.words)
        gate = problem.gate?.rawValue
        place = problem.place
    }

    static let fromRevokedPhone = Clash(
        "device-revoked",
        Words(
            "這個記錄來自已停用的手機，沒有採用；請主管決定如何處理。", "这条记录来自已停用的手机，没有采用；请主管决定如何处理。",
            "This record came from a phone that was shut out and was not applied; a superior decides about it."))
    static let fromLeaver = Clash(
        "staff-left",
        Words(
            "這個記錄來自已離職同事的手機，沒有採用；請主管決定如何處理。", "这条记录来自已离职同事的手机，没有采用；请主管决定如何处理。",
            "This record came from the phone of somebody who no longer works here and was not applied; a superior decides about it."
        ))
    static let tooManyAside: Clash = {
        var clash = Clash(
            "too-many-set-aside",
            Words(
                "這部手機已有太多記錄等候核對，這一個未能收下，仍在手機上；請聯絡辦公室。", "这部手机已有太多记录等待核对，这一条没能收下，仍在手机上；请联系办公室。",
                "Too many records of this phone already wait to be looked at; this one was not taken and is still on the phone. Please contact the office."
            ))
        clash.isKept = false
        return clash
    }()
    static let reused = Clash(
        "operation-reused",
        Words(
            "這個編號的記錄之前收到過，內容卻不同；兩份都已保留，請主管核對。", "这个编号的记录之前收到过，内容却不同；两份都已保留，请主管核对。",
            "A record with this number came before with other content; both are kept, and a superior will compare them."
        ))
    static let sequenceReused = Clash(
        "sequence-reused",
        Words(
            "這部手機在這次上門的同一個位置已有另一個記錄，請主管核對。", "这部手机在这次上门的同一个位置已有另一条记录，请主管核对。",
            "This phone has another record at this place of the visit; a superior will compare them."))
    static let unknownDevice = Clash(
        "unknown-device",
        Words(
            "這個記錄來自一部未登記的手機，沒有採用；請主管核對。", "这条记录来自一部未登记的手机，没有采用；请主管核对。",
            "This record comes from a phone that isn't registered to you and was not applied; a superior will look at it."
        ))
    static let cancelledMeanwhile = Clash(
        "cancelled-meanwhile",
        Words(
            "辦公室在此期間取消了這張工單；已做的工作保留，請主管決定如何跟進。", "办公室在此期间取消了这张工单；已做的工作保留，请主管决定如何跟进。",
            "The office cancelled this order meanwhile; the work done stays, and a superior decides how it goes on."))
}
