/// Scores of a tag after another one: a row for each tag before, and one for the beginning of a sentence.
package struct Transitions {
    /// How many tags there are.
    package static let tagCount = 17
    /// The row for the beginning of a sentence.
    package static let start = tagCount
    /// Entries of a matrix.
    package static let size = (tagCount + 1) * tagCount
}
