import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { breakingChanges, type Document } from './documents.ts';

const base: Document = {
  paths: {
    '/things/{id}': {
      post: {
        operationId: 'makeThing',
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100 } }],
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { name: { type: 'string', maxLength: 10 }, kind: { type: 'string', enum: ['a', 'b'] } },
                required: ['name'],
              },
            },
          },
        },
        responses: {
          '200': {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    id: { type: 'string' },
                    at: { anyOf: [{ type: 'string' }, { type: 'null' }] },
                    state: { type: 'string', enum: ['new'] },
                    items: { type: 'array', items: { type: 'object', properties: { n: { type: 'integer' } } } },
                  },
                  required: ['id'],
                },
              },
            },
          },
        },
      },
    },
  },
};
/** The document with one edit of its text. */
const edited = (from: string, to: string): Document => {
  const text = JSON.stringify(base);
  assert.ok(text.includes(from), from);
  return JSON.parse(text.replace(from, to));
};
const breaks = (from: string, to: string) => breakingChanges(base, edited(from, to));

test('what breaks a client is named', () => {
  const cases: [string, string, RegExp][] = [
    ['"/things/{id}"', '"/stuff/{id}"', /^POST \/things\/\{id\}: is gone$/],
    ['"post"', '"put"', /is gone$/],
    ['makeThing', 'createThing', /is called createThing now$/],
    ['"name":"limit"', '"name":"size"', /query limit is gone$/],
    ['"in":"query"', '"in":"query","required":true', /query limit: is required now$/],
    ['"maximum":100', '"maximum":50', /query limit: maximum is stricter$/],
    ['"requestBody":{', '"requestBody":{"required":true,', /a body is required now$/],
    ['"maxLength":10', '"maxLength":5', /body\.name: maxLength is stricter$/],
    ['"maxLength":10', '"pattern":"^a"', /body\.name: pattern is stricter$/],
    ['["a","b"]', '["a"]', /body\.kind: "b" is not accepted any more$/],
    ['"required":["name"]', '"required":["name","kind"]', /body\.kind: is required now$/],
    ['{"type":"string","maxLength":10}', '{"type":"integer"}', /body\.name: string is not accepted any more$/],
    ['"200"', '"201"', /200 is gone$/],
    ['"id":{"type":"string"},', '', /200\.id: is gone$/],
    ['"required":["id"]', '"required":[]', /200\.id: may be missing now$/],
    ['"id":{"type":"string"}', '"id":{"type":["string","null"]}', /200\.id: may be null now$/],
    ['"n":{"type":"integer"}', '"n":{"type":"string"}', /200\.items\[\]\.n: may be string now$/],
  ];
  for (const [from, to, message] of cases) {
    const found = breaks(from, to);
    assert.equal(found.length, 1, `${to}: ${found.join('; ')}`);
    assert.match(found[0] ?? '', message);
  }
});

test('what only adds breaks nobody', () => {
  assert.deepEqual(breakingChanges(base, base), []);
  for (const [from, to] of [
    ['"paths":{', '"paths":{"/more":{"get":{}},'],
    ['"parameters":[', '"parameters":[{"name":"from","in":"query","schema":{"type":"string"}},'],
    ['"maximum":100', '"maximum":200'],
    ['"maxLength":10', '"description":"any length"'],
    ['["a","b"]', '["a","b","c"]'],
    ['"kind":{', '"size":{"type":"integer"},"kind":{'],
    ['"required":["name"]', '"required":[]'],
    ['"id":{"type":"string"}', '"id":{"type":"string"},"more":{"type":"string"}'],
    ['"required":["id"]', '"required":["id","at"]'],
    ['["new"]', '["new","old"]'],
    [',{"type":"null"}', ''],
  ] as const)
    assert.deepEqual(breaks(from, to), [], to);
});

test('the documents have no references, which nothing here follows', () => {
  for (const name of ['openapi.json', 'openapi.released.json']) {
    const text = readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
    assert.ok(!text.includes('"$ref"'), name);
  }
});
