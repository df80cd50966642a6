extension Figure {
    public var name: Words {
        switch self {
        case .promises: Words("承諾守時", "承诺按时做到", "Promises kept")
        case .arrival: Words("準時到場", "按时到场", "Arrival within the promise")
        case .rightFirstTime: Words("一次修妥", "一次修好", "Right first time")
        case .repeats: Words("30 日內再報修", "30 天内再次报修", "Repeats within 30 days")
        case .access: Words("入屋率", "入户率", "Access")
        case .confirmed: Words("前一天已確認", "提前一天已确认", "Confirmed the day before")
        case .overrides: Words("破例放行", "破例放行次数", "Gates overridden")
        case .overruns: Words("停水停電逾時", "停水停电超时", "Shut-offs that over-ran")
        case .contested: Words("住戶提出異議的同意", "住户提出异议的同意", "Consents contested")
        case .answers: Words("有根據的答覆", "有依据的答复", "Enquiries answered with a source")
        case .dangerous: Words("即時危險項目已處理", "紧急危险项目已处理", "Immediate dangers put right")
        case .atRisk: Words("有風險項目已整改", "有风险项目已整改", "At-risk items put right")
        case .replies: Words("員工回應", "员工的回应", "Staff replies")
        }
    }

    /// What the share is a share of.
    public var total: Words {
        switch self {
        case .promises: Words("到期或已兌現的承諾", "到期或已兑现的承诺", "promises kept or fallen due")
        case .arrival: Words("次到場", "次到场", "arrivals")
        case .rightFirstTime, .repeats: Words("張完成的維修單", "张完成的维修单", "repairs finished")
        case .access: Words("次上門", "次上门", "calls at a door")
        case .confirmed: Words("次煤氣檢查上門", "次燃气安检上门", "gas visits")
        case .overrides: Words("次破例", "次破例", "times")
        case .overruns: Words("次停水停電", "次停水停电", "shut-offs ended")
        case .contested: Words("項異議", "项异议", "contested")
        case .answers: Words("宗已答覆的查詢", "件已答复的咨询", "enquiries answered")
        case .dangerous, .atRisk: Words("項發現", "项发现", "found")
        case .replies: Words("次告知當事人", "次告知当事人", "times somebody was told")
        }
    }

    /// What is behind the figure where the thing named is not true.
    public var others: Words {
        switch self {
        case .promises: Words("逾期", "逾期未做到", "Broken")
        case .arrival: Words("遲到", "迟到", "Late")
        case .rightFirstTime: Words("要再上門", "需要再次上门", "Took more than one visit")
        case .repeats: Words("沒有再報修", "没有再次报修", "Did not come back")
        case .access: Words("未能入屋", "没能入户", "Did not get in")
        case .confirmed: Words("未在前一天確認", "没有提前一天确认", "Not confirmed before")
        case .overruns: Words("依時恢復", "按时恢复", "Back in time")
        case .answers: Words("由主管答覆或無從查明", "由主管答复或无从查明", "By a superior's word, or not to be known")
        case .dangerous, .atRisk: Words("尚未處理", "还没有处理", "Still open")
        case .replies: Words("一星期內沒有回應", "一周之内没有回应", "No reply within a week")
        case .overrides, .contested: name
        }
    }

    /// Its definition, with what it leaves out.
    public var meaning: Words {
        switch self {
        case .promises:
            Words(
                "答應住戶的答覆、回電和零件（查詢、工單、等候的人）之中，已兌現或已到期的，有多少在時限內兌現。按兌現或到期的那天計算。到期前另約了時間或不再需要的不算在內；未到期的也還不算。到場另有一項指標。",
                "答应住户的答复、回电话和零配件（咨询、工单、等候的人）当中，已兑现或已到期的，有多少在时限内兑现。按兑现或到期那天统计。到期之前另约了时间或不再需要的不算；还没到期的也暂不计算。到场另有一项指标。",
                "Of the answers, calls back and parts promised to residents in enquiries, orders and to people who wait, which were kept or fell due, those kept in time, by the day on which that was. One for which another time was agreed, or that was no longer needed, before it fell due is left out, and so is one that still runs. To be there in time is a figure of its own."
            )
        case .arrival:
            Words(
                "維修上門之中，師傅到門前不遲於當時對住戶的承諾時間的。每次上門只計第一次到場。煤氣檢查按預約時段，不算在內。",
                "维修上门当中，师傅到门口不晚于当时对住户的承诺时间的。每次上门只计第一次到场。燃气安检按预约时段上门，不计算在内。",
                "Of the technicians' arrivals for a repair, those not later than what the household was promised at that moment. Each visit counts once, by its first arrival. Gas checks go by their own windows and are left out."
            )
        case .rightFirstTime:
            Words(
                "完成的維修之中，入屋一次就修妥、之後沒有重開的。無人應門、婉拒或改期的上門不算一次。按首次完成的那天計算。",
                "完成的维修当中，入户一次就修好、之后没有重开的。无人应门、婉拒或改期的上门不算一次。按首次完成那天统计。",
                "Of the repairs finished, those for which being let in once was enough and that were not opened again. Visits at which nobody opened, or that were declined or moved, do not count as a time. By the day on which it was first finished."
            )
        case .repeats:
            Words(
                "完成的維修之中，30 日內重開的，或同一單位同類工作在報修前 30 日內才完成過的。按首次完成的那天計算；煤氣檢查不算。",
                "完成的维修当中，30 天内重开的，或者同一户同类工作在报修前 30 天内才完成过的。按首次完成那天统计；燃气安检不算。",
                "Of the repairs finished, those opened again within 30 days, and those where the same kind of work at the same home had been finished within 30 days before the report. By the day on which it was first finished; gas checks are left out."
            )
        case .access:
            Words(
                "到了門前並已結束的上門（維修與煤氣檢查）之中，住戶讓師傅入屋的。其餘的是無人應門、婉拒，或在門口改期。",
                "到了门口并且已经结束的上门（维修和燃气安检）当中，住户让师傅入户的。其余的是无人应门、婉拒，或在门口改期。",
                "Of the visits that reached a door and are over, repairs and gas checks, those at which the household let us in. The others are those where nobody opened, where we were declined, or where another time was agreed at the door."
            )
        case .confirmed:
            Words(
                "已結束的煤氣檢查上門之中，住戶在較早的日子已確認那天的。其餘的是屋苑容許的未預約上門。",
                "已结束的燃气安检上门当中，住户在此前的日子已经确认当天上门的。其余的是小区允许的未预约上门。",
                "Of the gas visits that are over, those whose day the household had confirmed on an earlier day. The others are cold calls, where the estate allows them."
            )
        case .overrides:
            Words(
                "寫下理由後放行的次數：緊急入屋、緊急先關水電、緊急動工，以及不完全符合條件仍指派或交接的師傅。",
                "写明理由后放行的次数：紧急入户、紧急先关水电、紧急动工，以及不完全符合条件仍指派或交接的师傅。",
                "How often somebody went past a gate with a reason in writing: an entry, a shut-off or the beginning of work in an emergency, and a technician sent or taking over although something spoke against it."
            )
        case .overruns:
            Words(
                "已恢復的停水停電之中，比住戶同意的時間長的。住戶在時間用完前同意延長的，以延長後的時間計算。",
                "已恢复的停水停电当中，比住户同意的时间长的。住户在时间用完之前同意延长的，按延长后的时间计算。",
                "Of the shut-offs that are over, those longer than the household had agreed to. What it agreed to add before the time was used up is added."
            )
        case .contested:
            Words(
                "住戶事後表示並沒有同意的次數。每次都計算，不論其後如何了結。", "住户事后表示并没有同意的次数。每次都计算，不论之后怎样了结。",
                "How often a resident said afterwards that a recorded yes was none. Each counts, however it was settled."
            )
        case .answers:
            Words(
                "已答覆的查詢之中，根據已核准的資料，或由負責部門具名的人答覆的。其餘由主管答覆、說明為何無從查明，或為保障私隱不能回答。按最後答覆的那天計算。",
                "已答复的咨询当中，依据已核准的资料，或者由负责部门的具名人员答复的。其余由主管答复、说明为何无从查明，或者为保护隐私不便回答。按最后一次答复那天统计。",
                "Of the enquiries answered, those whose answer rests on an approved article or on the named person in charge. The others were answered on a superior's word, told why nobody can know, or kept back for a household's privacy. By the day of the latest answer."
            )
        case .dangerous:
            Words(
                "煤氣檢查發現的即時危險之中，其後已處理妥當的。按發現的那天計算，直到複檢合格或由煤氣公司處理。",
                "燃气安检发现的紧急危险当中，之后已经处理好的。按发现那天统计，直到复检合格或由燃气公司处理。",
                "Of the immediate dangers that gas checks found, those put right since. By the day on which each was found; it stays open until a re-check passes or the gas company sees to it."
            )
        case .atRisk:
            Words(
                "煤氣檢查發現的有風險項目之中，其後已整改的。計算方法與即時危險相同。", "燃气安检发现的有风险项目当中，之后已整改的。统计方法与紧急危险相同。",
                "Of the at-risk findings of gas checks, those put right since; counted as immediate dangers are.")
        case .replies:
            Words(
                "告知同事有關其操守的記錄之中，一星期內得到當事人回應的。按回應或期滿的那天計算；再告知一次的再算一次。當事人自己提出的、期滿前因另有見證而要再告知的，以及期限未滿的不算。只計次數，不列姓名；記錄滿一年刪除後不再計算。",
                "告知同事有关其操守的记录当中，一周之内得到当事人回应的。按回应或期满那天统计；再告知一次的再算一次。当事人自己提出的、期满前因另有见证而要再告知的，以及期限未满的不算。只统计次数，不列姓名；记录满一年删除后不再统计。",
                "Of the times that somebody was told what was noted of their conduct, those to which they replied within a week, by the day of the reply or of the week's end; told again counts again. What they told of themselves, what became more before the week was over and had to be told again, and a week that still runs are left out. In counts only and without names; what goes after a year counts no more."
            )
        }
    }
}
