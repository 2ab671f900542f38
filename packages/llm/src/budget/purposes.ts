/**
 * What models are asked for, and the share of a budget that may be gone when a call for it begins. As a budget is used up, the
 * last of this list is dropped first: what only words what statistics have found goes before what cannot be had without a
 * model, and a question somebody asks goes last.
 */
export const purposes = {
  answers: 1,
  embedding: 0.97,
  memories: 0.95,
  profiles: 0.9,
  summaries: 0.85,
  topics: 0.8,
  patterns: 0.7,
  engagement: 0.6,
} as const;

export type ModelPurpose = keyof typeof purposes;
