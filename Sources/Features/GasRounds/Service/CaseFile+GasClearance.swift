import DoorbellRules
import Storage

extension CaseFile {
    /// Gate G11: no order of a home is closed while gas was smelled or found dangerous there and the gas company has not
    /// cleared it.
    func requireGasCleared(before command: WorkOrder.Command, _ connection: any Connection) throws {
        guard case .followUp(isWell: true, _) = command else { return }
        if visits.contains(where: { $0.visit.awaitsClearance }) { throw WorkOrder.Refusal.gasNotCleared }
        if try GasAlarmFile.isOpen(at: home.id, in: estate.id, connection) { throw WorkOrder.Refusal.gasNotCleared }
    }
}
