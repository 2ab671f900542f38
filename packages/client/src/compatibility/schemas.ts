/** A JSON Schema as OpenAPI 3.1 embeds it. */
export interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: boolean | Schema;
  [keyword: string]: unknown;
}

/** What is sent to us may only be narrowed by a break, what we answer only be widened. */
export type Direction = 'request' | 'response';

const upperLimits = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];
const lowerLimits = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];

/**
 * What of a schema would break a client that keeps to the one before. Values added to an enumeration of an answer do not:
 * clients pass over what they do not know.
 */
export const schemaBreaks = (before: Schema, after: Schema, direction: Direction, at: string): string[] => {
  const [was, is] = [alternatives(before), alternatives(after)];
  const [promised, kept] = direction === 'request' ? [was, is] : [is, was];
  const lost = [...promised.keys()].filter((kind) => !kept.has(kind) && !kept.has('any'));
  const breaks = lost.map((kind) =>
    direction === 'request' ? `${at}: ${kind} is not accepted any more` : `${at}: may be ${kind} now`,
  );
  for (const [kind, one] of was) {
    const other = is.get(kind);
    if (other) breaks.push(...sameKindBreaks(one, other, direction, at));
  }
  return breaks;
};

/** The alternatives of a schema by their kind; those of one kind are told apart by their place. */
const alternatives = (schema: Schema): Map<string, Schema> => {
  const nested = schema.anyOf ?? schema.oneOf;
  const single = nested ?? (Array.isArray(schema.type) ? schema.type.map((type) => ({ ...schema, type })) : [schema]);
  const found = new Map<string, Schema>();
  for (const one of nested ? single.flatMap((inner) => [...alternatives(inner).values()]) : single) {
    const kind = kindOf(one);
    let name = kind;
    for (let n = 2; found.has(name); n++) name = `${kind} (${n})`;
    found.set(name, one);
  }
  return found;
};

const kindOf = ({ type, const: constant, enum: values }: Schema): string => {
  if (typeof type === 'string') return type;
  const value = constant ?? values?.[0];
  return value === undefined ? 'any' : value === null ? 'null' : typeof value;
};

const sameKindBreaks = (before: Schema, after: Schema, direction: Direction, at: string): string[] => [
  ...(direction === 'request' ? narrowed(before, after, at) : []),
  ...propertyBreaks(before, after, direction, at),
  ...(before.items && after.items ? schemaBreaks(before.items, after.items, direction, `${at}[]`) : []),
  ...(typeof before.additionalProperties === 'object' && typeof after.additionalProperties === 'object'
    ? schemaBreaks(before.additionalProperties, after.additionalProperties, direction, `${at}.*`)
    : []),
];

const narrowed = (before: Schema, after: Schema, at: string): string[] => {
  const lowered = upperLimits.filter((limit) => numberOf(after[limit], Infinity) < numberOf(before[limit], Infinity));
  const raised = lowerLimits.filter((limit) => numberOf(after[limit], -Infinity) > numberOf(before[limit], -Infinity));
  const changed = ['pattern', 'format'].filter((name) => after[name] !== undefined && after[name] !== before[name]);
  const [had, has] = [valuesOf(before), valuesOf(after)];
  const gone = has && (had ?? ['any value']).filter((value) => !has.includes(value));
  return [
    ...[...lowered, ...raised, ...changed].map((name) => `${at}: ${name} is stricter`),
    ...(gone ?? []).map((value) => `${at}: ${value} is not accepted any more`),
  ];
};

const numberOf = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
const valuesOf = ({ enum: values, const: constant }: Schema): string[] | undefined =>
  (values ?? (constant === undefined ? undefined : [constant]))?.map((value) => JSON.stringify(value));

const propertyBreaks = (before: Schema, after: Schema, direction: Direction, at: string): string[] => {
  const [was, is] = [before.properties ?? {}, after.properties ?? {}];
  const [needed, needs] = [new Set(before.required), new Set(after.required)];
  const breaks: string[] = [];
  for (const [name, schema] of Object.entries(was)) {
    const now = is[name];
    const where = `${at}.${name}`;
    if (!now) breaks.push(`${where}: is gone`);
    else {
      breaks.push(...schemaBreaks(schema, now, direction, where));
      if (direction === 'response' && needed.has(name) && !needs.has(name)) breaks.push(`${where}: may be missing now`);
    }
  }
  if (direction === 'request')
    for (const name of needs) if (!needed.has(name)) breaks.push(`${at}.${name}: is required now`);
  return breaks;
};
