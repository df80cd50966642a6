import DoorbellRules
import HTML

/// Name and password, nothing else; paste and password managers work.
struct SignInPage {
    let language: Language
    var name = ""
    var problem: Problem?

    var html: HTML {
        Layout(title: Words("登入", "登录", "Sign in").text(in: language), language: language, body: main).html
    }

    private var main: HTML {
        """
        <main class="narrow" id="main"><h1>\(Words("登入", "登录账号", "Sign in").text(in: language))</h1>
        \(problem.map { "<p class=\"notice stop\" role=\"alert\">\($0.words.text(in: language))</p>" as HTML })
        <form method="post" action="/sign-in"><label>\(Words("帳號", "账号", "Name").text(in: language))<input name="name" value="\(name)" autocomplete="username" required maxlength="100"></label>
        <label>\(Words("密碼", "密码", "Password").text(in: language))<input type="password" name="password" autocomplete="current-password" required maxlength="200"></label>
        <button class="btn main">\(Words("進入", "进入系统", "Go in").text(in: language))</button></form></main>
        """
    }
}

extension Preview {
    static func signIn(in language: Language) -> [Page] {
        [
            ("sign-in", SignInPage(language: language).html),
            ("workplace", WorkplacePage.example(in: language).html),
        ]
    }
}
