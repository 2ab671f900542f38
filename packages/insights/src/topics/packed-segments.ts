/** What the JSON of a segment begins with. No string can hold it: quotes are escaped there. */
const begins = Buffer.from('{"id":');

/** The segments of a day, of their JSON in UTF-8: each by itself, so that who wants some need not parse the others. */
export const packedSegments = (day: Buffer): Buffer[] => {
  const starts: number[] = [];
  for (let at = day.indexOf(begins); at >= 0; at = day.indexOf(begins, at + 1)) starts.push(at);
  return starts.map((start, at) => day.subarray(start, (starts[at + 1] ?? day.length) - 1));
};
