import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { type Analysis, type Export, type Group, type Problem, ProsaError } from '@prosa/contracts';
import { EventSourceParserStream } from 'eventsource-parser/stream';

/** What the local stack's own run does with the API, as any client would. */
export interface ApiClient {
  groups: () => Promise<{ items: Group[] }>;
  createGroup: (name: string) => Promise<Group>;
  upload: (groupId: string, file: string) => Promise<Export>;
  /** Progress of an export until it is done or has failed. */
  followExport: (id: string) => AsyncGenerator<Export>;
  followAnalysis: (id: string) => AsyncGenerator<Analysis>;
  /** The report of an analysis as Markdown. */
  report: (analysisId: string) => Promise<string>;
}

export const apiClient = (url: string, token: string): ApiClient => {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { authorization: `Bearer ${token}`, ...init.headers };
    const response = await fetch(`${url}${path}`, { ...init, headers });
    if (!response.ok) throw await asError(response);
    return response;
  };
  const json = async <T>(path: string, init?: RequestInit): Promise<T> => (await call(path, init)).json() as Promise<T>;
  const follow = async function* <T>(path: string): AsyncGenerator<T> {
    const { body } = await call(path, { headers: { accept: 'text/event-stream' } });
    if (!body) return;
    const events = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
    for await (const { data } of events) yield JSON.parse(data) as T;
  };

  return {
    groups: () => json('/v1/groups?limit=100'),
    createGroup: (name) =>
      json('/v1/groups', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name }),
      }),
    upload: async (groupId, file) => {
      const form = new FormData();
      form.append('file', await openAsBlob(file), basename(file));
      return json(`/v1/groups/${groupId}/exports`, { method: 'POST', body: form });
    },
    followExport: (id) => follow(`/v1/exports/${id}/events`),
    followAnalysis: (id) => follow(`/v1/analyses/${id}/events`),
    report: async (id) => (await call(`/v1/analyses/${id}/report`, { headers: { accept: 'text/markdown' } })).text(),
  };
};

const asError = async (response: Response): Promise<ProsaError> => {
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const detail = problem.detail ?? problem.title ?? response.statusText;
  return new ProsaError('request_invalid', `${detail} (HTTP ${response.status})`, {
    context: { status: response.status },
  });
};
