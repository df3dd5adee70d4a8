/// One stream's first eight numbers from another implementation.
struct NumPyVector: Sendable {
  /// Seed, trial.
  let key: [UInt64]
  /// Block, visit, item, source.
  let counter: [UInt64]
  /// The block at `counter`, then the block at the counter after it.
  let draws: [UInt64]

  /// `numpy.random.Philox(key=key, counter=counter - 1).random_raw(8)` of NumPy 2.4.6, which adds one to its
  /// 256-bit counter before each block. Addresses as the engine uses them, arbitrary ones, and counters that
  /// carry out of one, two, three and four words.
  static let all: [NumPyVector] = [
    NumPyVector(
      key: [0x0000000000000000, 0x0000000000000000],
      counter: [
        0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
      ],
      draws: [
        0x16554d9eca36314c, 0xdb20fe9d672d0fdc, 0xd7e772cee186176b, 0x7e68b68aec7ba23b,
        0x02f4ba6408e4d89b, 0x3dd62b0b9ca8c5b2, 0x1c8667a55d902e79, 0x907d7a052fd5b4dc,
      ]),
    NumPyVector(
      key: [0x0000000000000001, 0x0000000000000000],
      counter: [
        0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
      ],
      draws: [
        0xcb7ea744cf19bb4c, 0xa34eacbe1377d650, 0xe8dbce5eb7b8301f, 0x344790248cacfe2f,
        0x4db6a27b756282df, 0xd944fa03babe0e2f, 0x27f872e577060d32, 0x07f697696a0482a2,
      ]),
    NumPyVector(
      key: [0x0000000000000000, 0x0000000000000001],
      counter: [
        0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
      ],
      draws: [
        0x9c6b270905f0b111, 0xdee74de5c22fba4e, 0x0fbe587afae091f8, 0xd5ad8fe3bd272f76,
        0xd037f8c3f9a1d176, 0xc057419b4c210765, 0xabf13115117b0065, 0x7bae035dea6ea5c0,
      ]),
    NumPyVector(
      key: [0x0000000000000001, 0x0000000000000002],
      counter: [
        0x0000000000000000, 0x0000000000000003, 0x0000000000000004, 0x0000000000000005,
      ],
      draws: [
        0xbca35fd8119c2ddd, 0xdecd5a961ef297af, 0x7d821419b3e425a5, 0x9ce8185d99df8fd1,
        0x3a2521b7927bbb55, 0xafc7ff19479996f0, 0x37d95196e907db97, 0x19dd01d453e1f915,
      ]),
    NumPyVector(
      key: [0x000000000000002a, 0x00000000000003e7],
      counter: [
        0x0000000000000000, 0x0000000000000001, 0x0000000000000011, 0x0000000000000003,
      ],
      draws: [
        0x6131bac9196afce2, 0xa7d8a30bc8ee9081, 0x54ca3845597d53dd, 0x9412bd098335e375,
        0x9427156cce0f4b2e, 0x71aba6fbda32b969, 0x54172384bb4d0173, 0xfbad4d60e56078cb,
      ]),
    NumPyVector(
      key: [0x00000000000007ea, 0x0000000000003039],
      counter: [
        0x0000000000000000, 0x0000000000000007, 0x00000000000f4240, 0x000000000000000c,
      ],
      draws: [
        0x328f095d26d2c6d8, 0x0a1f0268e23089fd, 0xf310114e76b6e8af, 0xea2b42abe37cc304,
        0xab40d3b71ff7894a, 0x5747e367150ab57c, 0x680608914257cad2, 0x207d024465737d7d,
      ]),
    NumPyVector(
      key: [0xffffffffffffffff, 0x0000000000000000],
      counter: [
        0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000001,
      ],
      draws: [
        0xdc52f9d1a3c6479b, 0x39654a0d8ab9c876, 0xcbc4a63cf15c0e0a, 0x224eb7b6ee8685a1,
        0xc5f34d11d36259bd, 0x730acf3fe7dbd79e, 0x144d878d3a19c3e9, 0x8f125e8da2448649,
      ]),
    NumPyVector(
      key: [0x0000000000000007, 0xffffffffffffffff],
      counter: [
        0x0000000000000000, 0x00000000000001f3, 0x0000000000000000, 0x0000000000000000,
      ],
      draws: [
        0x9361f4ee7a29c5a9, 0x21431e85fed894e1, 0x035f11c09c8b805c, 0x15096e38526ec2e9,
        0xda03de1f84a6b901, 0xb1d13ea55d1354f1, 0x395065d7ca63510c, 0x9611073465e669b7,
      ]),
    NumPyVector(
      key: [0x416f46735a60a339, 0x4dd8bb0ccf25a127],
      counter: [
        0x0000000000000000, 0xd389c8cfe98ddba4, 0x7281b15fb656615e, 0xc183ff960e576bce,
      ],
      draws: [
        0x6505faceb527867c, 0x30ad5eaea065da6d, 0x192ba397f81b00a0, 0x7200984ce246be26,
        0x4de1a3fb0670b58d, 0x27a791d9709d71fe, 0x09d957eb59eb1b22, 0x4ccf50308848b0c0,
      ]),
    NumPyVector(
      key: [0xa827da60ced617c5, 0x1b1fb75448188fce],
      counter: [
        0x0000000000000000, 0x49b506d0e3dd42a7, 0x7ed5d7a9b868b231, 0x7378e45c59d1efff,
      ],
      draws: [
        0xaa4a182c2d64ae21, 0xa9b14023f92a2c4c, 0xa2f6cf9e5989642d, 0x15475e74186250be,
        0x7674ec6a21e1bf33, 0x93307767d9c77153, 0xfe113b1c1a46bb10, 0x41b579a2adbc4a39,
      ]),
    NumPyVector(
      key: [0x311b7e0111881fd7, 0x267af83d32b32738],
      counter: [
        0x0000000000000000, 0x83f9ba2e4ee208d1, 0x339c18ef8019eb4e, 0x63cc7740dd0d7951,
      ],
      draws: [
        0x5204d4342aa32b4b, 0xe9eb9b14dc5d15b2, 0xe7682c3962bf34ac, 0x3ebd0d73b2e737cd,
        0xb87b4c0ecee32bd7, 0x89f65bed2ab30124, 0xc959f81bbf0550d4, 0xfb7e07f919a77756,
      ]),
    NumPyVector(
      key: [0xda90cf2efe87a101, 0xfa9d158f40c20911],
      counter: [
        0x0000000000000000, 0x6b4fbec18cbb02b7, 0x67e86b148af62779, 0xd21783d8fa975a41,
      ],
      draws: [
        0x385c3f7e4dabee74, 0x7c31a7fb93230163, 0xac037d4e158e257b, 0xd3ed795077ba1289,
        0x6e4f663a4ec072cf, 0x3d23d57ad1874598, 0x46805dc34f08195a, 0xc434a7fd5fdcaa5c,
      ]),
    NumPyVector(
      key: [0x3360239f981e08ce, 0x4a47f73fa0eb8587],
      counter: [
        0x7d372cbc6dde5219, 0x864379c3899bd441, 0x62b9236c558464b4, 0x21d45855b8a7d8ce,
      ],
      draws: [
        0x19cef4eacca03cca, 0xe2b32457abc7ce04, 0x5b265d0713d47ed6, 0xc1085e8bdd27debf,
        0x0a69b3061ea98584, 0xff485df683ca3b75, 0xd399c665ea1d105d, 0xca5a045df473a389,
      ]),
    NumPyVector(
      key: [0xcbb62cf82992db5d, 0xe6316e6235d184ef],
      counter: [
        0x27c9bf97552a7484, 0x4097f9477ab1a755, 0xac038671597df791, 0x147222875663baa1,
      ],
      draws: [
        0xddec35339f8ee9fa, 0x599d2bcb0ae1a564, 0x3b665a354f926a37, 0xcfec76902b4b048e,
        0xf9022f166dcb66e4, 0xf17e561f4e0c56fb, 0x88d418ad5936a96b, 0x7f195a218cc872d5,
      ]),
    NumPyVector(
      key: [0x29958699c843bdba, 0xb1151be5d76547ca],
      counter: [
        0x4245514b4785a536, 0xb3652573ec76d468, 0x3b52729037ecf6ee, 0x4c5bb86708ed2926,
      ],
      draws: [
        0xc0928a6b5eef806b, 0x370a0cbedc471c10, 0x283c0bb1cdd9a31e, 0x02cd0cae1d85acc0,
        0x2bd2e4a49c2dcd64, 0xd1db76208b78421b, 0xc44313a86cbc2358, 0xd5591cdd8131a8b7,
      ]),
    NumPyVector(
      key: [0x3cd1c88f2f6f2830, 0xe29784f5b846c45c],
      counter: [
        0x5fdd34276cb4f011, 0xf7a2254193aef6f5, 0x3737712c8acda7d6, 0x2713c390c67f31a3,
      ],
      draws: [
        0xfdcc0d9c5b794bf5, 0x091dec5c0ea18289, 0xa9c15b6731891866, 0x4452e317b55e6705,
        0xed3b9b092bceab13, 0x32582b69957fec67, 0x1355e539f25c13ba, 0xd71e13ff35ca71a6,
      ]),
    NumPyVector(
      key: [0xe9fa81af506ec804, 0xe571cce4ca1190f4],
      counter: [
        0xffffffffffffffff, 0x10b11a23a60ea150, 0x31152a2c08523639, 0x7a9046cffb5a96c0,
      ],
      draws: [
        0x77b5cab423cab63b, 0xe61adbdad3f4bfa7, 0x432a5c769ae5d0e9, 0xecf6809e7f98ef62,
        0xfb518cb72ef28da9, 0x816c2c4e09a24fc4, 0xdbf6dbff512941be, 0x55092703d216a5b7,
      ]),
    NumPyVector(
      key: [0x43a594aaf36e2a8a, 0xf246ce9ec8ac0f3a],
      counter: [
        0xffffffffffffffff, 0xffffffffffffffff, 0x906f5cafb24f1eff, 0x85da143ee10a6f58,
      ],
      draws: [
        0xdbbbdc41af6ce021, 0x9b75207458e6f8b0, 0x29e8c213edeeedba, 0x5d872a6318f60c37,
        0xde651e6beecd40e2, 0x0fbaab56696c2065, 0x370352dc09095712, 0x890747f70fc02d11,
      ]),
    NumPyVector(
      key: [0x73fd5f7551a44633, 0x4e240b74071da985],
      counter: [
        0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xd99a76ff3523c9d8,
      ],
      draws: [
        0xae9019240038bc05, 0x758c42161e2dd660, 0x1fa715bd4f4ca19b, 0x5fa8f83ef777b9c8,
        0x11dbc22218cb577c, 0x0c7a5c6fe4078ab7, 0xa371713b4ad82d4d, 0xcdc77f1e84d7a529,
      ]),
    NumPyVector(
      key: [0xe28eb6086ae46a7e, 0x532b55327d05722d],
      counter: [
        0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
      ],
      draws: [
        0x55c3a3cfe4c92c7a, 0x9d4992867d22086b, 0xbcfe79d2a08f9c7f, 0xb4721acd159c593b,
        0x6cfa19b88a0dfaa5, 0x019c5128c80ca65e, 0x565e535339e65a2d, 0x5d4fc93bd962c68a,
      ]),
  ]
}
