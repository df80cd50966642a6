/// What is asked before anything else is: any yes ends the form and starts the emergency script (clause P1, gate G1).
public enum Danger: String, CaseIterable, Sendable {
    case gasSmell = "gas-smell"
    case sparks
    case flooding
    case trapped

    public var question: Words {
        switch self {
        case .gasSmell: Words("請問有沒有聞到煤氣味？", "请问有没有闻到燃气味？", "Can you smell gas?")
        case .sparks: Words("請問有沒有火花或燒焦味？", "请问有没有火花或烧焦味？", "Are there sparks or a smell of burning?")
        case .flooding: Words("請問水是不是正在湧出，關不住？", "请问水是不是正在涌出，关不住？", "Is water pouring out that can't be stopped?")
        case .trapped: Words("請問有沒有人被困？", "请问有没有人被困？", "Is anybody trapped?")
        }
    }

    /// What to tell the caller now, sentence by sentence. Commands are right here: they may save a life.
    ///
    /// Source: procedure 2.5 for gas; the estate approves the wording of the others.
    public var script: [Words] {
        switch self {
        case .gasSmell:
            [
                Words(
                    "請不要點火，不要開關任何電掣，也不要在屋內打電話。", "请不要点火，不要开关任何电器，也不要在屋内打电话。",
                    "Do not light anything, touch no switch, and do not phone from inside."),
                Words(
                    "請打開窗；如果方便，請關上煤氣錶前的閥門。", "请打开窗；如果方便，请关上燃气表前的阀门。",
                    "Open the windows and, if you can reach it, close the valve at the gas meter."),
                Words("請馬上由樓梯離開，到室外等候。", "请马上由楼梯离开，到室外等候。", "Leave at once by the stairs and wait outside."),
                Words(
                    "離開後請致電緊急電話和煤氣公司；我們同時通知主管和保安。", "离开后请拨打紧急电话和燃气公司；我们同时通知主管和保安。",
                    "Once outside, call the emergency number and the gas company; we alert the supervisor and the guards."
                ),
            ]
        case .sparks:
            [
                Words(
                    "請不要觸碰該處；如果安全，請關上總電掣。", "请不要触碰该处；如果安全，请关上总电闸。",
                    "Do not touch it; if it is safe, switch off at the main."),
                Words(
                    "如有煙或火，請馬上離開並致電緊急電話。", "如有烟或火，请马上离开并拨打紧急电话。",
                    "If there is smoke or fire, leave at once and call the emergency number."),
                Words("我們馬上派電工師傅到場。", "我们马上派电工师傅到场。", "An electrician is on the way at once."),
            ]
        case .flooding:
            [
                Words(
                    "請關上屋內的總水掣；如有水浸近電器，請先關總電掣。", "请关上屋内的总水阀；如有水浸近电器，请先关总电闸。",
                    "Turn off the water at the main; if water is near anything electric, switch off the power first."),
                Words(
                    "請小心地滑，先讓長者和小孩到乾爽的地方。", "请小心地滑，先让老人和小孩到干爽的地方。",
                    "Mind the wet floor; bring elders and children to a dry place first."),
                Words("我們馬上派師傅到場。", "我们马上派师傅到场。", "A technician is on the way at once."),
            ]
        case .trapped:
            [
                Words("請保持鎮定，不要強行推門。", "请保持镇定，不要强行推门。", "Please stay calm and do not force the door."),
                Words(
                    "如有人不適，請告訴我們；我們馬上通知緊急服務和保安。", "如有人不适，请告诉我们；我们马上通知紧急服务和保安。",
                    "If anybody is unwell, please tell us; we are calling the emergency services and the guards now."),
            ]
        }
    }
}
