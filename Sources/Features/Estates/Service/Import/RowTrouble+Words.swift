import DoorbellRules

extension HomeImport.RowTrouble.Kind {
    var words: Words {
        switch self {
        case .missing(let known) where known.isEmpty:
            Words(
                "沒有填寫；合併的儲存格請拆開，每一行都要填。",
                "没有填写；合并的单元格请拆开，每一行都要填。",
                "it is empty; please fill it in on every row (merged cells need to be split).")
        case .missing(let known):
            Words(
                "沒有填寫，請寫上其中一個：\(known.joined(separator: "、"))。",
                "没有填写，请写上其中一个：\(known.joined(separator: "、"))。",
                "it is empty; please write one of: \(known.joined(separator: ", ")).")
        case .unknownWord(let word, let known):
            Words(
                "不認識「\(word)」，請改用其中一個：\(known.joined(separator: "、"))。",
                "不认识“\(word)”，请改用其中一个：\(known.joined(separator: "、"))。",
                "“\(word)” is not known; please use one of: \(known.joined(separator: ", ")).")
        case .spoilt(let text):
            Words(
                "「\(text)」已被試算表改成數字、日期或錯誤值，請把這一欄設為文字再輸入一次。",
                "“\(text)”已被表格软件改成数字、日期或错误值，请把这一栏设为文本再输入一次。",
                "the spreadsheet turned this into “\(text)”; please format the column as text and type it again.")
        case .notAPhone(let text):
            Words(
                "「\(text)」不是一個電話號碼，每格請只寫一個號碼，不要寫其他文字。",
                "“\(text)”不是一个电话号码，每格请只写一个号码，不要写其他文字。",
                "“\(text)” is not one phone number; please write one number a cell, without other words.")
        case .firstZeroLost(let text):
            Words(
                "「\(text)」似乎少了開頭的 0，請設為文字並補上，或加上國家／地區號碼（+…）。",
                "“\(text)”似乎少了开头的 0，请设为文本并补上，或加上国家／地区号码（+…）。",
                """
                “\(text)” seems to have lost its first 0; please format it as text and add it, or write the \
                number with its country code (+…).
                """)
        case .digitsLost(let text, let digits):
            Words(
                "「\(text)」有 \(digits) 個數字，電話號碼應有 7 至 15 個，請檢查。",
                "“\(text)”有 \(digits) 个数字，电话号码应有 7 至 15 个，请检查。",
                "“\(text)” has \(digits) digits; a phone number has 7 to 15, please check it.")
        case .unreadable:
            Words(
                "有無法辨認的字元，請重新輸入，或檢查文字編碼。",
                "有无法辨认的字符，请重新输入，或检查文字编码。",
                "it holds characters that cannot be read; please type it again, or check the text encoding.")
        case .tooLong(let limit):
            Words(
                "請縮短至 \(limit) 字以內。",
                "请缩短至 \(limit) 字以内。",
                "please shorten it to \(limit) characters.")
        case .titleInSurname(let title):
            Words(
                "姓氏裏有「\(title)」，請把它移到「稱呼」一欄。",
                "姓氏里有“\(title)”，请把它移到“称呼”一栏。",
                "the surname ends with “\(title)”; please move that to the Title column.")
        case .samePerson(let row):
            Words(
                "與第 \(row) 行是同一個人，請刪去其中一行。",
                "与第 \(row) 行是同一个人，请删去其中一行。",
                "this is the same person as in row \(row); please delete one of them.")
        case .movedOut:
            Words(
                "登記冊記着此人已遷出，請從清單刪去；如已搬回，請先在登記冊更正。",
                "登记册记着此人已迁出，请从清单删去；如已搬回，请先在登记册更正。",
                """
                the register says that this person has moved out; please take the row out or, if they are back, \
                correct the register first.
                """)
        }
    }
}
