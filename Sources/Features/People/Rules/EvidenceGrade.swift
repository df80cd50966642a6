/// How well a yes can be shown afterwards, the strongest first (procedure 2.2).
public enum EvidenceGrade: String, CaseIterable, Comparable, Sendable {
    case onOwnDevice = "A"
    case onTechniciansDevice = "B"
    /// Recorded by the technician with the exact words; the resident is told and may contest it for seven days.
    case spoken = "C"
    /// Two of the staff, in an emergency. It stands for no answer of the household.
    case authority = "D"

    /// A weaker grade is less than a stronger one.
    public static func < (a: EvidenceGrade, b: EvidenceGrade) -> Bool { a.strength < b.strength }

    private var strength: Int {
        switch self {
        case .authority: 0
        case .spoken: 1
        case .onTechniciansDevice: 2
        case .onOwnDevice: 3
        }
    }

    public var words: Words {
        switch self {
        case .onOwnDevice: Words("住戶在自己的裝置上確認", "住户在自己的设备上确认", "Given on the resident's own device")
        case .onTechniciansDevice: Words("住戶在師傅的手機上確認", "住户在师傅的手机上确认", "Given on the technician's phone")
        case .spoken: Words("口頭同意，師傅照原句記錄", "口头同意，师傅照原句记录", "Spoken, recorded with the words used")
        case .authority: Words("緊急授權，兩名職員", "紧急授权，两名职员", "Emergency authority, two of the staff")
        }
    }
}
