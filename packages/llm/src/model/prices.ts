/** US dollars for a million tokens. Cached input is a part of the input that the provider had read before. */
interface Price {
  input: number;
  cachedInput: number;
  output: number;
}

/** By model; a dated name such as `gpt-5-mini-2025-08-07` has the price of the name without its date. */
export type PriceTable = Readonly<Record<string, Price>>;

/** OpenAI's list prices as of August 2025; newer ones, and what a contract says, go into configuration. */
export const listPrices: PriceTable = {
  'gpt-5': { input: 1.25, cachedInput: 0.125, output: 10 },
  'gpt-5-mini': { input: 0.25, cachedInput: 0.025, output: 2 },
  'gpt-5-nano': { input: 0.05, cachedInput: 0.005, output: 0.4 },
  'gpt-4.1': { input: 2, cachedInput: 0.5, output: 8 },
  'gpt-4.1-mini': { input: 0.4, cachedInput: 0.1, output: 1.6 },
  'gpt-4o-mini': { input: 0.15, cachedInput: 0.075, output: 0.6 },
  'text-embedding-3-small': { input: 0.02, cachedInput: 0.02, output: 0 },
  'text-embedding-3-large': { input: 0.13, cachedInput: 0.13, output: 0 },
};

export interface Usage {
  /** Tokens read, cached ones among them, and tokens written. */
  input: number;
  cachedInput: number;
  output: number;
}

/** What a call cost, in millionths of a US dollar; null where nobody said what the model costs: never 0 for want of a price. */
export const costOf = (prices: PriceTable, model: string, usage: Usage): number | null => {
  const price = prices[model] ?? prices[model.replace(/-\d{4}-\d{2}-\d{2}$/, '')];
  if (!price) return null;
  const fresh = usage.input - usage.cachedInput;
  return Math.round(fresh * price.input + usage.cachedInput * price.cachedInput + usage.output * price.output);
};
