import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

export interface StaticSite {
  page: Handle;
  /** Serves a file of the build, or calls `next` if there is none at this address. */
  file(request: IncomingMessage, response: ServerResponse, next: () => void): void;
}

/** Reads the list of files once: what was not there at the start is never served. */
export function createStaticSite(directory: string): StaticSite {
  const page = readPage(directory);
  return {
    page: (_request, response) => {
      response.setHeader('cache-control', 'no-store');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page);
    },
    file: sirv(directory, {
      brotli: true,
      gzip: true,
      // made of time and size, which are the same for two builds where times are fixed
      etag: false,
      setHeaders: (response, path) => {
        // Vite puts a hash of the content into the names below assets/
        const isHashed = path.startsWith('/assets/');
        response.setHeader(
          'cache-control',
          isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    }),
  };
}

function readPage(directory: string): Buffer {
  const file = join(directory, 'index.html');
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(`There is no page at ${file}: run "npm run build" first, or set STATIC_DIR`, {
      cause: error,
    });
  }
}
