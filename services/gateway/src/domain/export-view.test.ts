import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportSchema } from '@prosa/contracts';
import { type ExportState, exportView } from './export-view.ts';

const row: ExportState = {
  ...{ id: `exp_${'0'.repeat(32)}`, groupId: `grp_${'0'.repeat(32)}`, state: 'stored' },
  ...{ bytes: 10, bytesDone: 10, batches: 2, batchesEmbedded: 2, entries: 4, stored: 4, accounting: { lines: 5 } },
  ...{ errorCode: null, errorMessage: null, createdAt: new Date(0), finishedAt: new Date(1), analysisId: null },
};
const phase = (change: Partial<ExportState>) => exportSchema.parse(exportView({ ...row, ...change })).phase;
const analysisId = `ana_${'0'.repeat(32)}`;

test('the phase follows the state, the vectors and the analysis', () => {
  assert.equal(phase({ state: 'uploaded', batches: null, batchesEmbedded: 0 }), 'waiting');
  assert.equal(phase({ state: 'parsing', batches: null, batchesEmbedded: 1 }), 'parsing');
  assert.equal(phase({ batchesEmbedded: 1, analysisId }), 'embedding');
  assert.equal(phase({}), 'embedding');
  assert.equal(phase({ analysisId }), 'done');
  assert.equal(phase({ batches: 0, batchesEmbedded: 0, analysisId }), 'done');
  assert.equal(phase({ state: 'failed' }), 'failed');
});

test('an error without a message of its own has the one of its code', () => {
  const { error } = exportView({ ...row, state: 'failed', errorCode: 'archive_encrypted' });
  assert.deepEqual(error, { code: 'archive_encrypted', message: 'The zip archive is protected by a password' });
});
