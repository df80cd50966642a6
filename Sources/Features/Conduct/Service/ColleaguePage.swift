import DoorbellRules
import HTML
import Storage

/// One colleague's last month for a superior: only once its owner has seen it or has had a week to. One person, one month;
/// there is no list of people by points.
struct ColleaguePage {
    let caller: Caller
    let estate: Words
    let language: Language
    let person: ConductPerson
    /// `nil` while it is the owner's alone.
    let month: ConductMonth?
    /// When they passed the quiz on today's edition of the rules; that is all there is to see of it.
    let passedAt: String?

    var html: HTML {
        let closed = Words(
            "上個月的記錄先由本人看：本人看過，或月底後七天，這裏才看到。", "上个月的记录先由本人看：本人看过，或月底后七天，这里才看得到。",
            "Last month is its owner's first: it stands here once they have seen it, or seven days after the month's end."
        )
        return ConductFrame(
            caller: caller, estate: estate, language: language, here: "/conduct/people/\(person.id.text)",
            title: person.name
        ).page(
            "\(month?.html(in: language, isOwn: false) ?? "<p class=\"notice\">\(closed.text(in: language))</p>")\(quiz)"
        )
    }

    private var quiz: HTML {
        let words =
            passedAt.map { Words("守則小測驗：\($0) 通過", "守则小测验：\($0) 通过", "Quiz on the seven rules: passed on \($0)") }
            ?? Words("守則小測驗：這一版未有通過的記錄", "守则小测验：这一版还没有通过的记录", "Quiz on the seven rules: not passed in this edition yet")
        return "<p>\(words.text(in: language))</p>"
    }
}

extension ColleaguePage {
    /// - Throws: `Problem.notFound` for oneself and for whoever does not stand under `caller`.
    init(_ staff: ID, _ caller: Caller, _ language: Language, at now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let person = try ConductPerson.find(staff, in: estate.id, connection)
        if staff == caller.staff || !person.rank.isUnder(caller.actor) { throw Problem.notFound }
        self.init(
            caller: caller, estate: estate.name, language: language, person: person,
            month: try ConductEvidence(estate: estate, connection: connection).openMonth(of: staff, at: now),
            passedAt: try QuizResults(estate: estate.id, connection: connection).passedAt(staff).map {
                estate.clock.stamp($0)
            })
    }
}
