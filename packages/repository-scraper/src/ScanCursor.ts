import { JsonValue } from '@backstage/types';
import { z } from 'zod';
import { Seam } from './walkPages';

/** More failures than these are left to the next scan of all. */
export const MOST_FAILED = 500;

const pageSchema = z.object({
  etag: z.string(),
  ids: z.array(z.string()),
  last: z.string(),
  size: z.number().int().positive(),
});

const cursorSchema = z.object({
  since: z.number(),
  failed: z.array(z.string()),
  pages: z.array(pageSchema.nullable()),
});

const positionSchema = z.object({
  page: z.number().int().positive(),
  startedAt: z.number(),
  seam: z
    .object({ last: z.string(), place: z.number().int().positive() })
    .optional(),
  failed: z.array(z.string()),
});

/** What one page of the steady list held, for as long as its ETag is the same. */
export type KnownPage = {
  readonly etag: string;
  /** Of the repositories that the source is about. */
  readonly ids: string[];
  /** Id of the last repository on it, and how many there were. */
  readonly last: string;
  readonly size: number;
};

/** What the next scan has to know of the last one. */
export type ScanCursor = {
  /** When it began, by the clock of the host, in milliseconds. */
  readonly since: number;
  /** Keys of repositories that could not be read. */
  readonly failed: string[];
  /** By page of the last scan of all; `null` for one that is to be read in full. */
  readonly pages: Array<KnownPage | null>;
};

/** Where a scan of all goes on. */
export type ScanPosition = {
  readonly page: number;
  /** When it began, by the clock of the host, in milliseconds. */
  readonly startedAt: number;
  /** The end of the page before. */
  readonly seam?: Seam;
  readonly failed: string[];
};

/** @returns `undefined` for none, or one that an older scraper left */
export function parseCursor(
  value: JsonValue | undefined,
): ScanCursor | undefined {
  return cursorSchema.safeParse(value).data;
}

/** @returns `undefined` for none, or one that an older scraper left */
export function parsePosition(
  value: JsonValue | undefined,
): ScanPosition | undefined {
  return positionSchema.safeParse(value).data;
}
