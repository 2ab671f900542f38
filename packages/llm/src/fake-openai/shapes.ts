import type { Completion } from './completions.ts';

/** A finished answer as the Responses API gives it. `id` and `at` (seconds) come from outside. */
export const asResponse = (completion: Completion, id: string, at: number) => {
  const { model, text, refused, incomplete, usage } = completion;
  return {
    id: `resp_${id}`,
    object: 'response',
    created_at: at,
    status: incomplete ? 'incomplete' : 'completed',
    error: null,
    incomplete_details: incomplete ? { reason: 'max_output_tokens' } : null,
    instructions: null,
    metadata: {},
    model,
    output: [
      {
        id: `msg_${id}`,
        type: 'message',
        role: 'assistant',
        status: incomplete ? 'incomplete' : 'completed',
        content: [refused ? { type: 'refusal', refusal: text } : { type: 'output_text', text, annotations: [] }],
      },
    ],
    parallel_tool_calls: true,
    temperature: 1,
    tool_choice: 'auto',
    tools: [],
    top_p: 1,
    usage: {
      input_tokens: usage.input,
      input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
      output_tokens: usage.output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: usage.input + usage.output,
    },
  };
};

/** The events that stream the same answer, in order. */
export const responseEvents = (completion: Completion, id: string, at: number): { type: string }[] => {
  const response = asResponse(completion, id, at);
  const place = { item_id: `msg_${id}`, output_index: 0, content_index: 0 };
  const kind = completion.refused ? 'refusal' : 'output_text';
  const events = [
    { type: 'response.created', response: { ...response, status: 'in_progress', output: [], usage: null } },
    ...pieces(completion.text).map((delta) => ({ type: `response.${kind}.delta`, ...place, delta })),
    { type: `response.${kind}.done`, ...place, [completion.refused ? 'refusal' : 'text']: completion.text },
    { type: completion.incomplete ? 'response.incomplete' : 'response.completed', response },
  ];
  return events.map((event, sequence_number) => ({ ...event, sequence_number }));
};

const chatBase = ({ model }: Completion, id: string, at: number) => ({ id: `chatcmpl-${id}`, created: at, model });

const chatUsage = ({ usage }: Completion) => ({
  prompt_tokens: usage.input,
  completion_tokens: usage.output,
  total_tokens: usage.input + usage.output,
});

const finishReason = ({ incomplete }: Completion): string => (incomplete ? 'length' : 'stop');

export const asChat = (completion: Completion, id: string, at: number) => ({
  ...chatBase(completion, id, at),
  object: 'chat.completion',
  choices: [
    {
      index: 0,
      finish_reason: finishReason(completion),
      logprobs: null,
      message: {
        role: 'assistant',
        content: completion.refused ? null : completion.text,
        refusal: completion.refused ? completion.text : null,
      },
    },
  ],
  usage: chatUsage(completion),
});

/** Chunks of a streamed chat; with usage as a last one of its own where the caller asked for it. */
export const chatChunks = (completion: Completion, id: string, at: number, withUsage: boolean) => {
  const chunk = (choices: object[], usage: object | null = null) => ({
    ...chatBase(completion, id, at),
    object: 'chat.completion.chunk',
    choices,
    ...(withUsage ? { usage } : {}),
  });
  const kind = completion.refused ? 'refusal' : 'content';
  const choice = (delta: object, reason: string | null = null) => ({ index: 0, delta, finish_reason: reason });
  return [
    chunk([choice({ role: 'assistant' })]),
    ...pieces(completion.text).map((piece) => chunk([choice({ [kind]: piece })])),
    chunk([choice({}, finishReason(completion))]),
    ...(withUsage ? [chunk([], chatUsage(completion))] : []),
  ];
};

/** A text in pieces about as long as tokens are. */
const pieces = (text: string): string[] => text.match(/.{1,12}/gsu) ?? [];
