import DoorbellRules

/// The doors of the checker's module: room for bytes, opening it with a parcel of rules, and its answers.
///
/// A module of its own, because whoever reads no rules of a visit needs it too, and because the phone's rule book has no
/// room for it. Bytes go through linear memory as in the rule book: an answer is four bytes of length (little endian)
/// and then its text. See `CourtesyDoor` for what may be asked.

/// The one checker of this instance, once it is open.
nonisolated(unsafe) private var checker: CourtesyChecker?

/// Room for `count` bytes.
@_cdecl("courtesy_room")
public func room(_ count: Int32) -> UnsafeMutablePointer<UInt8> { .allocate(capacity: max(Int(count), 1)) }

@_cdecl("courtesy_give_back")
public func giveBack(_ place: UnsafeMutablePointer<UInt8>) { place.deallocate() }

/// Opens the checker with the parcel of `count` bytes at `place`: 1, or 0 where these bytes are none.
@_cdecl("courtesy_open")
public func open(_ place: UnsafeMutablePointer<UInt8>, _ count: Int32) -> Int32 {
    guard let parcel = try? CourtesyParcel(Array(UnsafeBufferPointer(start: place, count: Int(count)))),
        let made = try? parcel.checker()
    else { return 0 }
    checker = made
    return 1
}

/// Answers the question of `count` bytes at `place`; nothing (0) before it is open. Both rooms are the caller's to give back.
@_cdecl("courtesy_answer")
public func answer(_ place: UnsafeMutablePointer<UInt8>, _ count: Int32) -> UnsafeMutablePointer<UInt8>? {
    guard let checker else { return nil }
    let answer = CourtesyDoor.answer(Array(UnsafeBufferPointer(start: place, count: Int(count))), checker)
    let room = room(Int32(answer.count + 4))
    for byte in 0..<4 { room[byte] = UInt8(truncatingIfNeeded: answer.count >> (8 * byte)) }
    for (offset, byte) in answer.enumerated() { room[4 + offset] = byte }
    return room
}
