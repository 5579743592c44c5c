import {
  buildSite,
  DiagramPool,
  DiagramPoolOptions,
  DocsInputError,
  readGitDates,
} from '@fairway/techdocs-renderer';
import { workerData } from 'piscina';
import { fillEditUrl } from '../generate/editUrls';
import { SiteRequest, SiteResult } from './SiteRequest';

// Shared by the builds of a thread, one after the other; its engines go with it.
const diagrams = new DiagramPool(workerData as DiagramPoolOptions);

async function readDates(
  folder: string,
): Promise<(path: string) => Date | undefined> {
  const dates = await readGitDates(folder);
  return path => dates.get(path);
}

async function build({
  editUrl,
  hasGitDates,
  ...request
}: SiteRequest): Promise<SiteResult> {
  try {
    const report = await buildSite({
      ...request,
      advice: true,
      editUrl: editUrl && (path => fillEditUrl(editUrl, path)),
      lastChanged: hasGitDates ? () => readDates(request.inputDir) : undefined,
      diagrams,
    });
    return { report };
  } catch (error) {
    if (error instanceof DocsInputError) {
      return { fault: error.message };
    }
    throw error;
  }
}

/**
 * Builds one site. Called by the pool of threads and by nobody else, with its own kind of request.
 *
 * @public
 */
export default async (request: unknown): Promise<unknown> =>
  build(request as SiteRequest);
