import DoorbellRules
import HTML

/// The way from a page to the calendar of whoever reads it.
struct CalendarInvitation {
    /// With the scheme by which phones know that it is to be followed, not saved.
    let following: String
    let path: String
    let language: Language

    init(_ link: CalendarLink, of house: House, _ language: Language) {
        self.init(path: link.path, address: house.address, language)
    }

    private init(path: String, address: String, _ language: Language) {
        let place = address.split(separator: "/", maxSplits: 2).last ?? ""
        following = "webcal://\(place)\(path)"
        (self.path, self.language) = (path, language)
    }

    static func example(in language: Language) -> CalendarInvitation {
        CalendarInvitation(
            path: "/calendar/technicians/e1/s1/0123456789abcdef0123456789abcdef/visits.ics",
            address: "https://doorbell.example", language)
    }

    var html: HTML {
        """
        <details class="calendar"><summary>\(Icon.clock)\(Words("放進您的日曆", "放进您的日历", "In your calendar").text(in: language))</summary>
        <p>\(Words("訂閱後，時間改了會自動更新。誰有這個地址誰就看得到，請不要轉發。", "订阅后，时间改了会自动更新。谁有这个地址谁就看得到，请不要转发。", "Follow it, and changes arrive by themselves. Whoever has this address can read it, so please keep it to yourself.").text(in: language))</p>
        <p class="pair"><a class="button" href="\(following)">\(Words("訂閱日曆", "订阅日历", "Follow").text(in: language))</a>\
        <a class="button" href="\(path)" type="text/calendar">\(Words("只下載一次", "只下载一次", "Download once").text(in: language))</a></p></details>
        """
    }
}
