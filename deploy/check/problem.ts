/** What is wrong, in words that say where. */
export type Problem = string;

/** Those of one place, with its name before each. */
export const at = (place: string, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => `${place}: ${problem}`);
