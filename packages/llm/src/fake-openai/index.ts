export type { Limits } from './buckets.ts';
export type { Answer } from './completions.ts';
export { type BatchFault, batchFaultNames, type Fault, faultNames } from './faults.ts';
export type { Prompt } from './requests.ts';
export { type FakeOpenai, type FakeOpenaiOptions, startFakeOpenai } from './start.ts';
