import { setPriority } from 'node:os';
import {
  buildSite,
  DiagramPool,
  DiagramPoolOptions,
  DocsInputError,
  readGitDates,
} from '@fairway/techdocs-renderer';
import { worker } from 'workerpool';
import { fillEditUrl } from '../generate/editUrls';
import { SiteRequest, SiteResult } from './SiteRequest';

/** Builds step back for what answers requests. */
const NICE = 5;

// Shared by the builds of a process, one after the other; its engines go with it.
const diagrams = new DiagramPool(
  JSON.parse(process.argv[2]) as DiagramPoolOptions,
);

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

setPriority(NICE);
worker({ build });
