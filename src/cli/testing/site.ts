import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers a request otherwise than with a file: a status, a text, or whatever the function does. */
export type Fault = number | string | ((response: ServerResponse) => void);

export interface Site extends AsyncDisposable {
  url(path: string): string;
  /** Paths asked for, in order. */
  readonly requests: string[];
  /** Faults by path. */
  readonly faults: Map<string, Fault>;
}

/** A web server of a test: the files it is given, and faults that come and go. */
export async function site(files: ReadonlyMap<string, string | Uint8Array>): Promise<Site> {
  const requests: string[] = [];
  const faults = new Map<string, Fault>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    requests.push(path);
    const fault = faults.get(path);
    if (typeof fault === 'function') return fault(response);
    if (typeof fault === 'number') return response.writeHead(fault).end();
    const content = fault ?? files.get(path);
    if (content === undefined) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    faults,
    url: (path) => `http://127.0.0.1:${port}/${path}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
