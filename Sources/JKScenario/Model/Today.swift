/// What is in use and in force before anything is decided: status quo and every strategy have it.
package struct Today: Sendable {
  package let integrations: [Integration]
  /// By tool, the contract that bills it, in place of the tool's own.
  package let contracts: [Int: Int]

  package static let nothing = Today(integrations: [], contracts: [:])

  /// A tool that people trained in it use from the start of the history.
  package struct Integration: Sendable {
    package let tool: Int
    /// 0 done to the people … 1 done with them.
    package let involvement: Formula
  }
}
