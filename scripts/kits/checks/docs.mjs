import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { loadPackage } from '../../wrapper/build.mjs';
import { failOn } from './outcome.mjs';

const SITE = /(?:^|\/)mkdocs\.yml$/;

/** The docs are built as the portal builds them, without a remark. */
export const docs = {
  title: 'docs',
  applies: tree => tree.find(SITE).length > 0,
  async run(tree) {
    const { buildSite } = await loadPackage('techdocs-renderer');
    const outputDir = mkdtempSync(join(tmpdir(), 'fairway-docs-'));
    const problems = [];
    let pages = 0;
    try {
      for (const [index, file] of tree.find(SITE).entries()) {
        const folder = dirname(file);
        const report = await buildSite({
          inputDir: join(tree.dir, folder),
          outputDir: join(outputDir, String(index)),
        });
        pages += report.pages;
        problems.push(
          ...report.findings.map(
            ({ file: page, message }) =>
              `${posix.join(folder, page ?? '')}: ${message}`,
          ),
        );
      }
    } finally {
      rmSync(outputDir, { recursive: true, force: true });
    }
    failOn(problems);
    return `${pages} pages`;
  },
};
