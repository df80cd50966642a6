/// The four ways of speaking that the procedure allows. Source: clause L-h.
public enum CourtesyStyle: String, CaseIterable, Sendable {
    case ask
    case request
    case consult
    case explain
}
