export { asProsaError, type ErrorCode, errorCodes, isErrorCode, ProsaError } from './errors.ts';
export * from './ids.ts';
