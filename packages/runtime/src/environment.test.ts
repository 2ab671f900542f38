import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ProsaError } from '@prosa/contracts';
import { z } from 'zod';
import { defineEnvironment } from './environment.ts';

const environment = defineEnvironment({
  NATS_URL: z.string().default('nats://127.0.0.1:4222').describe('Where the broker is'),
  CONCURRENCY: z.coerce.number().int().min(1).default(4).describe('Handlers at once'),
  SECRET: z.string().min(20).optional().describe('A secret'),
});

describe('an environment', () => {
  test('is typed, complete and frozen', () => {
    const parsed = environment.parse({ CONCURRENCY: '8', UNRELATED: 'x' });
    const concurrency: number = parsed.CONCURRENCY;
    assert.equal(concurrency, 8);
    assert.equal(parsed.NATS_URL, 'nats://127.0.0.1:4222');
    assert.equal(parsed.LOG_LEVEL, 'info');
    assert.ok(!('UNRELATED' in parsed));
    assert.throws(() => Object.assign(parsed, { CONCURRENCY: 1 }), TypeError);
  });

  test('takes an empty variable as an unset one', () => {
    assert.equal(environment.parse({ CONCURRENCY: '', LOG_LEVEL: '' }).CONCURRENCY, 4);
  });

  test('takes a value from a file, as secrets are mounted; a file that is not there is a problem like others', () => {
    const folder = mkdtempSync(join(tmpdir(), 'prosa-environment-'));
    try {
      const file = join(folder, 'secret');
      writeFileSync(file, 'twenty-letters-or-more\n');
      assert.equal(environment.parse({ SECRET_FILE: file }).SECRET, 'twenty-letters-or-more');
      assert.throws(() => environment.parse({ SECRET_FILE: join(folder, 'none'), CONCURRENCY: '0' }), {
        code: 'configuration_invalid',
        message: /^SECRET_FILE: cannot be read; CONCURRENCY: /,
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('names every problem at once and no value', () => {
    const values = { CONCURRENCY: 'canary-many', SECRET: 'canary-secret', HEALTH_PORT: '99999' };
    assert.throws(
      () => environment.parse(values),
      (error) => {
        assert.ok(error instanceof ProsaError);
        assert.equal(error.code, 'configuration_invalid');
        for (const name of Object.keys(values)) assert.match(error.message, new RegExp(name));
        for (const value of Object.values(values)) assert.ok(!error.message.includes(value));
        return true;
      },
    );
  });

  test('refuses a variable nobody described', () => {
    assert.throws(() => defineEnvironment({ MUTE: z.string() }), /MUTE/);
  });

  test('can be listed: the table in the README is this list', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8').replace(/ +/g, ' ');
    for (const { name, default: value = '', description } of defineEnvironment({}).variables) {
      assert.ok(readme.includes(`| \`${name}\` |${value === '' ? '' : ` \`${value}\``} | ${description} |`), name);
    }
  });
});
