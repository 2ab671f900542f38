import { readFileSync, writeFileSync } from 'node:fs';
import type { AgentName, Purpose } from '@prosa/contracts';
import type { Line } from '../seed.ts';

/** A conversation with a model, as it once went: what an agent asked about a chat, what it was told, and what it made of it. */
export interface Transcript {
  agent: AgentName;
  /** Purposes with a basis in law, beside those that a group begins with and the transfer itself. */
  permits: Purpose[];
  chat: Line[];
  exchanges: Exchange[];
  /** What the agent stored, with names for members and numbers for ids. */
  stored: unknown;
}

export interface Exchange {
  prompt: string;
  /** As the model read it, line by line: instructions and input. */
  request: string[];
  answer: unknown;
}

const fileOf = (name: string): URL => new URL(`./${name}.json`, import.meta.url);

export const readTranscript = (name: string): Transcript => JSON.parse(readFileSync(fileOf(name), 'utf8'));

export const writeTranscript = (name: string, transcript: Transcript): void =>
  writeFileSync(fileOf(name), `${JSON.stringify(transcript, null, 2)}\n`);
