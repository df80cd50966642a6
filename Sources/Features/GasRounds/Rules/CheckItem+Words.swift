extension CheckItem {
    /// What is right, in a few words: the item has passed where this is true.
    public var words: Words {
        switch self {
        case .smell: Words("入屋時無煤氣味，儀器無反應", "入户时无燃气味，仪器无反应", "No smell of gas, the detector is silent")
        case .pipeCorrosion: Words("喉管無鏽蝕、無掛物", "管道无锈蚀、无挂物", "Pipes: no rust, nothing hung on them")
        case .pipeBoxedIn: Words("喉管沒有封閉包裹", "管道没有被包封", "Pipes are not boxed in")
        case .joints: Words("接口無洩漏（肥皂水或儀器）", "接口无泄漏（肥皂水或仪器）", "Joints are tight (soap or detector)")
        case .entryValve: Words("入戶閥開關正常", "入户阀开关正常", "The entry valve opens and closes")
        case .meter: Words("煤氣錶外殼和接口完好", "燃气表外壳和接口完好", "Meter: case and joint are sound")
        case .hoseType: Words("軟喉屬認可類型", "软管属合格类型", "The hose is of an approved kind")
        case .hoseLength: Words("軟喉不超過 2 米", "软管不超过 2 米", "The hose is 2 m or shorter")
        case .hoseAge: Words("軟喉未過期、無裂紋", "软管未过期、无裂纹", "The hose is in date, without cracks")
        case .hoseClamps: Words("喉夾牢固", "管卡牢固", "The hose clamps hold")
        case .hoseThroughWall: Words("軟喉沒有穿牆或穿門", "软管没有穿墙或穿门", "The hose passes through no wall or door")
        case .flameFailure: Words("爐具有熄火保護裝置", "灶具有熄火保护装置", "The stove has a flame-failure device")
        case .flame: Words("點火正常、火焰呈藍色", "点火正常、火焰呈蓝色", "It lights well and burns blue")
        case .stoveAge: Words("爐具未超過使用年限", "灶具未超过使用年限", "The stove is within its years of use")
        case .heaterType: Words("熱水爐不是無煙道或直排式", "热水器不是无烟道或直排式", "The water heater is not flueless")
        case .flue: Words("煙道完好、密封並通往室外", "烟道完好、密封并通往室外", "The flue is sealed and leads outdoors")
        case .heaterAge: Words("熱水爐未超過使用年限", "热水器未超过使用年限", "The heater is within its years of use")
        case .ventilation: Words("通風良好", "通风情况良好", "The room is well ventilated")
        case .bedroom: Words("煤氣用具不在睡房或浴室", "燃气用具不在卧室或浴室", "No gas in a bedroom or bathroom")
        case .twoSources: Words("同一處沒有兩種氣源", "同一处没有两种气源", "No two gas sources in one room")
        case .alarm: Words("煤氣警報器在位、通電、未過期", "燃气报警器在位、通电、未过期", "The gas alarm is there, powered, in date")
        case .alarmLink: Words("警報器能聯動關閥", "报警器能联动关阀", "The alarm closes the valve")
        case .combustibles: Words("附近沒有易燃物", "附近没有可燃物", "Nothing that burns stands near")
        case .tightness: Words("氣密試驗合格", "气密试验合格", "The tightness test holds")
        case .carbonMonoxide: Words("一氧化碳讀數正常", "一氧化碳读数正常", "The carbon monoxide reading is normal")
        case .instruction: Words("已說明安全使用方法和緊急電話", "已说明安全使用方法和紧急电话", "Safe use and the emergency number were explained")
        }
    }
}

extension CheckItem.Place {
    public var words: Words {
        switch self {
        case .entry: Words("入戶管道與煤氣錶", "入户管道与燃气表", "Entry pipe and meter")
        case .hose: Words("軟喉", "连接软管", "Hose")
        case .stove: Appliance.Kind.stove.words
        case .heater: Words("熱水爐與煙道", "热水器与烟道", "Water heater and flue")
        case .room: Words("環境與警報器", "环境与报警器", "Room and alarm")
        case .test: Words("試驗與說明", "试验与说明", "Tests and instruction")
        }
    }
}
