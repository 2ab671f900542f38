export { type ApiClient, apiClient } from './api-client.ts';
export { type Stack, type StackOptions, startStack } from './up.ts';
