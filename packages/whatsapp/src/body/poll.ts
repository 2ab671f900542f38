import type { Poll } from '../entry.ts';
import { optionWords } from './phrases.ts';

const option = new RegExp(`^(?:${optionWords.join('|')}): (.*?)(?:\\s*\\((\\d+)[^()]*\\))?$`, 'iu');

/** The lines after `ENQUETE:`: a question, then `OPÇÃO: a (1 voto)` for each option. */
export const readPoll = (lines: readonly string[]): Poll => {
  const question: string[] = [];
  const options: Poll['options'] = [];
  for (const line of lines) {
    const found = option.exec(line.trim());
    if (found) options.push({ text: found[1] as string, votes: Number(found[2] ?? 0) });
    else if (line.trim() !== '' && options.length === 0) question.push(line.trim());
  }
  return { question: question.join('\n'), options };
};
