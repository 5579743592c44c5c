import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http';
import { type Config, toRuntimeConfig } from './config.ts';
import type { Logger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import type { Readiness } from './readiness.ts';
import { createSecurityHeaders } from './securityHeaders.ts';
import { sendJson, sendProblem } from './send.ts';
import { createStaticSite, type Handle } from './staticSite.ts';

export interface ServerOptions {
  config: Config;
  log: Logger;
  readiness: Readiness;
}

/** Puts the server together without opening a port. */
export function createServer({ config, log, readiness }: ServerOptions): Server {
  const site = createStaticSite(config.STATIC_DIR);
  const metrics = createMetrics();
  const headers = new Map(Object.entries(createSecurityHeaders(config.API_BASE_URL)));
  const runtimeConfig = toRuntimeConfig(config);

  const routes: Record<string, Handle> = {
    '/': site.page,
    '/index.html': site.page,
    '/config.json': (_request, response) => {
      sendJson(response, 200, runtimeConfig);
    },
    '/healthz': (_request, response) => {
      sendJson(response, 200, { status: 'ok' });
    },
    '/readyz': (_request, response) => {
      const ready = !readiness.isDraining();
      sendJson(response, ready ? 200 : 503, { status: ready ? 'ok' : 'not ready' });
    },
    '/metrics': (_request, response) => {
      void metrics.read().then((text) => {
        response.setHeader('content-type', metrics.contentType);
        response.end(text);
      });
    },
  };

  const server = createHttpServer((request, response) => {
    const start = performance.now();
    const requestId = readRequestId(request);
    const path = readPath(request);
    const method = request.method ?? 'GET';
    let route = 'unmatched';

    response.on('close', () => {
      const seconds = (performance.now() - start) / 1000;
      metrics.observe({ method, route, status: response.statusCode, seconds });
      // probes come every few seconds; their log lines say nothing
      const level = quiet.has(route) ? 'debug' : 'info';
      log[level](response.writableFinished ? 'request' : 'request was broken off', {
        requestId,
        method,
        path,
        status: response.statusCode,
        milliseconds: Math.round(seconds * 1000),
      });
    });

    response.setHeaders(headers);
    response.setHeader('x-request-id', requestId);
    if (request.headers['x-forwarded-proto'] === 'https') {
      response.setHeader('strict-transport-security', 'max-age=31536000');
    }
    if (readiness.isDraining()) {
      // callers that keep connections open have to go elsewhere
      response.setHeader('connection', 'close');
    }

    if (method !== 'GET' && method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      sendProblem(response, { status: 405, title: 'Method not allowed', requestId });
      return;
    }
    const handle = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (handle) {
      route = path;
      handle(request, response);
      return;
    }
    route = path.startsWith('/assets/') ? '/assets/*' : '/*';
    site.file(request, response, () => {
      if (wantsPage(request, path)) {
        site.page(request, response);
        return;
      }
      route = 'unmatched';
      sendProblem(response, { status: 404, title: 'Not found', requestId });
    });
  });
  // longer than load balancers keep theirs, so that it is never this end that hangs up first
  server.keepAliveTimeout = 75_000;
  return server;
}

const quiet: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

function readRequestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,128}$/.test(given) ? given : randomUUID();
}

function readPath(request: IncomingMessage): string {
  return request.url?.split('?', 1)[0] ?? '/';
}

/**
 * Addresses that only the router in the browser knows get the page. A script or an API
 * call must not: a page in their place hides that something is missing.
 */
function wantsPage(request: IncomingMessage, path: string): boolean {
  return !path.startsWith('/assets/') && (request.headers.accept ?? '').includes('text/html');
}
