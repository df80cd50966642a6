import DoorbellRules

extension Speech {
    /// What is said in the gas round; in gas-smell mode nobody chooses words.
    static let gas: [String: Speech] = [
        "gas/rounds": .none, "gas/rounds/{id}/newcomers": .none, "gas/rounds/{id}/closings": .none,
        "gas/checks/{id}/contacts": Speech(quoted: ["words"]),
        "gas/checks/{id}/outcomes": Speech(
            Words("煤氣巡檢：結果的說明", "燃气安检：结果说明", "Gas round: why a home stays unchecked"), household: ["words"]),
        "gas/checks/{id}/resumptions": Speech(
            Words("煤氣巡檢：再次跟進的原因", "燃气安检：再次跟进的原因", "Gas round: why a home is taken up again"), household: ["words"]),
        "gas/checks/{id}/routes": Speech(house: ["override"]), "gas/routes": Speech(house: ["override"]),
        "gas/checks/{id}/messages": .none, "gas/messages/exports": .none,
        "gas/instruments": .none, "gas/instruments/{id}/calibrations": .none, "gas/checklists": .none,
        "gas/policies": .none,
        "gas/alarms": Speech(gasSmell: ["words", "place"]),
        "gas/alarms/{id}/tellings": Speech(gasSmell: ["reference"]),
        "gas/alarms/{id}/warnings": .none, "gas/alarms/{id}/evacuation": .none,
        "gas/alarms/{id}/clearances": Speech(gasSmell: ["reference"]),
        "g/{estate}/{id}/{mark}/answers": Speech(quoted: ["words"]),
    ]
}
