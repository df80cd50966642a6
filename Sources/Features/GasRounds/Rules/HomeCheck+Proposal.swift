extension HomeCheck {
    /// The part of the day to propose next: one at which nobody has stood before the door yet.
    public var proposedWindow: Appointment.Window {
        Appointment.Window.allCases.first { window in !attempts.contains { $0.window == window } } ?? .evening
    }
}
