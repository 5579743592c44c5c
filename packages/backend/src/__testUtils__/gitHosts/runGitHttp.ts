import type { Request } from 'express';
import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { GIT_ENVIRONMENT } from './GitRepositories';

/**
 * Answers a git client with git's own CGI program, `git http-backend`.
 *
 * @param directory - Where the repositories are
 * @param user - Who asks; git takes pushes from known users only
 */
export async function runGitHttp(
  directory: string,
  user: string,
  req: Request,
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  const [path, query = ''] = req.url.split('?', 2);
  const length = req.headers['content-length'];
  const cgi = spawn('git', ['http-backend'], {
    env: {
      ...GIT_ENVIRONMENT,
      GIT_PROJECT_ROOT: directory,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROTOCOL: String(req.headers['git-protocol'] ?? ''),
      REQUEST_METHOD: req.method,
      REMOTE_USER: user,
      PATH_INFO: decodeURIComponent(path),
      QUERY_STRING: query,
      CONTENT_TYPE: req.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: req.headers['content-encoding'] ?? '',
      ...(length && { CONTENT_LENGTH: length }),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // it ends before it has read all where it refuses
  cgi.stdin.on('error', () => {});
  req.pipe(cgi.stdin);

  const output = await buffer(cgi.stdout);
  const end = output.indexOf('\r\n\r\n');
  const { Status = '200', ...headers } = Object.fromEntries(
    output
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map(line => line.split(/: (.*)/, 2)),
  );
  return {
    status: Number.parseInt(Status, 10),
    headers,
    body: output.subarray(end + 4),
  };
}
