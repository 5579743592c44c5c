import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { destinationSchema, type Destination } from './Destination';
import type { KitFile } from './KitFile';

/**
 * Where the record stands in a repository.
 *
 * @public
 */
export const BIRTH_RECORD_PATH = '.fairway/kit.yaml';

const COMMENT = ` How this repository began. The portal needs it to bring changes of the kit here later:
 leave it as it is, except for the lists under files.`;

const birthRecordSchema = z.object({
  kit: z.string(),
  version: z.string(),
  source: z
    .object({ url: z.string().optional(), commit: z.string().optional() })
    .optional(),
  task: z.string().optional(),
  answers: z.record(z.string(), z.any()),
  destination: destinationSchema,
  imageRegistry: z.string().optional(),
  files: z.object({ owned: z.array(z.string()), ignored: z.array(z.string()) }),
  render: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});

/**
 * What has to be known to make the same tree again.
 *
 * @public
 */
export type BirthRecord = {
  /** Entity ref of the template. */
  readonly kit: string;
  /** Its semantic version then. */
  readonly version: string;
  /** Where it was read from, as far as that is known. */
  readonly source?: { readonly url?: string; readonly commit?: string };
  /** Id of the run of the scaffolder. */
  readonly task?: string;
  readonly answers: JsonObject;
  readonly destination: Destination;
  readonly imageRegistry?: string;
  /** Globs of what an update may change, and of what it leaves alone. */
  readonly files: {
    readonly owned: readonly string[];
    readonly ignored: readonly string[];
  };
  /** Hash of the tree without this record. */
  readonly render: string;
};

/** Writes the record as the file of a tree. */
export function toBirthRecordFile(
  record: BirthRecord,
  path: string = BIRTH_RECORD_PATH,
): KitFile {
  const text = stringify(record, { lineWidth: 0 });
  return {
    path,
    content: Buffer.from(
      `${COMMENT.split('\n')
        .map(line => `#${line}`)
        .join('\n')}\n${text}`,
    ),
    executable: false,
  };
}

/**
 * Reads the record of a repository.
 *
 * @param text - Content of `.fairway/kit.yaml`
 * @throws InputError if it is not such a record, naming what does not fit
 * @public
 */
export function parseBirthRecord(text: string): BirthRecord {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new InputError(`${BIRTH_RECORD_PATH} is not YAML: ${error}`);
  }
  const parsed = birthRecordSchema.safeParse(value);
  if (!parsed.success) {
    throw new InputError(
      `${BIRTH_RECORD_PATH} does not fit: ${z.prettifyError(parsed.error)}`,
    );
  }
  return parsed.data as BirthRecord;
}
