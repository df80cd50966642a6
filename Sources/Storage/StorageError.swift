/// What storing can refuse, in the same words for both databases.
public enum StorageError: Error, Equatable {
    /// Somebody already wrote a row with this key. Names the columns where they are known: `visit.estate, visit.id`.
    case alreadyThere(String)

    /// A CHECK, NOT NULL or REFERENCES said no; names the rule as far as the database tells it.
    case refusedByDatabase(String)

    /// Other writers of the same rows kept coming first; nothing was written, and trying again later may work.
    case outrun(String)

    /// The database cannot serve now: disk full, read-only, connection lost, closed. Nothing was written.
    case unavailable(String)

    /// The connection was lost while committing: it may or may not have been written. Ask again with the same key.
    case outcomeUnknown(String)

    /// The statement itself is wrong: our mistake, not the world's.
    case wrongStatement(String)

    /// The stored bytes are not what was written.
    case damaged(String)

    /// Another server works in this data folder.
    case folderInUse(String)

    /// The database would acknowledge writes that a power cut can take back.
    case notSafe(String)

    /// The database was made by a newer Doorbell.
    case newerSchema(String)

    /// A shipped migration was edited.
    case changedMigration(String)

    /// A backup or a restore would overwrite something.
    case notEmpty(String)
}
