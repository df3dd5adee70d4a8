/// A text, and what is to be made of it.
package struct TextSample: Sendable, CustomStringConvertible {
  package let description: String
  package let text: String
  package let expected: String

  package init(_ description: String, _ text: String, _ expected: String) {
    self.description = description
    self.text = text
    self.expected = expected
  }
}
