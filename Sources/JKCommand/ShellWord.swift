extension String {
  /// The same as one word of a shell: quoted where that is needed.
  var shellWord: String {
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=+:,%@"
    if !isEmpty, allSatisfy(plain.contains) { return self }
    return "'" + replacing("'", with: #"'\''"#) + "'"
  }
}
