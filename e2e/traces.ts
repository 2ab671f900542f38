import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The forms in which a word, a name or a number could lie about: encodings, cases, digits alone, hex, base64. */
export const formsOf = (secret: string): Map<string, Buffer> => {
  const plain = [secret, secret.toLowerCase(), secret.toUpperCase(), withoutMarks(secret.toLowerCase())];
  const digits = secret.replace(/\D/g, '');
  if (digits.length >= 8) plain.push(digits);
  const forms = new Map<string, Buffer>();
  for (const text of new Set(plain)) {
    const utf8 = Buffer.from(text);
    forms.set(`${text} as UTF-8`, utf8);
    forms.set(`${text} as UTF-16`, Buffer.from(text, 'utf16le'));
    forms.set(`${text} as UTF-16 BE`, Buffer.from(text, 'utf16le').swap16());
    forms.set(`${text} as Latin-1`, Buffer.from(text, 'latin1'));
    forms.set(`${text} as hex`, Buffer.from(utf8.toString('hex')));
    forms.set(`${text} as HEX`, Buffer.from(utf8.toString('hex').toUpperCase()));
    forms.set(`${text} as a URL`, Buffer.from(encodeURIComponent(text)));
    forms.set(`${text} as JSON`, Buffer.from(escaped(text)));
    // Where a text begins within three bytes decides its letters in base64; those at its ends are shared with others.
    for (const before of [0, 1, 2]) {
      const whole = Buffer.concat([Buffer.alloc(before), utf8]).toString('base64');
      const inner = whole.slice(before === 0 ? 0 : 4, whole.length - 4);
      forms.set(`${text} as base64 behind ${before} bytes`, Buffer.from(inner));
      forms.set(
        `${text} as base64url behind ${before} bytes`,
        Buffer.from(inner.replaceAll('+', '-').replaceAll('/', '_')),
      );
    }
  }
  return forms;
};
const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
const escaped = (text: string): string =>
  text.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Which forms of any secret are in some bytes. */
export const tracesIn = (bytes: Buffer, secrets: readonly string[]): string[] =>
  secrets.flatMap((secret) => [...formsOf(secret)].filter(([, form]) => bytes.includes(form)).map(([name]) => name));

/** The same for every file of a folder, with its path. */
export const tracesInFiles = async (folder: string, secrets: readonly string[]): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const traces = tracesIn(await readFile(path), secrets);
    found.push(...traces.map((trace) => `${relative(folder, path)}: ${trace}`));
  }
  return found;
};
