import { isObject, listOf } from './strict-schema.ts';

/**
 * A value that fits a strict schema, made from the words of the input: the same input and schema give the same value. It
 * says nothing true; it lets everything behind a model be run without one.
 */
export const makeUp = (schema: unknown, input: string): unknown => {
  const words = input.match(/[\p{L}\p{N}]+/gu) ?? ['nada'];
  let next = 0;
  const word = (): string => words[next++ % words.length] ?? '';

  const fill = (node: unknown, root: Record<string, unknown>, depth: number): unknown => {
    if (!isObject(node)) return null;
    if (typeof node['$ref'] === 'string') return depth > 20 ? null : fill(resolve(root, node['$ref']), root, depth + 1);
    if ('const' in node) return node['const'];
    const options = listOf(node['enum']);
    if (options.length > 0) return options[next++ % options.length];
    const anyOf = listOf(node['anyOf']);
    if (anyOf.length > 0) return fill(anyOf[0], root, depth);
    switch (Array.isArray(node['type']) ? node['type'][0] : node['type']) {
      case 'object':
        return Object.fromEntries(
          Object.entries(isObject(node['properties']) ? node['properties'] : {}).map(([name, child]) => [
            name,
            fill(child, root, depth + 1),
          ]),
        );
      case 'array':
        return Array.from({ length: depth > 6 ? 0 : numberOf(node['minItems'], 1) }, () =>
          fill(node['items'], root, depth + 1),
        );
      case 'string':
        return [word(), word(), word()].join(' ');
      case 'integer':
        return Math.ceil(middle(node));
      case 'number':
        return middle(node);
      case 'boolean':
        return next++ % 2 === 0;
      default:
        return null;
    }
  };
  return isObject(schema) ? fill(schema, schema, 0) : null;
};

const numberOf = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

const middle = (node: Record<string, unknown>): number => {
  const least = numberOf(node['minimum'], numberOf(node['exclusiveMinimum'], 0));
  const most = numberOf(node['maximum'], numberOf(node['exclusiveMaximum'], least + 1));
  return (least + most) / 2;
};

const resolve = (root: Record<string, unknown>, reference: string): unknown =>
  reference
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), root);
