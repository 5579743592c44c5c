import { AuditorService } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { withAudit } from '@fairway/backend-toolkit';
import { Push } from '@fairway/plugin-system-model-common';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { HmacVerifier } from '../push/HmacVerifier';
import { PushSender } from '../push/PushSender';
import { PushService } from '../push/PushService';
import { WorkloadTokenVerifier } from '../push/WorkloadTokenVerifier';

const MOST_BYTES = 256 * 1024;

/** `POST /observations`: what pipelines tell, without being signed in to the portal. */
export function createObservationsRouter(options: {
  readonly auditor: AuditorService;
  readonly hmac: HmacVerifier;
  readonly pushes: PushService;
  readonly readPush: (body: Buffer) => Push;
  readonly tokens: WorkloadTokenVerifier;
}): Router {
  const { auditor, pushes, readPush } = options;
  const router = PromiseRouter();

  router.post(
    '/observations',
    // What is signed is the body as it was sent.
    express.raw({ type: () => true, limit: MOST_BYTES }),
    async (request, response) => {
      const facts: JsonObject = {};
      const outcome = await withAudit(
        auditor,
        {
          eventId: 'push',
          severityLevel: 'medium',
          // Not the request: the auditor takes a token in it for one of the portal.
          meta: { ip: request.ip ?? '' },
          describeResult: () => facts,
          describeError: () => facts,
        },
        async () => {
          const body = Buffer.isBuffer(request.body)
            ? request.body
            : Buffer.alloc(0);
          const sender = await authenticate(request, body, options);
          facts.by = sender.by;
          await pushes.admit(sender);
          const push = readPush(body);
          Object.assign(facts, toFacts(push, sender));
          return await pushes.save(push, sender);
        },
      );
      response.json(outcome);
    },
  );

  return router;
}

async function authenticate(
  request: Request,
  body: Buffer,
  {
    hmac,
    tokens,
  }: { readonly hmac: HmacVerifier; readonly tokens: WorkloadTokenVerifier },
): Promise<PushSender> {
  const header = (name: string) => request.header(`X-Fairway-${name}`) ?? '';
  const signature = header('Signature');
  const [, token] =
    /^Bearer +([\w.-]+)$/i.exec(request.header('Authorization') ?? '') ?? [];
  if (signature !== '' && token !== undefined) {
    throw new AuthenticationError(
      'The request has both a signature and a token: expected one of them',
    );
  }
  if (signature !== '') {
    return hmac.verify({
      key: header('Key'),
      timestamp: header('Timestamp'),
      nonce: header('Nonce'),
      signature,
      body,
    });
  }
  if (token !== undefined) {
    return await tokens.verify(token);
  }
  throw new AuthenticationError(
    'Nobody can tell who sent this: expected a workload token in "Authorization: Bearer", or a signature in "X-Fairway-Signature"',
  );
}

function toFacts(push: Push, sender: PushSender): JsonObject {
  const repository = push.repository ?? sender.repository;
  return {
    entityRef: push.entityRef,
    run: push.run.id,
    ...(push.environment && { environment: push.environment }),
    ...(repository && { repository }),
  };
}
