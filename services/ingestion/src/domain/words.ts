const words = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** Above this, letters are told by their Unicode properties. */
const latinEnd = 0x250;
const apostrophes = new Set([0x27, 0x2d]);

/** Letters and digits of Latin, by code unit. */
const latin = Uint8Array.from({ length: latinEnd }, (_, code) =>
  Number(/[\p{L}\p{N}]/u.test(String.fromCharCode(code))),
);

/** Words of a text: runs of letters and digits, with inner apostrophes and hyphens. */
export const countWords = (text: string): number => {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // One letter of another script, an emoji, a typographic apostrophe: the expression knows them all.
    if (code >= latinEnd) return text.match(words)?.length ?? 0;
    if (latin[code] === 1) {
      if (!inside) count++;
      inside = true;
    } else if (!(inside && apostrophes.has(code) && latin[text.charCodeAt(at + 1)] === 1)) inside = false;
  }
  return count;
};
