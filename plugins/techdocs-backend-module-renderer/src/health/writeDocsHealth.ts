import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildReport } from '@fairway/techdocs-renderer';
import { DOCS_HEALTH_FILE } from './DocsHealth';
import { findPlace } from './findPlace';
import { chooseFindings, FilePlace, toDocsHealth } from './toDocsHealth';

/** The configuration, which is no page of the site. */
const CONFIG_FILE = 'mkdocs.yml';

/**
 * Puts what a build noticed beside the site that it made, so that it is published with it.
 *
 * @param editUrl - Where a file can be edited, by its path below the input folder
 */
export async function writeDocsHealth(
  report: BuildReport,
  outputDir: string,
  editUrl: (path: string) => string | undefined,
): Promise<void> {
  const home = await findPlace(outputDir, 'index.md');
  const places = new Map<string, FilePlace>([
    ['', home],
    [CONFIG_FILE, { editUrl: editUrl(CONFIG_FILE) }],
  ]);
  for (const { file } of chooseFindings(report)) {
    if (file !== undefined && !places.has(file)) {
      places.set(file, await findPlace(outputDir, file));
    }
  }
  await writeFile(
    join(outputDir, DOCS_HEALTH_FILE),
    JSON.stringify(toDocsHealth(report, new Date(), places)),
  );
}
