public import StageKit

/// What is wrong with a script, as data: the problem and the places that have to do with it.
public struct Diagnostic: Sendable, Equatable {
    /// A kind of problem with what it is about.
    public enum Problem: Sendable, Equatable {
        /// The text cannot be read.
        case grammar(GrammarProblem)
        /// A name stands for nothing, or for two things.
        case name(NameProblem)
        /// A column is not there.
        case column(MissingColumn)
        /// An option is wrong.
        case option(OptionProblem)
        /// An expression makes no sense.
        case expression(ExpressionProblem)
        /// Another part of the program refused something, in its own words.
        case refused(Failure)
    }

    /// What the second place has to do with the first.
    public enum Role: Sendable, Equatable {
        /// The table that was asked came from there.
        case tableFrom
        /// The same thing was given there before.
        case givenBefore
        /// The body of a `def` was called there.
        case calledFrom(String)
    }

    /// A second place.
    public struct Related: Sendable, Equatable {
        /// What it has to do with the first.
        public var role: Role
        /// Where it is.
        public var span: SourceSpan
    }

    /// What is wrong.
    public var problem: Problem
    /// Where.
    public var span: SourceSpan
    /// A place that explains it.
    public var related: Related?

    init(_ problem: Problem, _ span: SourceSpan, related: Related? = nil) {
        self.problem = problem
        self.span = span
        self.related = related
    }
}
