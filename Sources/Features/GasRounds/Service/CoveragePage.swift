import DoorbellRules
import HTML
import Storage

/// How far the round has come: building bars, the doors of one building, and one home beside them.
struct CoveragePage {
    let caller: Caller
    let estate: Words
    let language: Language
    let round: GasRound
    let roundID: ID
    let coverage: Coverage
    /// Homes booked for tomorrow.
    let tomorrow: Int
    /// Homes that stand nowhere in the round.
    let newcomers: Int
    let today: Day
    let door: DoorSight?

    var html: HTML {
        let panel = door.map { DoorPanel(sight: $0, caller: caller, language: language) }
        return GasFrame(
            caller: caller, estate: estate, language: language, here: "/gas",
            title: GasPhrases.title(round.number).text(in: language)
        ).page(
            head: head, isLive: true,
            "<div class=\"gas-cols\"><div id=\"live\">\(live)</div>\(panel?.hand ?? hint)</div>\(ending)")
    }

    /// The part that changes while one looks.
    var live: HTML {
        """
        <nav class="shares" aria-label="\(GasPhrases.building.text(in: language))">\(coverage.shares.map(bar))</nav>
        \(CoverageGrid(coverage: coverage, chosen: door?.home, language: language).html)\
        \(door.map { DoorPanel(sight: $0, caller: caller, language: language).story })
        """
    }

    private var head: HTML {
        let plan = Words("明天已約 \(tomorrow) 戶", "明天已约 \(tomorrow) 户", "\(tomorrow) homes booked for tomorrow")
        return """
            <span class="date">\(round.from.iso) – \(round.to.iso)</span>\(Pill(.sent, Icon.calendar, plan).html(in: language))\
            \(round.isOpen ? .nothing : Pill(.done, Icon.check, Words("已結束", "已经结束", "Closed")).html(in: language))\
            <a class="button" href="/gas/coverage.csv">\(Words("匯出（CSV）", "导出（CSV）", "Export (CSV)").text(in: language))</a>
            """
    }

    private func bar(_ share: Coverage.Share) -> HTML {
        let name = Words("\(share.building) 座", "\(share.building) 栋", "Block \(share.building)")
        let isHere = share.building == coverage.building
        return """
            <a href="/gas?building=\(share.building.percentEncoded)"\(isHere ? " aria-current=\"true\"" as HTML : .nothing)><b>\(name.text(in: language))</b><small>\(share.done)/\(share.total)</small>\
            <svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none"><rect class="all" width="100" height="6"/><rect width="\(share.percent)" height="6"/></svg></a>
            """
    }

    private var hint: HTML {
        let words = Words(
            "選一戶，看它的經過，並記下致電結果。", "选一户，看它的经过，并记下通话结果。",
            "Choose a door to see its history and note what came of a call.")
        return "<section class=\"door-acts\"><p class=\"empty\">\(words.text(in: language))</p></section>"
    }

    /// What only a superior does with the round as a whole.
    private var ending: HTML {
        guard caller.actor.isSuperior else { return .nothing }
        if !round.isOpen { return RoundForms(language: language).opening(from: today) }
        return RoundForms(language: language).running(roundID, newcomers: newcomers)
    }
}

extension CoveragePage {
    /// - Throws: `Problem.notFound` for a door of another estate.
    init(
        _ caller: Caller, _ language: Language, _ file: RoundFile, building: String?, home: ID?, _ house: House,
        _ connection: any Connection
    ) throws {
        let estate = try Estate.find(caller.estate, connection)
        let today = estate.clock.wall(house.now()).day
        let queries = CoverageQueries(estate: caller.estate, round: file.id, connection: connection)
        let door = try home.map { try DoorSight(home: $0, round: file, caller, house, connection) }
        self.init(
            caller: caller, estate: estate.name, language: language, round: file.round, roundID: file.id,
            coverage: try queries.coverage(of: door?.door.building ?? building),
            tomorrow: try queries.booked(on: today.adding(days: 1)),
            newcomers: file.round.isOpen ? try queries.newcomers : 0, today: today, door: door)
    }
}
