import { z } from 'zod';

/** Name of the file, beside the metadata of a published site. */
export const DOCS_HEALTH_FILE = 'docs-health.json';

/** More than that is no longer read by anybody. */
export const MAX_SHOWN_FINDINGS = 200;

/** Far above what the file can be with that many findings. */
export const MAX_HEALTH_BYTES = 1024 * 1024;

const text = z.string().max(2_000);
const count = z.number().int().min(0);

/** Pages are opened from a link with this address, so it may be nothing but a web address. */
const webAddress = text.refine(
  value => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
);

const findingSchema = z.object({
  code: text,
  level: z.enum(['warning', 'info']).catch('warning'),
  /** The file it was found in, relative to the documentation folder. */
  file: text.optional(),
  /** Line of that file, counted from one. */
  line: count.optional(),
  /** Where that file is shown in the site, if it is. */
  page: text.optional(),
  /** Where that file can be edited. */
  editUrl: webAddress.optional().catch(undefined),
  message: text,
});

/** What the build of a site noticed about it. */
export const docsHealthSchema = z.object({
  builtAt: z.iso.datetime(),
  durationMs: count,
  engine: text,
  pages: count,
  /** Where the home page can be edited, which tells where the sources are. */
  editUrl: webAddress.optional().catch(undefined),
  /** How many findings there are of each code, those that are not listed included where they are known. */
  counts: z.record(text, count),
  findings: z.array(findingSchema).max(MAX_SHOWN_FINDINGS),
  /** Findings that are not listed. */
  more: count,
});

export type DocsHealth = z.infer<typeof docsHealthSchema>;
export type HealthFinding = DocsHealth['findings'][number];
