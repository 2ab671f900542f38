import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
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

/** How long a gateway that does not answer is waited for: it may just be starting again. */
const patienceMs = 20_000;
const pauseMs = 250;

export const apiClient = (url: string, token: string): ApiClient => {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { authorization: `Bearer ${token}`, ...init.headers };
    const response = await answered(() => fetch(`${url}${path}`, { ...init, headers }));
    if (!response.ok) throw await asError(response);
    return response;
  };
  const json = async <T>(path: string, init?: RequestInit): Promise<T> => (await call(path, init)).json() as Promise<T>;
  /** The states of a resource to its end. A stream that breaks is taken up again, as browsers do. */
  const follow = async function* <T>(path: string): AsyncGenerator<T> {
    for (;;) {
      const { body } = await call(path, { headers: { accept: 'text/event-stream' } });
      if (!body) return;
      try {
        const events = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
        for await (const { event, data } of events) {
          yield JSON.parse(data) as T;
          if (event !== 'progress') return;
        }
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
      await delay(pauseMs);
    }
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

/** fetch throws a TypeError where there was no answer at all. */
const answered = async (request: () => Promise<Response>): Promise<Response> => {
  for (const deadline = Date.now() + patienceMs; ; await delay(pauseMs)) {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof TypeError) || Date.now() > deadline) throw error;
    }
  }
};

const asError = async (response: Response): Promise<ProsaError> => {
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const detail = problem.detail ?? problem.title ?? response.statusText;
  return new ProsaError('request_invalid', `${detail} (HTTP ${response.status})`, {
    context: { status: response.status },
  });
};
