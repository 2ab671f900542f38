/** Nothing of the kind in the rest of the text. */
const NONE = 0x3fffffff;

/**
 * Tells whether a part of a text holds anything that makes a message more than plain text: a character outside of Latin,
 * symbols and emoji, an address, a carriage return. Asked about parts in order, it looks at each character once.
 */
export const createScout = () => {
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: code units are meant, one by one
  const notPlain = /[\u00ad\u0300-\u2189\u2329\u232a\u2adc\u2c00-\ud83b\ud83f-\udbff\ue000-\ufe0e\ufe10-\uffff]/g;
  let searched = '';
  /** Where the next of each kind stands; right until a later part is asked about. */
  let mark = -1;
  let address = -1;
  let carriageReturn = -1;
  const find = (text: string, wanted: string, from: number): number => {
    const found = text.indexOf(wanted, from);
    return found < 0 ? NONE : found;
  };
  return (text: string, from: number, to: number): boolean => {
    if (text !== searched) {
      searched = text;
      mark = -1;
      address = -1;
      carriageReturn = -1;
    }
    if (mark < from) {
      notPlain.lastIndex = from;
      mark = notPlain.test(text) ? notPlain.lastIndex - 1 : NONE;
    }
    if (address < from) address = find(text, '://', from);
    if (carriageReturn < from) carriageReturn = find(text, '\r', from);
    return mark < to || address < to || carriageReturn < to;
  };
};
