/// Moves labels along one direction apart until none covers another, each as little as possible.
///
///     LabelLayout.centres(wanted: [50, 52], sizes: [14, 14], within: 0...100)  // 44, 58
///
/// Labels keep the order of their wanted places. Where they collide they form a block, whose place is the
/// mean of what its labels want (the pool-adjacent-violators rule, which is the least-squares answer), held
/// within the bounds. Labels that cannot all fit start at the lower bound and overrun the upper.
enum LabelLayout {
  private struct Block {
    var members: Range<Int>
    var size: Double
    var top: Double
    /// The sum over members of where the block's top would have to be for that member to be where it wants.
    var wish: Double
  }

  /// The centres of the labels, in the order given.
  /// - Complexity: O(*n* log *n*)
  static func centres(wanted: [Double], sizes: [Double], within bounds: ClosedRange<Double>) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var blocks: [Block] = []
    for (rank, index) in order.enumerated() {
      let wish = wanted[index] - sizes[index] / 2
      blocks.append(Block(members: rank..<rank + 1, size: sizes[index], top: wish, wish: wish))
      settle(&blocks, within: bounds)
    }
    var centres = wanted
    for block in blocks {
      var top = block.top
      for rank in block.members {
        centres[order[rank]] = top + sizes[order[rank]] / 2
        top += sizes[order[rank]]
      }
    }
    return centres
  }

  /// Puts the last block in its best place, and merges it with its neighbour as long as they overlap.
  private static func settle(_ blocks: inout [Block], within bounds: ClosedRange<Double>) {
    while var last = blocks.popLast() {
      let best = last.wish / Double(last.members.count)
      last.top = max(bounds.lowerBound, min(best, bounds.upperBound - last.size))
      guard let previous = blocks.last, previous.top + previous.size > last.top else {
        blocks.append(last)
        return
      }
      blocks.removeLast()
      blocks.append(
        Block(
          members: previous.members.lowerBound..<last.members.upperBound, size: previous.size + last.size,
          top: previous.top, wish: previous.wish + last.wish - previous.size * Double(last.members.count)))
    }
  }
}
