import { Response } from 'express';

/** Sends a text that somebody else wrote: never to be taken for a page. */
export function sendDefinition(response: Response, definition: string): void {
  response.set('X-Content-Type-Options', 'nosniff');
  response.type('text/plain').send(definition);
}
