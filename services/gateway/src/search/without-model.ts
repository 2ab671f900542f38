import { asProsaError, type WithoutModel, withoutModel } from '@prosa/contracts';

/** Why a model gave nothing: in time, or at all. */
export const reasonOf = (thrown: unknown, signal: AbortSignal): WithoutModel => {
  const code = signal.aborted ? 'model_unavailable' : asProsaError(thrown).code;
  return withoutModel.find((reason) => reason === code) ?? 'internal';
};
