import { createHmac } from 'crypto';
import { request as httpRequest } from 'http';
import { request as httpsRequest } from 'https';
import { Delivery, Webhook } from '../model/Webhook';
import { AddressGuard } from './AddressGuard';

/** Of an answer only its status counts; no more than this is taken in. */
const MAX_RESPONSE = 64 * 1024;

/**
 * Sends one message. Redirects are not followed: they would lead around the
 * check of the address, and a webhook is to name the place it means.
 *
 * @returns The status of the answer
 */
export async function sendDelivery(
  webhook: Webhook,
  delivery: Delivery,
  options: { readonly guard: AddressGuard; readonly timeoutMs: number },
): Promise<number> {
  const { guard, timeoutMs } = options;
  const url = new URL(webhook.url);
  guard.assertUrl(url);
  const isForm = webhook.contentType === 'form';
  const body = Buffer.from(
    isForm
      ? new URLSearchParams({ payload: delivery.payload }).toString()
      : delivery.payload,
  );
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'POST',
        lookup: guard.lookup,
        // A connection of its own, so that it is surely the checked address.
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'Content-Type': isForm
            ? 'application/x-www-form-urlencoded'
            : 'application/json',
          'Content-Length': body.length,
          ...createWebhookHeaders(webhook, delivery),
        },
      },
      response => {
        let length = 0;
        response.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length > MAX_RESPONSE) {
            response.destroy();
          }
        });
        response.on('close', () => resolve(response.statusCode ?? 0));
        response.on('error', () => resolve(response.statusCode ?? 0));
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/**
 * Makes the headers by which receivers of Gitea's webhooks know and check a message.
 *
 * @remarks
 *
 * The signature is over the JSON, also where a form carries it, as Gitea does.
 */
function createWebhookHeaders(
  webhook: Webhook,
  delivery: Pick<Delivery, 'uuid' | 'event' | 'payload'>,
): Record<string, string> {
  const { event, uuid, payload } = delivery;
  const headers: Record<string, string> = {
    'User-Agent': 'fairway-forge',
    'X-Gitea-Delivery': uuid,
    'X-Gitea-Event': event,
    'X-Gitea-Event-Type': event,
    'X-GitHub-Delivery': uuid,
    'X-GitHub-Event': event,
    'X-Gogs-Delivery': uuid,
    'X-Gogs-Event': event,
  };
  if (webhook.secret) {
    const signature = createHmac('sha256', webhook.secret)
      .update(payload)
      .digest('hex');
    headers['X-Gitea-Signature'] = signature;
    headers['X-Gogs-Signature'] = signature;
    headers['X-Hub-Signature-256'] = `sha256=${signature}`;
  }
  return headers;
}
