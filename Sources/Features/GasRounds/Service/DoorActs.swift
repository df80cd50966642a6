import DoorbellRules

/// What the office may do next with one home in its round. The rules say again whether it may happen.
struct DoorActs {
    let sight: DoorSight
    let caller: Caller

    /// Whether a call makes sense now: nobody is on the way, and something is still open.
    var mayContact: Bool {
        guard let check = sight.check, !check.isOnRoute else { return false }
        switch check.outcome {
        case nil: return sight.isRoundOpen
        case .defects: return check.recheckOn != nil
        case .refused, .noAccess: return sight.isRoundOpen
        case .passed, .noGas, .vacant, .byGasCompany: return false
        }
    }

    /// The acts below `/gas/checks/{id}`.
    var onCheck: [Screen.Act] {
        guard let check = sight.check else { return [] }
        var acts: [Screen.Act] = []
        if mayRoute(check) { acts.append(route(check)) }
        if check.outcome == nil, !check.isOnRoute, sight.isRoundOpen { acts.append(settle(check)) }
        if check.outcome != nil, sight.isRoundOpen { acts.append(takeUpAgain) }
        return acts
    }

    private func mayRoute(_ check: HomeCheck) -> Bool {
        guard Access.dispatch.admits(caller), !check.isOnRoute else { return false }
        guard check.appointment != nil || (sight.allowsColdCalls && !check.hasRefused) else { return false }
        return check.outcome == .defects || (check.outcome == nil && sight.isRoundOpen)
    }

    private func route(_ check: HomeCheck) -> Screen.Act {
        let days = check.appointment.map { [$0.day] } ?? (0...7).map { sight.today.adding(days: $0) }
        return Screen.Act(
            "routes", GasPhrases.toRoute, .main,
            fields: [
                Screen.Field(
                    "day", GasPhrases.day, .choice(days.map { .init("\($0.number)", Words(verbatim: $0.iso)) })),
                GasPhrases.technicians(sight.technicians),
                Screen.Field("override", PhraseBook.anyway, .text, isRequired: false),
            ])
    }

    /// What a visit decides is not among them, and a refusal only where one is on record.
    private func settle(_ check: HomeCheck) -> Screen.Act {
        var outcomes: [HomeCheck.Outcome] = [.vacant, .noGas, .byGasCompany]
        if check.hasRefused { outcomes.append(.refused) }
        if !check.attempts.isEmpty { outcomes.append(.noAccess) }
        return Screen.Act(
            "outcomes", Words("寫下本期結果", "写下本期结果", "Write the outcome of this round"), .quiet,
            fields: [
                Screen.Field(
                    "outcome", Words("結果", "本期结果", "Outcome"), .choice(outcomes.map { .init($0.rawValue, $0.words) })),
                Screen.Field("words", GasPhrases.reason, .text, isTold: true),
            ])
    }

    private var takeUpAgain: Screen.Act {
        Screen.Act(
            "resumptions", Words("重新跟進這一戶", "重新跟进这一户", "Take this home up again"), .quiet,
            fields: [Screen.Field("words", GasPhrases.reason, .text)])
    }
}

extension GasPhrases {
    /// Who is sent; who may not check gas is marked, and needs a reason.
    static func technicians(_ all: [DoorSight.Technician]) -> Screen.Field {
        let choices = all.map { one in
            let remark =
                one.mayCheckGas ? Words(verbatim: "") : Words(" ⚠ 未有煤氣技能", " ⚠ 没有燃气技能", " ⚠ no gas skill")
            return Screen.Field.Choice(
                one.id.text,
                Words(
                    "\(one.name)\(remark.traditionalChinese)", "\(one.name)\(remark.simplifiedChinese)",
                    "\(one.name)\(remark.english)"))
        }
        return Screen.Field("technician", PhraseBook.technician, .choice(choices))
    }
}
