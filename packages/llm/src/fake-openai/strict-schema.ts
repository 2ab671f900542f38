import { ApiError } from './api-error.ts';

type Schema = Record<string, unknown>;

const unsupported = [
  'allOf',
  'not',
  'if',
  'then',
  'else',
  'dependentRequired',
  'dependentSchemas',
  'oneOf',
  'patternProperties',
];
const deepest = 10;
const mostProperties = 5_000;

/**
 * Refuses what Structured Outputs refuses in strict mode: an object that allows further properties or leaves one optional,
 * an unsupported keyword, a root that is no object, more than ten levels or 5 000 properties.
 * @throws ApiError 400 `invalid_json_schema`, naming the place.
 */
export const checkStrictSchema = (root: unknown, param: string): void => {
  let properties = 0;
  const refused = (place: string, why: string) =>
    new ApiError(400, `Invalid schema for response_format: In context=(${place}), ${why}`, {
      code: 'invalid_json_schema',
      param,
    });
  const visit = (schema: unknown, place: string, depth: number): void => {
    if (!isObject(schema)) throw refused(place, 'schema must be an object.');
    if (depth > deepest) throw refused(place, `schema exceeds ${deepest} levels of nesting.`);
    for (const keyword of unsupported) if (keyword in schema) throw refused(place, `'${keyword}' is not permitted.`);
    if (isObject(schema['properties']) || schema['type'] === 'object') {
      const children = isObject(schema['properties']) ? schema['properties'] : {};
      const names = Object.keys(children);
      properties += names.length;
      if (properties > mostProperties) throw refused(place, `schema exceeds ${mostProperties} properties.`);
      if (schema['additionalProperties'] !== false)
        throw refused(place, `'additionalProperties' is required to be supplied and to be false.`);
      const required = Array.isArray(schema['required']) ? schema['required'] : [];
      const missing = names.find((name) => !required.includes(name));
      if (missing !== undefined)
        throw refused(place, `'required' must include every key in properties. Missing '${missing}'.`);
      for (const name of names) visit(children[name], `${place}.properties.${name}`, depth + 1);
    }
    if (schema['items'] !== undefined) visit(schema['items'], `${place}.items`, depth + 1);
    for (const [at, option] of listOf(schema['anyOf']).entries()) visit(option, `${place}.anyOf.${at}`, depth);
    for (const definitions of ['$defs', 'definitions'])
      if (isObject(schema[definitions]))
        for (const [name, definition] of Object.entries(schema[definitions]))
          visit(definition, `${place}.${definitions}.${name}`, depth);
  };
  if (!isObject(root) || root['type'] !== 'object')
    throw refused('()', `schema must be a JSON Schema of 'type: "object"'.`);
  visit(root, '()', 1);
};

export const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
