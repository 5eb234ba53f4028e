/** A call as a fake sees it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
}

/** A fake's answer; undefined when it does not know the call. */
export type Answer = Response | undefined;

export function done(): Response {
  return new Response(null, { status: 204 });
}

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

export function problem(status: number, slug: string, headers: Record<string, string> = {}): Response {
  return Response.json({ type: `urn:chat:problem:${slug}`, status }, { status, headers });
}

export function networkTrouble(): Promise<Response> {
  return Promise.reject(new TypeError('Failed to fetch'));
}
