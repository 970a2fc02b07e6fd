@main struct Lede { static func main() {} }
