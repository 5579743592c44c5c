import {
  FORGE_PUSH_TOPIC,
  FORGE_REPOSITORY_TOPIC,
  forgeRepositoryReadPermission,
} from '@fairway/plugin-forge-common';
import { SearchSource, SourceGroup } from '@fairway/search-node';
import pLimit from 'p-limit';
import { ForgeReader, ForgeRepository } from './ForgeReader';
import { readRepositoryEvent } from './readRepositoryEvent';
import { toDocument } from './toDocument';

/** Repositories that are read at the same time. */
const AT_ONCE = 4;
const README = /^readme(\.[a-z]+)?$/i;

/** Brings the repositories of the forge, with what their README says and how their files are called. */
export class RepositorySource implements SearchSource {
  readonly type = 'repository';
  readonly visibilityPermission = forgeRepositoryReadPermission;
  readonly events = {
    topics: [FORGE_PUSH_TOPIC, FORGE_REPOSITORY_TOPIC],
    toRefs: ({ eventPayload }: { eventPayload: unknown }) => [
      readRepositoryEvent(eventPayload),
    ],
  };
  readonly #reader: ForgeReader;

  constructor(reader: ForgeReader) {
    this.#reader = reader;
  }

  async *readAll({
    signal,
  }: {
    signal: AbortSignal;
  }): AsyncGenerator<SourceGroup> {
    for await (const repository of this.#reader.list(signal)) {
      yield await this.#readRepository(repository, signal).catch(error => {
        signal.throwIfAborted();
        const ref = repository.full_name;
        return { ref, documents: [], fault: String(error) };
      });
    }
  }

  async read(
    refs: readonly string[],
    { signal }: { signal: AbortSignal },
  ): Promise<SourceGroup[]> {
    const limit = pLimit(AT_ONCE);
    return await Promise.all(
      refs.map(ref =>
        limit(async () => {
          const repository = await this.#reader.find(ref, signal);
          return repository
            ? await this.#readRepository(repository, signal)
            : { ref, documents: [] };
        }),
      ),
    );
  }

  async #readRepository(
    repository: ForgeRepository,
    signal: AbortSignal,
  ): Promise<SourceGroup> {
    const files = repository.empty
      ? []
      : await this.#reader.listFiles(repository, signal);
    const readme = files.find(path => README.test(path));
    const text = readme
      ? await this.#reader.readText(repository, readme, signal)
      : '';
    return {
      ref: repository.full_name,
      documents: [toDocument(repository, { readme: text, files })],
    };
  }
}
