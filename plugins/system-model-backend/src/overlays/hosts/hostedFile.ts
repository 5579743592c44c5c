import { z } from 'zod';

/** A file in base64, as the APIs of hosts give it. */
export const fileSchema = z.object({
  content: z.string(),
  encoding: z.literal('base64'),
  sha: z.string(),
});

export function decodeText(content: string): string {
  return Buffer.from(content, 'base64').toString('utf8');
}

export function encodeText(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** Leaves the slashes of a path. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
