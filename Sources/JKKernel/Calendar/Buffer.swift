/// Memory that one owner keeps and reuses: an array without sharing, counting of references or checks of
/// bounds, for the event loop. Elements are plain bits.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int

  /// Memory whose contents are undefined until they are written.
  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
  }

  init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    base.initialize(repeating: element, count: capacity)
  }

  init(_ elements: [Element]) {
    self.init(capacity: elements.count)
    _ = UnsafeMutableBufferPointer(start: base, count: capacity).initialize(from: elements)
  }

  deinit {
    base.deallocate()
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { base[index] }
    nonmutating _modify { yield &base[index] }
  }

  /// Doubles the memory and keeps its contents.
  @inline(never)
  mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.update(from: base, count: capacity)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  func fill(_ element: Element) {
    base.update(repeating: element, count: capacity)
  }
}
