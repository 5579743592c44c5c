import type { ServerResponse } from 'node:http';

export function sendJson(response: ServerResponse, status: number, body: unknown) {
  send(response, status, 'application/json', body);
}

/** Says what went wrong as problem details (RFC 9457). */
export function sendProblem(
  response: ServerResponse,
  problem: { status: number; title: string; requestId: string },
) {
  send(response, problem.status, 'application/problem+json', problem);
}

function send(response: ServerResponse, status: number, type: string, body: unknown) {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', type);
  response.end(JSON.stringify(body));
}
