import { ProsaError } from '@prosa/contracts';
import { zodTextFormat } from 'openai/helpers/zod';
import type { ResponseInput } from 'openai/resources/responses/responses';
import { tokensOfText } from '../text/count-tokens.ts';
import { readAnswer, usageOf } from './answer.ts';
import { type AskOptions, type ModelSettings, openCaller, type Surroundings } from './caller.ts';
import type { Prompt } from './prompt.ts';
import { tokensOfPrompt } from './tokens-of-prompt.ts';

export interface Model {
  /**
   * Asks when the provider has room for it, retries what may pass, and repairs an answer that does not fit its schema once.
   * @throws ProsaError `model_*`, `budget_exhausted`; the reason of the signal where the caller gave up.
   */
  ask: <T>(prompt: Prompt<T>, input: string, options: AskOptions) => Promise<T>;
}

/** OpenAI's Responses API with strict JSON, or any server that speaks it. */
export const openModel = (settings: ModelSettings, surroundings: Surroundings): Model => {
  const callModel = openCaller(settings, surroundings);
  return {
    ask: async (prompt, input, options) => {
      const context = { prompt: prompt.name, promptVersion: prompt.version };
      const asked: ResponseInput = [{ role: 'user', content: input }];
      const request = {
        model: settings.model,
        instructions: prompt.instructions,
        input: asked,
        max_output_tokens: prompt.maxOutputTokens,
        // The provider keeps nothing of what a group said.
        store: false,
        text: { format: zodTextFormat(prompt.schema, prompt.name) },
      };
      let tokens = tokensOfPrompt(prompt, input);
      for (let again = false; ; again = true) {
        const { answer, charge } = await callModel(
          {
            ...{ ...context, input: tokens, output: request.max_output_tokens, usageOf },
            send: (openai, options) => openai.responses.create(request, options),
          },
          options,
        );
        const reading = readAnswer(prompt.schema, answer);
        await charge(again && reading.outcome === 'answered' ? 'repaired' : reading.outcome);
        if (reading.outcome === 'answered') return reading.value;
        if (reading.outcome === 'refused')
          throw new ProsaError('model_refused', 'The model declined to answer', { context });
        if (again) throw new ProsaError('model_output_invalid', `The answer ${reading.why}, twice`, { context });
        if (reading.outcome === 'incomplete') request.max_output_tokens *= 2;
        else {
          const correction = repair(reading.why);
          request.input = [
            ...asked,
            { role: 'assistant', content: reading.text },
            { role: 'user', content: correction },
          ];
          tokens += tokensOfText(reading.text) + tokensOfText(correction);
        }
      }
    },
  };
};

const repair = (why: string): string =>
  `Your answer ${why}. Give the whole answer again, as JSON that fits the schema.`;
