extension HomeCheck {
    /// The day on which somebody comes or is expected to: that of the route, or of what was agreed to.
    public var plannedDay: Day? { routeDay ?? appointment?.day }

    /// The part of that day; a cold call begins with the morning.
    public var plannedWindow: Appointment.Window? { plannedDay.map(window) }

    /// When the household agreed to the day that is planned; `nil` for a cold call.
    public var confirmedOn: Day? { appointment?.day == plannedDay ? appointment?.confirmedOn : nil }

    /// The part of `day` to plan with: as agreed, and the morning where nothing was agreed for that day.
    public func window(on day: Day) -> Appointment.Window {
        if let appointment, appointment.day == day { appointment.window } else { .morning }
    }
}
