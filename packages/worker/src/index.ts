export { anchorVariables, embeddingVariables, keyVariables, modelVariables, workerVariables } from './variables.ts';
export { consuming, openWorker, type Worker } from './worker.ts';
