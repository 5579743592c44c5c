import { ConflictError, NotFoundError } from '@backstage/errors';
import { KnownPrincipal } from '../auth/Principal';
import { createTag } from '../git/createTag';
import { GitRunner } from '../git/GitRunner';
import { GitRef, listRefs } from '../git/listRefs';
import { RefUpdate, updateRefs, ZERO_ID } from '../git/updateRefs';
import { NotPossibleError } from '../model/errors';
import { assertRefName } from '../names/refName';
import { ReadableRepository, WritableRepository } from './ForgeService';
import { PushHandler } from './PushHandler';
import { RevisionReader } from './RevisionReader';
import { toSignature } from './toSignature';

const PREFIXES = { branch: 'refs/heads/', tag: 'refs/tags/' } as const;

/**
 * Branches and tags.
 */
export class RefService {
  readonly #git: GitRunner;
  readonly #revisions: RevisionReader;
  readonly #pushes: PushHandler;

  constructor(options: {
    git: GitRunner;
    revisions: RevisionReader;
    pushes: PushHandler;
  }) {
    this.#git = options.git;
    this.#revisions = options.revisions;
    this.#pushes = options.pushes;
  }

  /** Lists branches or tags by name. */
  async list(
    { directory }: ReadableRepository,
    kind: keyof typeof PREFIXES,
  ): Promise<GitRef[]> {
    return listRefs(this.#git, directory, [PREFIXES[kind]]);
  }

  /** Finds a branch or tag by its short name. */
  async get(
    { directory }: ReadableRepository,
    kind: keyof typeof PREFIXES,
    name: string,
  ): Promise<GitRef> {
    const full = `${PREFIXES[kind]}${name}`;
    const refs = await listRefs(this.#git, directory, [full]);
    const ref = refs.find(candidate => candidate.name === full);
    if (!ref) {
      throw new NotFoundError(`There is no ${kind} "${name}"`);
    }
    return ref;
  }

  /**
   * Makes a branch or tag.
   *
   * @param options - `from`: the revision it points to, absent for the default
   * branch; `message`: makes an annotated tag
   */
  async create(
    repository: WritableRepository,
    options: {
      readonly kind: keyof typeof PREFIXES;
      readonly name: string;
      readonly from?: string;
      readonly message?: string;
    },
    principal: KnownPrincipal,
  ): Promise<GitRef> {
    const { kind, name, from, message } = options;
    assertRefName(name, kind);
    const target = await this.#revisions.getSha(repository, from);
    if (
      (await this.list(repository, kind)).some(ref => isSame(ref, kind, name))
    ) {
      throw new ConflictError(`There is a ${kind} "${name}" already`);
    }
    const after = message
      ? await createTag(this.#git, repository.directory, {
          name,
          target,
          message,
          tagger: toSignature(principal.account),
        })
      : target;
    const ref = `${PREFIXES[kind]}${name}`;
    await this.#change(repository, { ref, before: ZERO_ID, after }, principal);
    return this.get(repository, kind, name);
  }

  async delete(
    repository: WritableRepository,
    kind: keyof typeof PREFIXES,
    name: string,
    principal: KnownPrincipal,
  ): Promise<void> {
    const { name: ref, sha: before } = await this.get(repository, kind, name);
    if (kind === 'branch' && name === repository.defaultBranch) {
      throw new NotPossibleError(
        `"${name}" is the default branch; make another the default before you delete it`,
      );
    }
    await this.#change(repository, { ref, before, after: ZERO_ID }, principal);
  }

  async #change(
    repository: WritableRepository,
    update: RefUpdate,
    principal: KnownPrincipal,
  ): Promise<void> {
    await updateRefs(this.#git, repository.directory, [update]);
    await this.#pushes.handle(repository, [update], principal);
  }
}

function isSame(ref: GitRef, kind: keyof typeof PREFIXES, name: string) {
  // Names that differ by case only would be one file on some file systems.
  return ref.name.toLowerCase() === `${PREFIXES[kind]}${name}`.toLowerCase();
}
