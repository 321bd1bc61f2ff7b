/**
 * Cases of the specs whose gold answer is plainly wrong, or that ask for what is no figure. A case is named by the first
 * ten hex digits of the SHA-256 of its text, because the texts are not ours to copy.
 */
export const GOLD_ERRORS: Record<string, Record<string, string[]>> = {
  'English NumberModel': {
    'a measure, which this model leaves to another one': [
      '667731837b',
      'd51dc9d2ba',
      '59b0919357',
      '2932714d58',
    ],
    'the digits of a phone number': ['f09ee9cf03'],
  },
  'Japanese NumberModel': {
    'the digits of a date': ['5cf57a68cc', 'f46d64ea66', 'c413152f5d', '1416a943fc', '265013aca4'],
    'the value is not that of the text': [
      'ff07457ef6',
      '82deac0a25',
      '1123d5a1b7',
      '1597beba40',
      'be2eb78ed3',
      '893a7ec780',
      '45f4de8175',
      '05391144c1',
      '6e31b5aecb',
      '35842965e6',
      '1330fe3203',
    ],
    'a measure, which this model leaves to another one': [
      'a2e37d4435',
      'c3f2bb1ba9',
      '79df7be2f5',
      '3bc05e0c80',
      '2bad003a2b',
      'ced663549d',
      '4740f5b59d',
    ],
    'an amount of money beside it, which this model leaves to another one': ['ef7ee2c840', '5ed0d1ee40'],
    'one number split into several': ['58522f5731', '6a3c36b00e', '4c5d62a708', '2c36f37d00'],
    'a percentage, which this model leaves to another one': [
      '978a858375',
      'ec0a6289a9',
      'b6954d15c1',
      'a71210ef47',
      '672191a696',
    ],
    'section numbers': ['60d51d07fd'],
  },
  'Chinese NumberModel': {
    'the digits of a date': ['8c900c32a7'],
    'an amount of money, which this model leaves to another one': ['9b32538c6f', 'f693d76adb', '50bbd1e8e2'],
  },
  'Japanese PercentModel': {
    'a discount counted as what remains, against the other discounts of the file': [
      '99c265df47',
      '99d9e28b5e',
      '3d6823a0b8',
      '75ed244878',
    ],
    'a range, of which the gold has nothing': ['07c06ff7af', 'cea13a3e2f'],
    'the value is not that of the text': ['a1ca2cd801', '85c7ca9b69', '42d03e67b5', 'bad1582a35'],
    'a typing error for a number': ['4418350196'],
  },
  'Chinese PercentModel': {
    'a range, of which the gold has nothing': ['6f2fad49c2', 'ea915bf0a4'],
  },
};
