import { randomUUID } from 'node:crypto';
import fc from 'fast-check';

interface Schema {
  type?: string;
  pattern?: string;
  required?: string[];
  minItems?: number;
  exclusiveMinimum?: number;
  enum?: unknown[];
  format?: string;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
}
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}
export interface Operation {
  method: string;
  path: string;
  parameters: Parameter[];
  body: Schema | undefined;
  /** The body is multipart, with one file. */
  upload: boolean;
}

interface Described {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** Every operation of an OpenAPI document. */
export const operationsOf = (document: { paths: Record<string, Record<string, Described>> }): Operation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema,
      upload: requestBody?.content['multipart/form-data'] !== undefined,
    })),
  );

/** What nobody should send. */
export const nonsense: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\0',
    '../../etc/passwd',
    "' or 1=1; drop table prosa.groups; --",
    '{"$ne":null}',
    '__proto__',
    'constructor',
    '\u202e\u200b\ufeff',
    '\ud800',
    '%00%ff',
    '{{7*7}}',
    '-1',
    '1e309',
    'NaN',
    '9007199254740993',
    '2025-02-30',
    '0000-00-00',
    '9999999999-01-01',
    'a'.repeat(3_000),
  ),
);

const anyhow = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    nonsense,
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(null, [], {}, -1, 0.5, Number.MAX_SAFE_INTEGER, true),
  );

/** What a schema cannot say. */
const sayings: Record<string, string> = {
  termsVersion: '1',
  contact: '+5541999990001',
  zone: 'America/Recife',
  query: 'quem vai?',
  name: 'Grupo',
};

/** Values as a schema asks for them; `wrong` is how often, from 0 to 1, there is something else in a place. */
export const inputFor = (schema: Schema, ids: readonly string[], wrong: number, name = ''): fc.Arbitrary<unknown> => {
  const fitting = fittingInput(schema, ids, wrong, name);
  if (wrong === 0) return fitting;
  return fc.oneof(
    { weight: Math.round((1 - wrong) * 100), arbitrary: fitting },
    { weight: Math.round(wrong * 100), arbitrary: anyhow() },
  );
};

const fittingInput = (schema: Schema, ids: readonly string[], wrong: number, name: string): fc.Arbitrary<unknown> => {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => inputFor(one, ids, wrong, name)));
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(
        ([field, of]) => [field, inputFor(of, ids, wrong, field)] as const,
      );
      const requiredKeys = wrong === 0 ? (schema.required ?? []) : [];
      return fc.record(Object.fromEntries(fields), { requiredKeys });
    }
    case 'array':
      return fc.array(inputFor(schema.items ?? {}, ids, wrong), { minLength: schema.minItems ?? 0, maxLength: 3 });
    case 'integer': {
      const min = schema.minimum ?? (schema.exclusiveMinimum ?? -1) + 1;
      return fc.integer({ min, max: Math.min(schema.maximum ?? 300, 300) });
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default: {
      const pattern = new RegExp(schema.pattern ?? '', 'u');
      const known = [...ids, sayings[name] ?? 'servidor', '2025-03-10', 'https://hooks.example.com/', randomUUID()];
      const format = { date: /^\d{4}-/, uri: /^https/, uuid: /^[0-9a-f]{8}-/ }[schema.format ?? ''];
      const fitting = known.filter((text) => pattern.test(text) && (format?.test(text) ?? true));
      const said = sayings[name];
      return fc.constantFrom(...(said ? [said] : fitting.length > 0 ? fitting : known));
    }
  }
};
