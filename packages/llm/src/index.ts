export { offlineEmbedding } from './offline-embedding.ts';
