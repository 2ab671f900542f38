/** Characters of Portuguese chat to a token of current models: length / 4 would say 35 % too few. */
const charactersPerToken = 2.6;

/** About how many tokens so many characters of chat are. */
export const tokensOf = (characters: number): number => Math.ceil(characters / charactersPerToken);
