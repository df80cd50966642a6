/// One printed document, top to bottom. It knows paper and words, and nothing of what they are about.
///
/// Texts may hold anything a person can type: what cannot be printed is left out, a line feed starts a new line.
public struct Sheet: Equatable, Sendable {
    /// BCP 47, for instance `zh-Hant-HK`; decides whose glyph shapes are printed.
    public var language: String
    public var paper: Paper

    public var title: String
    /// Who speaks: a line over the title, such as the estate and its office.
    public var subtitle: String
    /// What the paper is filed under; it also stands at the top of every further page.
    public var number: String
    public var code: Code?

    public var sections: [Section]
    /// Lines at the foot of every page.
    public var footer: [String]

    /// When the document says that it was made, in milliseconds since 1970 UTC. Handed in, so that the same sheet
    /// always gives the same bytes.
    public var madeAt: Int64
    public var author: String
    public var keywords: [String]

    public init(
        language: String, paper: Paper, title: String, subtitle: String = "", number: String = "", code: Code? = nil,
        sections: [Section], footer: [String] = [], madeAt: Int64, author: String = "", keywords: [String] = []
    ) {
        (self.language, self.paper) = (language, paper)
        (self.title, self.subtitle, self.number, self.code) = (title, subtitle, number, code)
        (self.sections, self.footer) = (sections, footer)
        (self.madeAt, self.author, self.keywords) = (madeAt, author, keywords)
    }
}
