import { stringifyEntityRef } from '@backstage/catalog-model';
import type { AnalyzeResult } from '@backstage/plugin-catalog-import';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { ForgeApi } from '@fairway/plugin-forge';
import {
  describeRefusal,
  MISSING_FILE,
} from '../../catalog/lib/describeRefusal';
import {
  findForgeRepository,
  type ForgeRepository,
} from './findForgeRepository';
import type { Inspection } from './inspectLocation';
import { judgeInspection } from './judgeInspection';
import { toFileAddress } from './toFileAddress';

const SHOWN_REASONS = 3;

type Analyze = (address: string) => Promise<AnalyzeResult>;

/**
 * Makes the analysis of an address: takes addresses of the forge as a browser
 * shows them, tells what will be left out from what will be registered, refuses
 * what would have no effect at all, and says in plain words what is wrong.
 *
 * @param options - `file` is the name of catalog files, `forge` and `pages` are
 * the addresses below which the forge serves repositories and shows them,
 * `analyzeUrl` is for what is no file; `canPropose` says whether somebody who is
 * signed in can open a pull request at that kind of host
 */
export function createAnalysis(options: {
  readonly analyzeUrl: Analyze;
  readonly canPropose: (integrationType: string) => boolean;
  readonly catalogApi: Pick<CatalogApi, 'getEntitiesByRefs'>;
  readonly forgeApi: Pick<ForgeApi, 'contents' | 'repositories'>;
  readonly inspect: (target: string) => Promise<Inspection>;
  readonly file: string;
  readonly forge: string;
  readonly pages: string;
}): Analyze {
  const { analyzeUrl, canPropose, catalogApi, forgeApi, inspect } = options;
  const { file, forge, pages } = options;

  const analyzeFile: Analyze = async target => {
    const inspection = await inspect(target);
    const [fault] = inspection.faults;
    if (fault && MISSING_FILE.exec(fault.message)?.[1] === target) {
      throw new Error(fault.message);
    }
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: inspection.entities.map(stringifyEntityRef),
      fields: ['kind', 'metadata'],
    });
    const { entities, leftOut } = judgeInspection(inspection, items, target);
    if (entities.every(isLocation)) {
      throw new Error(
        summarize(leftOut) ||
          `${target} describes no entities. It needs at least apiVersion, kind, metadata.name and spec.`,
      );
    }
    const { exists } = inspection;
    const location = { target, exists, entities, leftOut };
    return { type: 'locations', locations: [location] };
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

  const analyzeOther: Analyze = async address => {
    const result = await analyzeUrl(address);
    if (result.type === 'repository' && !canPropose(result.integrationType)) {
      throw new Error(
        `${address} is a repository, and the portal cannot look for a catalog file in it. Enter the full address of the file.`,
      );
    }
    return result;
  };

  return async entered => {
    const address = toFileAddress(entered.trim(), pages, forge);
    const repository = findForgeRepository(address, [forge, pages]);
    try {
      if (repository) {
        return await analyzeRepository(repository);
      }
      return await (isFile(address) ? analyzeFile : analyzeOther)(address);
    } catch (error) {
      throw new Error(describeRefusal(messageOf(error), address));
    }
  };
}

/** As much as can be read below a field. */
function summarize(reasons: readonly string[]): string {
  const more = reasons.length - SHOWN_REASONS;
  return [
    ...reasons.slice(0, SHOWN_REASONS),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ].join(' ');
}

/** Whether an address names a catalog file, by the rule of the stock client. */
function isFile(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  return [pathname, searchParams.get('path') ?? ''].some(path =>
    /\.ya?ml$/.test(path),
  );
}

/** A Location only leads to others; alone it adds nothing that anybody looks for. */
function isLocation({ kind }: { kind: string }): boolean {
  return kind.toLowerCase() === 'location';
}

/** What the backend said, where it said something, as the wizard reads it. */
function messageOf(error: any): string {
  return error?.body?.error?.message ?? error?.message ?? String(error);
}
