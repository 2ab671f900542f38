import { o200k } from './encodings.ts';

/** Tokens of a text as current models count them; what spells a special token counts as the text it is. */
export const tokensOfText = (text: string): number => o200k().countTokens(text, { disallowedSpecial: new Set() });
