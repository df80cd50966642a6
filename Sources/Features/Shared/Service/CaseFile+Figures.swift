import DoorbellRules
import Storage

extension CaseFile {
    /// What counts of an order for the supervision report.
    struct Counted {
        let marks: Set<FigureMark>
        let finish: Finish?

        init(_ order: [WorkOrder.Event], _ visits: [[Visit.Event]], _ promises: [Promise]) {
            marks = FigureMark.marks(of: order, visits: visits).union(FigureMark.marks(of: promises))
            finish = Finish(order, visits)
        }
    }

    /// Everything that counts as it stands in the log, for whoever counts anew.
    var counted: Counted { Counted(past, visits.map(\.past), promises.all) }

    /// `nil` for what is no finished repair.
    var forRepeats: RepeatKeeper.One? { RepeatKeeper.One(id, past, visits.map(\.past)) }

    func keepFigures(from old: Counted, to new: Counted, _ connection: any Connection) throws {
        let keeper = FigureKeeper(estate, connection)
        try keeper.change(of: id, from: old.marks, to: new.marks)
        if old.finish != new.finish, let one = forRepeats { try RepeatKeeper(keeper: keeper).keep(one) }
    }
}
