/// Text on its way out, in pieces of some size, so that a trace of any length takes little memory. When a
/// piece can't be written, what follows is dropped and ``close()`` says why.
struct TextSink {
  private var bytes: [UInt8] = []
  private(set) var failure: (any Error)?
  private let write: ([UInt8]) throws -> Void

  private static let pieceSize = 1 << 16

  init(write: @escaping ([UInt8]) throws -> Void) {
    self.write = write
    bytes.reserveCapacity(Self.pieceSize + 4096)
  }

  mutating func add(_ text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
    if bytes.count >= Self.pieceSize { flush() }
  }

  mutating func add(_ text: String) {
    add(text.utf8)
  }

  private mutating func flush() {
    if failure == nil {
      do { try write(bytes) } catch { failure = error }
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes the rest.
  ///
  /// - Throws: the first error of writing.
  mutating func close() throws {
    flush()
    if let failure { throw failure }
  }
}
