import DoorbellRules
import DoorbellService
import Foundation
import NIOCore
import Storage

/// An error as the command line tells it: the cause, and what can be done about it.
struct Complaint: Error, CustomStringConvertible {
    let description: String

    init(_ text: String) { description = text }

    init(_ error: any Error) {
        switch error {
        case let error as StorageError: description = Complaint.sentence(error)
        case let problem as Problem: description = "\(problem.words.english)\(problem.place.map { " (\($0))" } ?? "")"
        case let error as IOError where error.errnoCode == EADDRINUSE:
            description = "The port is taken by another program: stop it, or choose another --port."
        case let error as IOError where error.errnoCode == EACCES:
            description = "This port needs more rights: choose a --port above 1023."
        case let error as IOError where error.errnoCode == EADDRNOTAVAIL:
            description = "The --host is no address of this machine: use 127.0.0.1, 0.0.0.0 or one of its own."
        case let error as SocketAddressError.UnknownHost:
            description = "The --host cannot be found: check it, or use 127.0.0.1. (\(error.host))"
        default: description = "\(error)"
        }
    }

    private static func sentence(_ error: StorageError) -> String {
        switch error {
        case .folderInUse(let what):
            "Another server works in this data folder: stop it, or choose another --data. (\(what))"
        case .notSafe(let what):
            "This database would lose acknowledged writes in a power cut, so it is not used. (\(what))"
        case .newerSchema(let what):
            "These data were written by a newer Doorbell: use that version or restore a backup. (\(what))"
        case .changedMigration(let what): "A shipped step of the schema was edited; use the released program. (\(what))"
        case .notEmpty(let what):
            "Something is there already and nothing is overwritten: choose an empty place. (\(what))"
        case .damaged(let what):
            "The stored data are damaged: restore the newest backup, then run `doorbell doctor`. (\(what))"
        case .unavailable(let what):
            "The database cannot be reached or written: check disk space, rights and the address. (\(what))"
        case .alreadyThere(let what): "There is one like this already: choose another name. (\(what))"
        case .refusedByDatabase(let what): "Something does not fit together; check the values. (\(what))"
        case .outrun(let what), .outcomeUnknown(let what): "The database is busy; try again. (\(what))"
        case .wrongStatement(let what): "This is a mistake of ours; please report it. (\(what))"
        }
    }
}
