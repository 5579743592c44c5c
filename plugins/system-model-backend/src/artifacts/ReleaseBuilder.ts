import { randomUUID } from 'crypto';
import { mkdir, rm } from 'fs/promises';
import { join } from 'path';
import { ConflictError, InputError } from '@backstage/errors';
import {
  Artifact,
  ModelReader,
  Processor,
  Release,
} from '@fairway/plugin-system-model-node';
import { moveFolder } from './moveFolder';
import { readRelease } from './readRelease';
import { MANIFEST, ReleaseManifest } from './ReleaseManifest';
import { toVersion } from './version';
import { writeArtifact } from './writeArtifact';
import { writeDurably } from './writeDurably';

/** Names without anything that a path could climb with, or that a bucket or a URL would understand otherwise. */
const PATH = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/i;

/** Makes releases of the model, in a folder of this machine. */
export class ReleaseBuilder {
  readonly #dir: string;
  readonly #processors: readonly Processor[];
  readonly #now: () => Date;

  constructor(options: {
    /** Where the folders of releases go. */
    readonly dir: string;
    readonly processors: readonly Processor[];
    readonly now: () => Date;
  }) {
    this.#dir = options.dir;
    this.#processors = options.processors;
    this.#now = options.now;
  }

  /**
   * Makes a release of the whole model, a piece at a time. It is there as a whole or not at all.
   */
  async build(model: ModelReader, signal: AbortSignal): Promise<Release> {
    const createdAt = this.#now();
    const version = toVersion(createdAt, model.sequence);
    const dir = join(this.#dir, version);
    const draft = join(this.#dir, `.${version}.${randomUUID()}`);
    await mkdir(draft, { recursive: true });
    try {
      const manifest: ReleaseManifest = {
        formatVersion: 1,
        version,
        sequence: model.sequence,
        createdAt: createdAt.toISOString(),
        files: await this.#write(model, draft, signal),
      };
      await writeDurably(
        join(draft, MANIFEST),
        `${JSON.stringify(manifest, undefined, 2)}\n`,
      );
      await moveFolder(draft, dir);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    const release = await readRelease(dir);
    if (!release) {
      throw new Error(
        `The release ${version} is gone from ${
          this.#dir
        } though it was just made: something else takes away what is in this folder`,
      );
    }
    return release;
  }

  async #write(
    model: ModelReader,
    dir: string,
    signal: AbortSignal,
  ): Promise<Release['files']> {
    const files: Release['files'][number][] = [];
    const paths = new Map([[MANIFEST, 'the release itself']]);
    for (const processor of this.#processors) {
      for (const artifact of processor.process(model)) {
        assertPath(artifact, processor.id, paths);
        files.push(await writeArtifact(dir, artifact, signal));
      }
    }
    return files;
  }
}

function assertPath(
  { path }: Artifact,
  processor: string,
  paths: Map<string, string>,
): void {
  if (!PATH.test(path)) {
    throw new InputError(
      `The processor "${processor}" makes an artifact named "${path}": expected a relative path of letters, digits, ".", "_" and "-"`,
    );
  }
  const other = paths.get(path);
  if (other !== undefined) {
    throw new ConflictError(
      `The processor "${processor}" makes "${path}", which ${other} makes as well: give one of them another name`,
    );
  }
  paths.set(path, `the processor "${processor}"`);
}
