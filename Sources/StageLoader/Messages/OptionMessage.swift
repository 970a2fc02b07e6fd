import StageKit

extension OptionValue {
    /// A value that a message gives for an option of that type; nil when it does not fit.
    init?(_ json: JSON, _ type: OptionType) {
        switch (type, json) {
        case (.integer, .integer(let value)): self = .integer(value)
        case (.real, _):
            guard let number = json.number else { return nil }
            self = .real(number)
        case (.boolean, .boolean(let value)): self = .boolean(value)
        case (.text, .text(let value)), (.choice, .text(let value)), (.date, .text(let value)):
            self = .text(value)
        case (.texts, .array), (.columns, .array): self = .texts(json.texts ?? [])
        case (.range, .array(let ends)):
            guard ends.count == 2, let first = ends[0].integer, let last = ends[1].integer, first <= last
            else {
                return nil
            }
            self = .range(first...last)
        default: return nil
        }
    }
}
