import { notADate, type Rule } from './piece.ts';

/** Without these there is no address in a folded text. */
export const addressHint = /@|\.[a-z]|https?:|w\./;

/** Of the web and of mail, with whatever numbers are in them. They may begin like any word: tried first, and only where there is one. */
export const addresses: readonly Rule[] = [
  notADate(
    'https?:[^ ]+|w{1,3}\\.[^ ]+|[a-z0-9._-]+@[^ ]+|[a-z0-9-]+\\.(?:com|net|org|gov|br|app|io|me)(?:[./?][^ ]*)?',
  ),
];
