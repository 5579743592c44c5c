import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildReport, PagePlace } from '@fairway/techdocs-renderer';
import { DOCS_HEALTH_FILE } from './DocsHealth';
import { toDocsHealth } from './toDocsHealth';

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
  const places = new Map<string, Partial<PagePlace>>([
    ...Object.entries(report.places),
    [CONFIG_FILE, { editUrl: editUrl(CONFIG_FILE) }],
  ]);
  await writeFile(
    join(outputDir, DOCS_HEALTH_FILE),
    JSON.stringify(toDocsHealth(report, new Date(), places)),
  );
}
