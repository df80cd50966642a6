extension Route {
    /// Every address of the house. The router, the description for programs, `doorbell routes` and the matrix of tests
    /// are made from this table.
    public static let all: [Route] = features.flatMap { $0 }

    private static let features: [[Route]] = [
        Health.routes + Assets.routes + [Live.route, TextSize.route],
        signIn,
        callbacks,
        orderPages,
        orderAPI,
        visits,
        serviceOrders,
        people,
        gasRounds,
        gasAlarms,
        gasHouseholds,
        gasMessages,
        gasPapers,
        calendars,
        phone,
        enquiries,
        enquiryAPI,
        articles,
        askers,
        handed,
        disputes,
        disputeAPI,
        billing,
        hardship,
        promises,
        waiting,
        courtesy,
        lines,
        supervision,
        conduct,
        conductAPI,
        treatments,
        paging,
    ]
}
