import Storage

extension Migration {
    /// Every step ever shipped, in an order that an empty database can take. Add at the end; never edit a shipped one.
    public static let all: [Migration] = features.flatMap { $0 }

    private static let features: [[Migration]] = [
        estates,
        people,
        signIn,
        log,
        orders,
        serviceOrders,
        assignedOrders,
        gasRounds,
        gasAlarms,
        calendars,
        phone,
        enquiries,
        greetings,
        supervision,
        conduct,
        courtesy,
        promises,
        handedEnquiries,
        waiting,
        disputes,
        billing,
        hardship,
        paging,
    ]
}
