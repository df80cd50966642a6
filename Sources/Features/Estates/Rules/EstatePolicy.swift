/// What one estate has decided for itself where the procedure leaves room. The defaults are the careful ones.
public struct EstatePolicy: Equatable, Sendable {
    public var currency: Currency
    public var noiseHours: NoiseHours
    /// Minutes out of the home after which the bell has to be rung again (clause P2).
    public var steppedOutLimit: Int
    /// What adult family may agree to without the owner, in minor units (powers, procedure 2.3).
    public var familyCostLimit: Int
    /// What a tenant may agree to without the owner's link, in minor units.
    public var tenantCostLimit: Int
    /// Costs above this, in minor units, need a tap or a signature of the household itself (grade B).
    public var spokenCostLimit: Int
    /// Whether the estate allows entry in an emergency by a superior with a second witness. Off unless it was decided.
    public var allowsEmergencyEntry: Bool
    /// Days in which the same fault at the same door is mended free of charge.
    public var warrantyDays: Int
    /// Minutes within which somebody is at the door.
    public var arrival: ArrivalPromise
    /// From when on what is wished (clause L-a).
    public var greeting: PartOfDay.Hours

    public init(
        currency: Currency = .hongKongDollar, noiseHours: NoiseHours = .usual, steppedOutLimit: Int = 30,
        familyCostLimit: Int = 50_000, tenantCostLimit: Int = 30_000, spokenCostLimit: Int = 100_000,
        allowsEmergencyEntry: Bool = false, warrantyDays: Int = 90, arrival: ArrivalPromise = .usual,
        greeting: PartOfDay.Hours = PartOfDay.Hours()
    ) {
        self.currency = currency
        self.noiseHours = noiseHours
        self.steppedOutLimit = steppedOutLimit
        self.familyCostLimit = familyCostLimit
        self.tenantCostLimit = tenantCostLimit
        self.spokenCostLimit = spokenCostLimit
        self.allowsEmergencyEntry = allowsEmergencyEntry
        self.warrantyDays = warrantyDays
        self.arrival = arrival
        self.greeting = greeting
    }

    /// The weakest evidence that is enough for a yes to `permission` about `cost` (procedure 2.2).
    public func weakestGrade(for permission: Permission, cost: Int) -> EvidenceGrade {
        switch permission {
        case .entry, .shutOff, .move, .gasOff: .spoken
        case .photo: .onTechniciansDevice
        case .cost: cost > spokenCostLimit ? .onTechniciansDevice : .spoken
        }
    }
}
