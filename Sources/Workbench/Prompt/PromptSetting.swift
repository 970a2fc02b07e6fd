import LineEditing
import StageKit

/// What `:set` can change.
enum PromptSetting: String, CaseIterable {
    case ghost, pager, rows, editor

    var help: String {
        switch self {
        case .ghost: "whether the rest of a line is suggested"
        case .pager: "whether what does not fit goes through $PAGER"
        case .rows: "rows shown of a result; 0 for all"
        case .editor: "the keys of emacs or of vi"
        }
    }

    /// What it can be set to.
    var values: [String] {
        switch self {
        case .ghost, .pager: ["on", "off"]
        case .rows: ["20", "40", "100", "0"]
        case .editor: EditingMode.allCases.map(\.rawValue)
        }
    }
}

extension PromptLoop {
    /// `:set`, `:set NAME VALUE`.
    func set(_ argument: String) throws {
        let words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let name = words.first else { return try listSettings() }
        guard let setting = PromptSetting(rawValue: name) else {
            let names = PromptSetting.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure("setting", "there is no setting '\(name)'", hint: "There are: \(names).")
        }
        guard words.count == 2 else {
            return session.console.tell("\(name) \(value(of: setting))")
        }
        try change(setting, to: words[1])
    }

    private func listSettings() throws {
        for setting in PromptSetting.allCases {
            try session.console.show(["\(setting.rawValue) \(value(of: setting))  (\(setting.help))"])
        }
    }

    private func value(of setting: PromptSetting) -> String {
        switch setting {
        case .ghost: editor?.suggests == true ? "on" : "off"
        case .pager: pages ? "on" : "off"
        case .rows: String(session.settings.limit ?? 0)
        case .editor: editor?.editingMode.rawValue ?? "none"
        }
    }

    private func change(_ setting: PromptSetting, to value: String) throws {
        let isOn = value == "on"
        switch setting {
        case .ghost where isOn || value == "off": editor?.suggests = isOn
        case .pager where isOn || value == "off": pages = isOn
        case .rows:
            guard let count = Int(value), count >= 0 else { throw wrong(setting, value) }
            session.settings.limit = count == 0 ? nil : count
        case .editor:
            guard let mode = EditingMode(rawValue: value) else { throw wrong(setting, value) }
            editor?.editingMode = mode
        default: throw wrong(setting, value)
        }
    }

    private func wrong(_ setting: PromptSetting, _ value: String) -> Failure {
        Failure(
            "setting",
            "\(setting.rawValue) cannot be '\(value)'",
            hint: "It can be \(setting.values.joined(separator: ", "))."
        )
    }

    /// `:keys`.
    func listKeys() throws {
        guard let editor else { throw Failure("keys", "this terminal edits no lines, so no keys are bound") }
        try paged { try self.session.console.show(editor.keys) }
    }

    /// `:reload`.
    func reload() throws {
        try session.reload()
        session.forgetCorpus()
        try greet()
    }
}
