extension StageTemplates {
    static let python = ""
}
