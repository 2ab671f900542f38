/** Invisible direction marks and the byte-order mark: allowed anywhere in a header, never part of its meaning. */
export const isMark = (code: number): boolean =>
  code > 0x61b &&
  (code === 0x200e ||
    code === 0x200f ||
    code === 0x61c ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff);

export const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 0xa0 ||
  code === 0x202f ||
  code === 0x09 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x3000;

/** First digits of the decimal systems that phones write dates in: Arabic, Persian, Indic scripts, Thai, Burmese... */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810, 0xff10,
];

/** Value of a decimal digit of any script, or -1. */
export const digitValue = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  if (code < 0x660) return -1;
  for (const zero of zeros) if (code >= zero && code <= zero + 9) return code - zero;
  return -1;
};
