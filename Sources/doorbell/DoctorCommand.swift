import ArgumentParser
import DoorbellService

/// Looks whether everything that is kept fits together.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Replays all events against the rows, verifies signatures, checks the database.")

    @OptionGroup var place: DataOptions

    func run() async throws {
        let report = try await place.withHouse { try await Doctor($0).examine() }
        print(
            "\(report.orders) orders, \(report.visits) visits, \(report.signed) signed texts, \(report.rounds) gas rounds, \(report.homeChecks) homes in them, \(report.alarms) gas alarms, \(report.enquiries) enquiries, \(report.conduct) records of conduct, \(report.waits) waits, \(report.disputes) disputes, \(report.colleagueCalls) calls to colleagues"
        )
        if report.faults.isEmpty { return print("All is well.") }
        for fault in report.faults { print(fault) }
        throw ExitCode(1)
    }
}
