import DoorbellRules

/// The three doors of the module: room for a question, its answer, and giving room back.
///
/// Bytes go through linear memory: the phone writes a question in UTF-8 JSON into the room it was given and gets back the
/// place of an answer, four bytes of length (little endian) before its text. See `PhoneDoor` for what may be asked.

/// Room for `count` bytes.
@_cdecl("doorbell_room")
public func room(_ count: Int32) -> UnsafeMutablePointer<UInt8> { .allocate(capacity: max(Int(count), 1)) }

@_cdecl("doorbell_give_back")
public func giveBack(_ place: UnsafeMutablePointer<UInt8>) { place.deallocate() }

/// Answers the question of `count` bytes at `place`. Both rooms are the caller's to give back.
@_cdecl("doorbell_answer")
public func answer(_ place: UnsafeMutablePointer<UInt8>, _ count: Int32) -> UnsafeMutablePointer<UInt8> {
    let answer = PhoneDoor.answer(Array(UnsafeBufferPointer(start: place, count: Int(count))))
    let room = room(Int32(answer.count + 4))
    for byte in 0..<4 { room[byte] = UInt8(truncatingIfNeeded: answer.count >> (8 * byte)) }
    for (offset, byte) in answer.enumerated() { room[4 + offset] = byte }
    return room
}
