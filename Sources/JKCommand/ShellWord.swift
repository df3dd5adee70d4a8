extension String {
  /// The same as one word of a shell: quoted where that is needed.
  var shellWord: String {
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=+:,%@"
    if !isEmpty, first != "=", allSatisfy(plain.contains) { return self }
    return "'" + replacing("'", with: #"'\''"#) + "'"
  }

  /// A path as an argument: one that begins with a hyphen would be taken for an option.
  var pathArgument: String { hasPrefix("-") ? "./" + self : self }
}
