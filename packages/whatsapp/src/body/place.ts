import type { Location } from '../entry.ts';
import { locationWords } from './phrases.ts';

const address =
  /https?:\/\/(?:maps\.google\.[a-z.]+|(?:www\.)?google\.[a-z.]+\/maps|foursquare\.com|maps\.apple\.com)\S*/u;
const coordinates = /(?:[?&]q=|[?&]ll=|@)(-?\d{1,3}\.\d+),\s*(-?\d{1,3}\.\d+)/u;

/** `localização: https://maps.google.com/?q=-23.5,-46.6`, or a venue's lines with its address at the end. */
export const readPlace = (text: string, marked: boolean): Location | null => {
  const found = address.exec(text);
  if (!found) return null;
  const before = text.slice(0, found.index);
  const word = before.slice(0, before.indexOf(':')).trim().toLowerCase();
  const labelled = before.includes(':') && (locationWords.has(word) || marked);
  const bare = before === '' && text.length === found[0].length && coordinates.test(text);
  if (!labelled && !bare && !marked) return null;
  const point = coordinates.exec(found[0]);
  return {
    url: found[0],
    latitude: point ? Number(point[1]) : null,
    longitude: point ? Number(point[2]) : null,
  };
};
