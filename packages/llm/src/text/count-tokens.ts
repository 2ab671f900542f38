import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';

/** Tokens of a text as current models count them; what spells a special token counts as the text it is. */
export const tokensOfText = (text: string): number => countTokens(text, { disallowedSpecial: new Set() });
