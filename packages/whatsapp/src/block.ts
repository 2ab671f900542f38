/** A piece of the file, also as an array of its code units: V8 reads those several times faster than a string's. */
export interface Block {
  readonly text: string;
  /** At least one more than the text has, the first of them 0: whoever walks along them stops there. */
  readonly units: Uint16Array;
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

const fill = (text: string, units: Uint16Array): Block => {
  const bytes = Buffer.from(units.buffer);
  const end = bytes.write(text, 'utf16le');
  if (!isLittleEndian) bytes.subarray(0, end).swap16();
  units[text.length] = 0;
  return { text, units };
};

export const toBlock = (text: string): Block => fill(text, new Uint16Array(text.length + 1));

/** For blocks of which only the last is used: their units share an array. */
export const createBlocks = () => {
  let units = new Uint16Array(128 * 1024);
  return (text: string): Block => {
    if (text.length >= units.length) units = new Uint16Array(text.length * 2);
    return fill(text, units);
  };
};
