import { get } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Bytes a file takes on its way to a browser that can do gzip and nothing better. */
export async function gzipSizeOf(url) {
  const { headers, body } = await new Promise((done, fail) => {
    // Not fetch, which would unpack it.
    get(url, { headers: { 'accept-encoding': 'gzip' } }, response => {
      const chunks = [];
      response.on('data', chunk => chunks.push(chunk));
      response.once('error', fail);
      response.once('end', () =>
        done({ headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).once('error', fail);
  });
  return headers['content-encoding'] === 'gzip'
    ? body.length
    : gzipSync(body).length;
}
