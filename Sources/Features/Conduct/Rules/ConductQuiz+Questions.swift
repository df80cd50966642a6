extension ConductQuiz {
    /// One for each rule, in the procedure's order; the right way stands in a different place each time.
    public static let questions: [Question] = [
        Question(
            rule: .c1,
            situation: Words(
                "您和同事在一戶門前商量做法，兩人慣說家鄉話，住戶站在旁邊聽不懂。",
                "您和同事在一户门口商量怎么修，两人习惯说家乡话，业主站在旁边听不懂。",
                "At a door you and a colleague talk over the repair in your home dialect; the resident stands beside you and does not follow."
            ),
            answers: [
                Words("說得快一點，商量完再告訴住戶", "说快一点，商量完再告诉业主", "Be quick, and tell the resident afterwards"),
                Words("轉用三人都懂的語言來談", "换成三个人都懂的语言来谈", "Change to a language that all three understand"),
                Words("請住戶先進屋等", "请业主先进屋等", "Ask the resident to wait inside"),
            ], right: 1,
            why: Words(
                "聽不懂的人會覺得被排除在外，也會擔心在說自己。", "听不懂的人会觉得被撇在一边，也会担心是在说自己。",
                "Whoever does not follow feels shut out, and may fear that it is about them.")),
        Question(
            rule: .c2,
            situation: Words(
                "一位住戶說話有很重的口音，同事走後想學給您聽，逗您笑。",
                "一位业主说话口音很重，同事离开后想学给您听，逗您笑。",
                "A resident speaks with a strong accent, and a colleague begins to imitate it for a laugh once the door is shut."
            ),
            answers: [
                Words("請同事別學，說回工作", "请同事别学，接着谈工作", "Ask them not to, and go on with the work"),
                Words("住戶聽不到，笑一笑就算", "业主听不到，笑一笑就算了", "Laugh along; the resident can't hear it"),
                Words("提議等回到工場再學", "提议回到工场再学", "Suggest keeping it for the workshop"),
            ], right: 0,
            why: Words(
                "模仿別人說話就是取笑，不論當事人在不在場。", "模仿别人说话就是取笑，不管本人在不在场。",
                "To imitate how somebody talks is to make fun of them, whether they hear it or not.")),
        Question(
            rule: .c3,
            situation: Words(
                "等升降機時，幾位同事在大堂圍起來講笑，越講越大聲，有住戶經過。",
                "等电梯时，几位同事在大堂围在一起说笑，越说越大声，有业主经过。",
                "Waiting for the lift, some colleagues stand together in the lobby, joking louder and louder while residents pass."
            ),
            answers: [
                Words("小聲一點，繼續講完", "声音小一点，继续讲完", "Go on more quietly"),
                Words("加入，氣氛好一些", "也加入，气氛好一点", "Join in, for the mood"),
                Words("請大家散開，向經過的住戶問好", "请大家散开，向路过的业主问好", "Ask them to part, and greet whoever passes"),
            ], right: 2,
            why: Words(
                "一羣人圍着說笑，住戶會不敢上前，也以為沒有人在做事。", "一群人围着说笑，业主会不敢上前，也以为没有人在做事。",
                "A laughing group keeps residents away, and looks as if nobody were working.")),
        Question(
            rule: .c4,
            situation: Words(
                "櫃台有住戶要找工程部同事，他正在大堂另一邊。", "前台有业主要找工程部同事，他正在大堂另一边。",
                "A resident at the counter needs a colleague who is at the far end of the lobby."),
            answers: [
                Words("走過去，或在電腦上呼叫他", "走过去，或者在电脑上呼叫他", "Walk over, or call him in Doorbell"),
                Words("叫他的名字，讓他聽到", "喊他的名字，让他听到", "Call out his name so that he hears it"),
                Words("請住戶自己過去找", "请业主自己过去找", "Send the resident over to him"),
            ], right: 0,
            why: Words(
                "高聲叫人會嚇着旁人，被叫的同事也難堪。", "大声喊人会吓到旁人，被喊的同事也难堪。",
                "A shout startles everybody else, and embarrasses the one who is called.")),
        Question(
            rule: .c5,
            situation: Words(
                "住戶說上次的維修「根本沒修」，但您記得當時修好並試過。",
                "业主说上次的维修“根本没修”，可您记得当时修好并且试过。",
                "A resident says that the last repair was “no repair at all”. You remember that it was mended and tested."
            ),
            answers: [
                Words("告訴住戶他記錯了，有單為證", "告诉业主他记错了，有单子为证", "Say that they are mistaken, and that the paper proves it"),
                Words("說「那不如您自己來修」", "说“那不如您自己来修”", "Say “then perhaps you'd rather mend it yourself”"),
                Words(
                    "先致歉，請住戶說說現在怎樣，再檢查", "先道歉，请业主说说现在怎么样，再检查", "Say sorry first, ask what it does now, and look at it"),
            ], right: 2,
            why: Words(
                "誰對誰錯不用爭；先聽，再看事實。有分歧請上級。", "谁对谁错不用争；先听，再看事实。有分歧就请上级。",
                "Who is right need not be argued: listen, then look. Where you disagree, a superior speaks.")),
        Question(
            rule: .c6,
            situation: Words(
                "一位相熟的住戶笑說自己胖了，坐壞了椅子。", "一位熟悉的业主笑着说自己胖了，把椅子坐坏了。",
                "A resident whom you know well jokes that they have put on weight and broken the chair."),
            answers: [
                Words("順着開玩笑，說下次要換鐵椅", "顺着开玩笑，说下次得换铁椅", "Join in: next time it will have to be an iron one"),
                Words(
                    "笑着說椅子我來看看，不拿人說笑", "笑着说椅子我来看看，不拿人开玩笑",
                    "Smile, say that you'll see to the chair, and joke about nobody"),
                Words("說別的住戶更重，安慰一下", "说别的业主更重，安慰一下", "Say that other residents are heavier, to comfort them"),
            ], right: 1,
            why: Words(
                "別人可以笑自己，我們跟着笑就過分了。", "别人可以拿自己开玩笑，我们跟着笑就过分了。",
                "People may laugh about themselves; when we join in, it goes too far.")),
        Question(
            rule: .c7,
            situation: Words(
                "住戶抱怨等了很久，問您公司是不是人手不足。", "业主抱怨等了很久，问您公司是不是人手不够。",
                "A resident complains about the wait and asks whether the company is short of people."),
            answers: [
                Words(
                    "說公司向來這樣，大家都很無奈", "说公司一向这样，大家都很无奈", "Say that it is always like this here, and nobody can help it"),
                Words("為久等致歉，說清楚現在怎樣安排", "为久等道歉，说清楚现在怎么安排", "Say sorry for the wait, and tell what happens now"),
                Words("說是派工的同事沒安排好", "说是派工的同事没安排好", "Say that the dispatcher arranged it badly"),
            ], right: 1,
            why: Words(
                "怪公司、怪同事都幫不了住戶；實在的安排才可以。", "怪公司、怪同事都帮不了业主；实实在在的安排才可以。",
                "Blaming the company or a colleague helps no resident; a plain arrangement does.")),
    ]
}
