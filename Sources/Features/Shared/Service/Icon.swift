import HTML

/// Small line drawings that stand beside words, never instead of them.
enum Icon {
    static let bell = draw("M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2 2 0 0 0 4 0M12 3v2")
    static let board = draw("M4 5h16M4 12h10M4 19h13")
    static let list = draw("M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01")
    static let plus = draw("M12 5v14M5 12h14")
    static let check = draw("M4 12.5l5 5L20 6.5")
    static let clock = draw("M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7v5l3 2")
    static let arrow = draw("M4 12h15M13 6l6 6-6 6")
    static let alert = draw("M12 3.5L2.5 20h19zM12 10v4.5M12 17.5v.01")
    static let wrench = draw("M14 7a4 4 0 0 0 5 5l-9 9-4-4 9-9M14 7l3-3 3 3-3 3")
    static let pause = draw("M8 5v14M16 5v14")
    static let cross = draw("M6 6l12 12M18 6L6 18")
    static let phone = draw(
        "M5 4h4l2 5-2.5 1.500a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A16 16 0 0 1 4 5a1 1 0 0 1 1-1")
    static let back = draw("M15 5l-7 7 7 7")
    static let heart = draw(
        "M12 20s-7-4.600-7-9.500A3.900 3.900 0 0 1 12 8a3.900 3.900 0 0 1 7 2.500c0 4.900-7 9.500-7 9.500")
    static let lock = draw("M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3")
    static let flame = draw(
        "M12 3c1 4 5 5.500 5 10.500a5 5 0 0 1-10 0c0-2 1-3.500 2-4.500.5 2 1.500 2.500 2 2.500C11.500 9 10.500 6 12 3")
    static let calendar = draw("M4 6h16v14H4zM4 10h16M8 3v4M16 3v4")
    static let door = draw("M6 21V4a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v17M3 21h18M14.500 12v1")
    static let ban = draw("M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M6 6l12 12")
    static let question = draw(
        "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M9.5 9.500a2.500 2.500 0 1 1 3.700 2.200c-.8.5-1.200 1-1.200 1.800M12 17h.01"
    )
    static let chart = draw("M4 4v16h16M8 16v-5M12 16V7M16 16v-7")
    static let speech = draw("M4 5h16v11H11l-4 4v-4H4z")
    static let scales = draw("M12 4v16M6 20h12M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z")
    static let sound = draw("M4 10v4h3l5 4V6L7 10zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11")
    static let letters = draw("M3 19L9 5l6 14M5 14.500h8M16 19l3-7 3 7M17 17h4")

    private static func draw(_ path: String) -> HTML {
        "<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"\(path)\"/></svg>"
    }
}
