import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface StaticSite {
  /** Address of the site, ending in a slash. */
  origin: string;
  close(): Promise<void>;
}

export interface ServedFile {
  body: string | Uint8Array;
  type: string;
  headers?: Record<string, string>;
  /** Milliseconds before it is sent. */
  after?: number;
  /** What is sent later: so many milliseconds after the body, or when it may be. */
  rest?: { after: number | Promise<void>; body: string };
}

/** Serves files from memory, by path and what was sent along, on a free local port: extensions do not run on file:// addresses. */
export async function serve(
  files: (path: string, body: string) => ServedFile | undefined,
): Promise<StaticSite> {
  const server = createServer(async (request, response) => {
    const sent = await text(request);
    const file = files(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname), sent);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    if (file.after) await wait(file.after);
    response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store', ...file.headers });
    if (file.rest) {
      response.write(file.body);
      await (typeof file.rest.after === 'number' ? wait(file.rest.after) : file.rest.after);
      response.end(file.rest.body);
    } else response.end(file.body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}/`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
