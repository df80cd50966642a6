/// What is wrong with what was said.
public enum CourtesyCategory: String, CaseIterable, Sendable {
    case dontKnow = "dont-know"
    case deflection
    case mockery
    case argument
    case impatience
    case command
    case interrogation
    case doubt
    case blame
    case refusal
    case address
    case image
    /// Said by no rule: it reads curt to the tone model.
    case curt

    /// The clause that a rule of this category goes by where it names none.
    public var clause: String {
        switch self {
        case .dontKnow: "L-d"
        case .deflection: "L-e"
        case .mockery: "C5"
        case .argument: "D2"
        case .impatience: "L-c"
        case .command, .interrogation, .doubt, .blame, .curt: "L-h"
        case .refusal: "L-g"
        case .address: "L-a"
        case .image: "C7"
        }
    }

    /// What the sender is told.
    public var words: Words {
        switch self {
        case .dontKnow:
            Words(
                "不宜以「不知道」「不清楚」作答，請查資料或請示後答覆。", "不宜以“不知道”“不清楚”作答，请查资料或请示后答复。",
                "“I don't know” is no answer: please look it up or ask a superior, and say when you will reply.")
        case .deflection:
            Words(
                "請先答應住戶，再轉告物業助理，不請住戶自己去找部門。", "请先答应住户，再转告物业助理，不让住户自己去找部门。",
                "Please promise first and pass it on yourself; a household is not sent from door to door.")
        case .mockery:
            Words("這句話可能令住戶覺得受到譏諷。", "这句话可能让住户觉得受到讥讽。", "This may hurt: nobody is mocked, whatever the reason.")
        case .argument:
            Words(
                "有爭議時請婉轉解釋，或請上級處理。", "有争议时请婉转解释，或请上级处理。",
                "In a dispute please explain gently, or ask a superior to help.")
        case .impatience:
            Words("這句話聽來有點急，請先聽住戶說完。", "这句话听起来有点急，请先听住户说完。", "This sounds impatient; please let the household finish.")
        case .command:
            Words("這是命令的口吻，請改為請求或商量。", "这是命令的口吻，请改为请求或商量。", "This sounds like an order; please ask or consult instead.")
        case .interrogation:
            Words("這是質問的口吻，請改為詢問。", "这是质问的口吻，请改为询问。", "This sounds like an interrogation; please put it as a question.")
        case .doubt:
            Words(
                "這句話懷疑住戶，請先相信再了解。", "这句话怀疑住户，请先相信再了解。",
                "This doubts the household; please believe first, then find out.")
        case .blame:
            Words("這句話把責任推給住戶或別人，請說可以怎樣幫忙。", "这句话把责任推给住户或别人，请说可以怎样帮忙。", "This lays blame; please say what can be done.")
        case .refusal:
            Words(
                "一時做不到時，請說明原因、致歉，並提出其他辦法。", "一时做不到时，请说明原因、致歉，并提出其他办法。",
                "Please give the reason, an apology and another way.")
        case .address:
            Words("請按住戶選定的稱呼。", "请按住户选定的称呼。", "Please use the form of address that the household chose.")
        case .image:
            Words(
                "這句話有損屋苑的形象，請改為說明情況。", "这句话有损小区的形象，请改为说明情况。",
                "This reflects badly on the house; please explain what happened.")
        case .curt:
            Words("這句話讀來有點生硬，請再看一看。", "这句话读起来有点生硬，请再看一看。", "This reads a little curt; please have another look.")
        }
    }
}
