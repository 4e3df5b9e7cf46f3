import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves a folder of static files on a free port of this machine, compressed, with its 404 page, as a host does. */
export async function serve(folder: string): Promise<{ readonly origin: string; readonly close: () => void }> {
  const send = (response: ServerResponse, body: Buffer, type: string) =>
    response.setHeader('content-type', type).setHeader('content-encoding', 'gzip').end(gzipSync(body));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    void readFile(join(folder, path)).then(
      (body) => send(response, body, types[extname(path)] ?? 'application/octet-stream'),
      async () => {
        response.statusCode = 404;
        send(response, await readFile(join(folder, '404.html')), 'text/html; charset=utf-8');
      },
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { origin: `http://127.0.0.1:${String(address.port)}`, close: () => server.close() };
}
