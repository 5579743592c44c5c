import type { JsonObject } from '@backstage/types';
import {
  BIRTH_RECORD_PATH,
  BirthRecord,
  toBirthRecordFile,
} from './birthRecord';
import { checkAnswers } from './checkAnswers';
import type { Destination } from './Destination';
import { hashFiles } from './hashFiles';
import type { Kit } from './Kit';
import type { KitFile } from './KitFile';
import { renderFiles, renderPath } from './renderFiles';
import { toValues } from './toValues';

/**
 * What a tree is made of.
 *
 * @public
 */
export type RenderKitRequest = {
  readonly kit: Kit;
  /** Files of the shared parts in their order, then those of the skeleton. */
  readonly sources: readonly KitFile[];
  readonly answers: JsonObject;
  readonly destination: Destination;
  /** Registry and path that images are pushed to, without a slash at the end. */
  readonly imageRegistry?: string;
  /** Where the kit was read from, as far as that is known. */
  readonly source?: BirthRecord['source'];
  /** Id of the run of the scaffolder. */
  readonly task?: string;
};

/**
 * Makes the tree of a new repository, with the record from which it can be made again.
 *
 * @remarks
 *
 * A pure function: the same request gives the same bytes. The hash in the record covers everything but the record.
 *
 * @throws InputError if the answers do not fit the kit
 * @public
 */
export function renderKit(request: RenderKitRequest): KitFile[] {
  const { kit, sources, destination, imageRegistry, source, task } = request;
  const answers = checkAnswers(kit, request.answers);
  const files = renderFiles(
    sources,
    toValues({ kit, answers, destination, imageRegistry }) as any,
    kit.render.verbatim,
  );
  const record = toBirthRecordFile(
    {
      kit: kit.ref,
      version: kit.version,
      ...(source && { source }),
      ...(task && { task }),
      answers,
      destination,
      ...(imageRegistry && { imageRegistry }),
      files: { owned: ['**'], ignored: [...kit.render.ignored] },
      render: hashFiles(files),
    },
    renderPath(kit.render.recordPath ?? BIRTH_RECORD_PATH, {
      parameters: answers as any,
    }),
  );
  return [...files, record].sort((a, b) => (a.path < b.path ? -1 : 1));
}
