import DoorbellRules
import Storage

extension SQL {
    /// Whether an order's visit stands on a page of today: a gas visit that is agreed for a later day does not (gate G14).
    ///
    /// An order keeps the promise of its first visit; a later try goes by its home's appointment.
    static func isForToday(_ today: Day, on clock: EstateClock) -> SQL {
        """
        (work_order.channel <> 'gas-round' OR CASE WHEN
            (SELECT COUNT(*) FROM visit WHERE visit.estate = work_order.estate AND visit.work_order = work_order.id) > 1
            THEN NOT EXISTS (SELECT 1 FROM home_check WHERE home_check.estate = work_order.estate
              AND home_check.work_order = work_order.id AND home_check.is_on_route = 1 AND home_check.day > \(today))
            ELSE work_order.promised_until < \(clock.instant(today.adding(days: 1), minute: 0)) END)
        """
    }
}
