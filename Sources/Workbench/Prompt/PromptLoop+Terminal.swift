import LineEditing

extension PromptLoop {
    /// A prompt at the process's terminal: edited lines where the terminal can do that, else plain ones.
    public static func atTerminal(_ session: Session) -> PromptLoop {
        let completer = PromptCompleter(session)
        let edited =
            session.console.terminal.isCapable
            ? EditedLineReader(history: .standard, completer: completer.complete) : nil
        return PromptLoop(session, edited ?? PlainLineReader(prompting: true))
    }
}
