/// The gates of the procedure (2.1): what the server refuses, whoever asks.
public enum Gate: String, CaseIterable, Sendable {
    case triage = "G1"
    case entry = "G2"
    case protocolShown = "G3"
    case diagnosis = "G4"
    case shutOff = "G5"
    case price = "G6"
    case move = "G7"
    case restore = "G8"
    case acceptance = "G9"
    case safeLine = "G10"
    case madeSafe = "G11"
    case hold = "G12"
    case answer = "G13"
    case dayBefore = "G14"
    case roundClose = "G15"
}
