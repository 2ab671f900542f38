/** Searches in one file, so that a hostile one costs no more than an honest one. */
const MOST_SEARCHES = 2000;
const ENOUGH = 3;
/** Characters of a header, at most. */
const LONGEST_HEADER = 64;
const LONGEST_LINE = 400;

const lineAt = (text: string, at: number): string => {
  const end = text.indexOf('\n', at);
  return text.slice(at, Math.min(end < 0 ? text.length : end, at + LONGEST_LINE)).trimEnd();
};

/** The text around an entry, as far as it has been read: where a name stands again that may be none. */
export const createSurroundings = () => {
  let text = '';
  let left = MOST_SEARCHES;
  return {
    look(around: string): void {
      text = around;
    },
    /**
     * Lines of other words that go on, after a header, like the line whose body begins at `bodyAt` of `from`, with
     * `start`: three at most, without their headers.
     */
    others(from: string, bodyAt: number, start: string): string[] {
      const sought = from.slice(bodyAt - 2, bodyAt) + start;
      const own = lineAt(from, bodyAt);
      const found: string[] = [];
      if (left-- <= 0) return found;
      for (let at = text.indexOf(sought); at >= 0 && found.length < ENOUGH; at = text.indexOf(sought, at + 1)) {
        if (at - text.lastIndexOf('\n', at) > LONGEST_HEADER) continue;
        const other = lineAt(text, at + 2);
        if (other !== own) found.push(other);
      }
      return found;
    },
    isMentioned: (name: string): boolean => left-- > 0 && text.includes(`@\u2068${name}\u2069`),
  };
};
