/** Between two fetches of the keys, at least; longer than a burst of forged tokens, shorter than a key rotation waits. */
const pauseMs = 5_000;

/**
 * A `fetch` that knows one address. `getClaims` asks the Auth server about tokens it cannot check itself (symmetric or
 * unknown keys): those are refused here instead. Tokens with made-up key ids do not become requests of ours either.
 */
export const jwksOnly = (jwksUrl: string): typeof fetch => {
  let last: { at: number; answer: Promise<Response> } | undefined;
  return async (input, init) => {
    if (String(input) !== jwksUrl) return Response.json({ message: 'not asked' }, { status: 401 });
    if (last === undefined || Date.now() - last.at > pauseMs) {
      const answer = fetch(jwksUrl, { ...init, signal: AbortSignal.timeout(pauseMs) }).then((response) => {
        if (!response.ok) throw new Error(`status ${response.status}`);
        return response;
      });
      last = { at: Date.now(), answer };
      answer.catch(() => {
        // A failure is not kept: the next token tries again.
        last = undefined;
      });
    }
    return (await last.answer).clone();
  };
};
