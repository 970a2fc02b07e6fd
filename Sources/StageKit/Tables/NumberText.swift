/// How numbers are written: the same in every locale.
public enum NumberText {
    /// The shortest digits that give the number back; whole numbers without a point.
    public static func plain(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        return number.description
    }
}
