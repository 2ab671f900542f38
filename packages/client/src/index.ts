import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.d.ts';

export type ProsaClient = Client<paths>;

/** A client of the REST API. Answers are `{ data }`, or `{ error }` with a problem; nothing is thrown but for the network. */
export const prosaClient = ({ url, token }: { url: string; token: string }): ProsaClient =>
  createClient<paths>({ baseUrl: url, headers: { authorization: `Bearer ${token}` } });
