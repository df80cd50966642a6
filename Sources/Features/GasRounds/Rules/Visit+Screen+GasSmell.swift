extension Visit {
    /// Out first. Commands are right here: they may save a life (procedure 2.5).
    func gasSmell(_ smell: GasSmell) -> Screen {
        var screen = Screen(
            step: 2, Words("煤氣味：馬上離開", "燃气味：马上离开", "Smell of gas: get out"),
            lock: Words("不按門鈴、不開燈、不在屋內用手機", "不按门铃、不开灯、不在屋内用手机", "Ring no bell, touch no switch, use no phone inside"))
        screen.items = Danger.gasSmell.script.enumerated().map { place, words in
            Screen.Item(Words(verbatim: "\(place + 1)"), words)
        }
        let untold = GasTold.allCases.filter { smell.told[$0] == nil }
        screen.acts = untold.map { .tell("gas-smell-tellings", $0) }
        screen.acts.append(
            Screen.Act(
                "gas-smell-warnings", Words("已用手拍鄰居的門", "已用手敲邻居的门", "Knocked by hand on a neighbour's door"), .plain,
                fields: [
                    Screen.Field(
                        "door", Words("哪一戶（上、下、左、右）", "哪一户（上、下、左、右）", "Which door (above, below, both sides)"), .text)
                ]))
        for door in smell.doorsWarned {
            screen.items.append(Screen.Item(Words("已通知", "已经通知", "Warned"), Words(verbatim: door)))
        }
        if untold.isEmpty {
            screen.acts.append(
                Screen.Act(
                    "evacuation", Words("全部人已離開，在外等候", "所有人已离开，在外等候", "Everybody is out and waiting outside"), .main))
        }
        return screen
    }
}
