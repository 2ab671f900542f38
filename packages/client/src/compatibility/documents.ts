import { type Schema, schemaBreaks } from './schemas.ts';

interface Content {
  content?: Record<string, { schema?: Schema }>;
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}
interface Operation {
  operationId?: string;
  parameters?: Parameter[];
  requestBody?: Content & { required?: boolean };
  responses?: Record<string, Content>;
}
/** An OpenAPI 3.1 document without references. */
export interface Document {
  paths: Record<string, Record<string, Operation>>;
}

/** What of an API would break a client that was made for the document before, in words. */
export const breakingChanges = (before: Document, after: Document): string[] =>
  Object.entries(before.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const name = `${method.toUpperCase()} ${path}`;
      const now = after.paths[path]?.[method];
      return now ? operationBreaks(operation, now, name) : [`${name}: is gone`];
    }),
  );

const operationBreaks = (before: Operation, after: Operation, name: string): string[] => [
  ...(before.operationId === after.operationId ? [] : [`${name}: is called ${after.operationId} now`]),
  ...parameterBreaks(before.parameters ?? [], after.parameters ?? [], name),
  ...bodyBreaks(before, after, name),
  ...Object.entries(before.responses ?? {}).flatMap(([status, response]) => {
    const now = after.responses?.[status];
    return now ? contentBreaks(response, now, 'response', `${name} ${status}`) : [`${name}: ${status} is gone`];
  }),
];

const parameterBreaks = (before: Parameter[], after: Parameter[], name: string): string[] => {
  const key = (parameter: Parameter) => `${parameter.in} ${parameter.name}`;
  const [was, is] = [new Map(before.map((one) => [key(one), one])), new Map(after.map((one) => [key(one), one]))];
  const gone = [...was.keys()].filter((one) => !is.has(one)).map((one) => `${name}: ${one} is gone`);
  const stricter = [...is].flatMap(([one, parameter]) => {
    const at = `${name} ${one}`;
    const known = was.get(one);
    return [
      ...(parameter.required && !known?.required ? [`${at}: is required now`] : []),
      ...(known ? schemaBreaks(known.schema ?? {}, parameter.schema ?? {}, 'request', at) : []),
    ];
  });
  return [...gone, ...stricter];
};

const bodyBreaks = ({ requestBody: before }: Operation, { requestBody: after }: Operation, name: string): string[] => {
  if (!after) return before ? [`${name}: the body is gone`] : [];
  if (!before) return after.required ? [`${name}: a body is required now`] : [];
  return [
    ...(after.required && !before.required ? [`${name}: a body is required now`] : []),
    ...contentBreaks(before, after, 'request', `${name} body`),
  ];
};

const contentBreaks = (before: Content, after: Content, direction: 'request' | 'response', at: string): string[] =>
  Object.entries(before.content ?? {}).flatMap(([type, { schema = {} }]) => {
    const now = after.content?.[type];
    return now ? schemaBreaks(schema, now.schema ?? {}, direction, at) : [`${at}: ${type} is gone`];
  });
