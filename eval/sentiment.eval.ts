import { readFile } from 'node:fs/promises';
import { type Sentiment, sentimentOf } from '@prosa/insights';
import type { Evaluate } from './evaluate.ts';

const classes = ['negative', 'neutral', 'positive'] as const;

/**
 * Reads lines of `LABEL<tab>TEXT`, label 0 negative, 1 neutral, 2 positive; `macroF1` is the mean of the three classes' F1.
 * A message judged `uncertain` counts as the side its score leans to.
 */
export const evaluate: Evaluate = async (path) => {
  const lines = (await readFile(path, 'utf8')).split(/\r?\n/).filter((line) => /^[012]\t/.test(line));
  /** confusion[said][found] */
  const confusion = classes.map(() => classes.map(() => 0));
  let uncertain = 0;
  for (const line of lines) {
    const said = Number(line[0]);
    const sentiment = sentimentOf(line.slice(2), 'pt-BR');
    if (sentiment.label === 'uncertain') uncertain += 1;
    const row = confusion[said] ?? [];
    const found = classOf(sentiment);
    row[found] = (row[found] ?? 0) + 1;
  }
  const right = classes.reduce((sum, _, k) => sum + (confusion[k]?.[k] ?? 0), 0);
  const f1 = classes.map((_, k) => {
    const said = (confusion[k] ?? []).reduce((a, b) => a + b, 0);
    const found = confusion.reduce((sum, row) => sum + (row[k] ?? 0), 0);
    return said + found === 0 ? 0 : (2 * (confusion[k]?.[k] ?? 0)) / (said + found);
  });
  return {
    messages: lines.length,
    accuracy: right / lines.length,
    macroF1: f1.reduce((a, b) => a + b, 0) / classes.length,
    f1: Object.fromEntries(classes.map((name, k) => [name, f1[k]])),
    uncertain,
    confusion,
  };
};

const classOf = ({ label, score }: Sentiment): number =>
  label === 'uncertain' ? Math.sign(score) + 1 : classes.indexOf(label);
