export { anchorVariables, embeddingVariables, keyVariables, workerVariables } from './variables.ts';
export { consuming, openWorker, type Worker } from './worker.ts';
