import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { z } from 'zod';
import { answerPrompt } from './prompt.ts';

/** Wording and schema of each version: a change of either is a change of what it answers, and needs a line of its own. */
const locked: Record<string, string> = {
  '1': 'tScodpo2Mu_pfBmsGYei8-6pdT6Epp28zXHFQnsgCfQ',
};

test('a prompt whose wording or schema has changed has a new version', () => {
  const { version, instructions, schema } = answerPrompt;
  const written = JSON.stringify([instructions, z.toJSONSchema(schema)]);
  assert.equal(createHash('sha256').update(written).digest('base64url'), locked[version]);
});
