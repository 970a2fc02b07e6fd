import LineEditing

extension PromptLoop {
    /// A prompt at the process's terminal: edited lines where the terminal can do that, else plain ones.
    public static func atTerminal(_ session: Session) -> PromptLoop {
        let terminal = session.console.terminal
        let history = History(.standard, corpus: session.settings.corpus.joined(separator: " "))
        let edited =
            terminal.isCapable && terminal.isOutput
            ? EditedLineReader(
                history: history,
                assistant: PromptAssistant(session),
                inColour: terminal.allowsColour
            ) : nil
        return PromptLoop(session, edited ?? PlainLineReader(prompting: true), history)
    }

    /// The reader when it edits lines; nil when it only takes them.
    var editor: EditedLineReader? { reader as? EditedLineReader }
}
