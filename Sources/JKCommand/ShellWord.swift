extension String {
  /// The same as one word of a shell: quoted where that is needed.
  var shellWord: String {
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=+:,%@"
    if !isEmpty, first != "=", allSatisfy(plain.contains) { return self }
    if self != forTerminal { return ansiWord }
    return "'" + replacing("'", with: #"'\''"#) + "'"
  }

  /// `$'a\x1b[2J'`, as bash, zsh and ksh read it: for bytes that no terminal should be given.
  private var ansiWord: String {
    let bytes = utf8.map { byte in
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\\"): "\\\(Character(Unicode.Scalar(byte)))"
      case 0x20..<0x7F: String(Character(Unicode.Scalar(byte)))
      default: "\\x\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
      }
    }
    return "$'\(bytes.joined())'"
  }

  /// A path as an argument: one that begins with a hyphen would be taken for an option.
  var pathArgument: String { hasPrefix("-") ? "./" + self : self }
}
