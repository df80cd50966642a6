/// What a person of a household may allow.
public enum Power: String, CaseIterable, Sendable {
    case openDoor = "open-door"
    case acceptWork = "accept-work"
    case agreeCost = "agree-cost"
    case shutOff = "shut-off"
    case moveItems = "move-items"
    case refuse
}

extension HouseholdRole {
    /// Whether a person of this role may allow `power`.
    ///
    /// Anybody may refuse: a refusal needs no power at all.
    ///
    /// - Parameters:
    ///   - cost: The whole cost that would be agreed to, in minor units; only `agreeCost` looks at it.
    ///   - isKnown: Whether the household itself put this person on its list; a helper who is not there opens no door.
    /// - Source: procedure 2.3, the table of household powers.
    public func may(_ power: Power, cost: Int = 0, isKnown: Bool, under policy: EstatePolicy) -> Bool {
        switch (power, self) {
        case (.refuse, _): true
        case (_, .owner), (_, .coOwner): true
        case (.agreeCost, .tenant): cost <= policy.tenantCostLimit
        case (.agreeCost, .family): cost <= policy.familyCostLimit
        case (_, .tenant), (_, .family): true
        case (.openDoor, .helper), (.moveItems, .helper): isKnown
        case (_, .helper), (_, .visitor), (_, .minor): false
        }
    }
}
