import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

function send(reply: FastifyReply, status: number, title: string, detail?: string) {
  return reply
    .code(status)
    .type('application/problem+json')
    .send({ title, status, ...(detail && { detail }), requestId: reply.request.id });
}

/** Answers everything that goes wrong in one form, problem details (RFC 9457). */
export function answerWithProblems(app: FastifyInstance) {
  app.setNotFoundHandler((request, reply) =>
    send(reply, 404, 'Not found', `There is nothing at ${request.method} ${request.url}`),
  );

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      request.log.error({ err: error }, 'request failed');
      return send(reply, status, 'Internal error');
    }
    return send(reply, status, status === 400 ? 'Bad request' : error.name, error.message);
  });
}
