import DoorbellRules

/// What more than one part of calling a colleague says.
enum PagingPhrases {
    static let title = Words("呼叫同事", "呼叫同事一下", "Call a colleague")
    static let waiting = Words("等候回應", "还没有回应", "No reply yet")

    /// Who asks for one.
    static func from(_ name: String) -> Words {
        Words("\(name)找您", "\(name)找您", "\(name) asks for you")
    }

    /// Whom one asked for.
    static func to(_ name: String) -> Words {
        Words("您找\(name)", "您在找\(name)", "You asked for \(name)")
    }
}
