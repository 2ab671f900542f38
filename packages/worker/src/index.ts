export { forgetErased } from './forget-erased.ts';
export { repeat } from './repeat.ts';
export { anchorVariables, embeddingVariables, keyVariables, modelVariables, workerVariables } from './variables.ts';
export { watchAuditHeads, watchInstallation } from './watch.ts';
export { consuming, openWorker, type Worker } from './worker.ts';
