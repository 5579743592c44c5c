import { Request, Response } from 'express';
import { TreeEntry } from '../git/listTree';

const IMAGE_TYPES: ReadonlyArray<readonly [string, RegExp]> = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
];

/**
 * Sends the bytes of a file so that no browser runs them.
 *
 * @remarks
 *
 * Only raster images, told by their first bytes, and SVG keep their type, for
 * pages that show them. The sandbox takes scripts from an SVG that is opened by
 * itself. All else is plain text or a download.
 */
export function sendRaw(
  request: Request,
  response: Response,
  { entry, bytes }: { readonly entry: TreeEntry; readonly bytes: Buffer },
): void {
  const type = findType(entry.path, bytes);
  response.setHeader('Content-Type', type);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  );
  response.setHeader('Cache-Control', 'private, max-age=0, must-revalidate');
  response.setHeader('ETag', `"${entry.sha}"`);
  if (type === 'application/octet-stream') {
    response.setHeader('Content-Disposition', 'attachment');
  }
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.end(bytes);
}

function findType(path: string, bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, 1024);
  const image = IMAGE_TYPES.find(([, pattern]) => pattern.test(head));
  if (image) {
    return image[0];
  }
  if (bytes.subarray(0, 8000).includes(0)) {
    return 'application/octet-stream';
  }
  return path.toLowerCase().endsWith('.svg')
    ? 'image/svg+xml'
    : 'text/plain; charset=utf-8';
}
