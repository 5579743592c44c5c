import { stringifyEntityRef } from '@backstage/catalog-model';
import type { AnalyzeResult } from '@backstage/plugin-catalog-import';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { ForgeApi } from '@fairway/plugin-forge';
import { describeRefusal, MISSING_FILE } from './describeRefusal';
import {
  findForgeRepository,
  type ForgeRepository,
} from './findForgeRepository';
import { findTaken } from './findTaken';
import { toFileAddress } from './toFileAddress';

type Analyze = (address: string) => Promise<AnalyzeResult>;

/**
 * Wraps the analysis of an address: takes addresses of the forge as a browser
 * shows them, refuses what would be registered without effect, and says in
 * plain words what is wrong.
 *
 * @param options - `file` is the name of catalog files, `forge` and `pages` are
 * the addresses below which the forge serves repositories and shows them
 */
export function createAnalysis(options: {
  readonly analyzeUrl: Analyze;
  readonly catalogApi: Pick<CatalogApi, 'getEntitiesByRefs'>;
  readonly forgeApi: Pick<ForgeApi, 'contents' | 'repositories'>;
  readonly file: string;
  readonly forge: string;
  readonly pages: string;
}): Analyze {
  const { analyzeUrl, catalogApi, forgeApi, file, forge, pages } = options;

  const assertUseful = async ({
    target,
    entities,
  }: Extract<AnalyzeResult, { type: 'locations' }>['locations'][number]) => {
    // A file without entities still gives the location it is read from.
    if (entities.length > 0 && entities.every(isGenerated)) {
      throw new Error(
        `${target} describes no entities. It needs at least apiVersion, kind, metadata.name and spec.`,
      );
    }
    const refs = entities.filter(e => !isGenerated(e)).map(stringifyEntityRef);
    if (refs.length === 0) {
      return;
    }
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: refs,
      fields: ['kind', 'metadata'],
    });
    const taken = findTaken(items, target);
    if (taken) {
      throw new Error(
        `${stringifyEntityRef(taken.entity)} is in the catalog already, from ${
          taken.origin
        }. Give it another name in this file, or unregister the other one first.`,
      );
    }
  };

  const analyzeFile: Analyze = async address => {
    const result = await analyzeUrl(address);
    for (const location of result.type === 'locations'
      ? result.locations
      : []) {
      await assertUseful(location);
    }
    return result;
  };

  const analyzeRepository = async ({
    owner,
    repo,
    branch,
  }: ForgeRepository) => {
    const ref =
      branch ??
      (await forgeApi.repositories.get({ owner, repo })).default_branch;
    const addressOf = (name: string) =>
      `${forge}/${owner}/${repo}/src/branch/${ref}/${name}`;
    try {
      return await analyzeFile(addressOf(file));
    } catch (error) {
      if (MISSING_FILE.exec(messageOf(error))?.[1] !== addressOf(file)) {
        throw error;
      }
    }
    const other = file.replace(/\.yaml$/, '.yml');
    const entries = await forgeApi.contents.get({ owner, repo }, '', ref);
    if (Array.isArray(entries) && entries.some(e => e.name === other)) {
      return analyzeFile(addressOf(other));
    }
    throw new Error(
      `The repository ${owner}/${repo} has no ${file} on its branch ${ref}. Add one and analyze again, or enter the address of the file where it has another name.`,
    );
  };

  return async entered => {
    const address = toFileAddress(entered.trim(), pages, forge);
    const repository = findForgeRepository(address, [forge, pages]);
    try {
      return await (repository
        ? analyzeRepository(repository)
        : analyzeFile(address));
    } catch (error) {
      throw new Error(describeRefusal(messageOf(error), address));
    }
  };
}

function isGenerated({ kind, name }: { kind: string; name: string }): boolean {
  return kind.toLowerCase() === 'location' && name.startsWith('generated-');
}

/** What the backend said, where it said something, as the wizard reads it. */
function messageOf(error: any): string {
  return error?.body?.error?.message ?? error?.message ?? String(error);
}
