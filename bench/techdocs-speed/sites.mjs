import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sitesDir } from '../techdocs-conformance/places.mjs';
import { sourcesDir } from './places.mjs';

const smallPage = number => `# Page ${number}

A short page with a [link](page-1.md), *emphasis* and \`code\`.

- one
- two

## Configure it

\`\`\`yaml
name: pump-${number}
replicas: 2
\`\`\`

| key   | meaning |
| ----- | ------- |
| name  | a name  |
`;

const write = pages => dir => {
  for (let i = 1; i <= pages; i++) {
    writeFileSync(
      join(dir, i === 1 ? 'index.md' : `page-${i - 1}.md`),
      smallPage(i),
    );
  }
};

/** Templates of a theme that is not here would end a build of MkDocs. */
function dropTemplates(dir) {
  for (const name of readdirSync(dir, { recursive: true })) {
    const file = join(dir, name);
    const text = name.endsWith('.md') ? readFileSync(file, 'utf8') : '';
    const without = text.replace(/^(---\n(?:[^\n]+\n)*?)template:.*\n/, '$1');
    if (without !== text) {
      writeFileSync(file, without);
    }
  }
}

/** Documentation folders of public sites, each in a folder of its own. */
const combine = names => dir => {
  for (const name of names) {
    const docs = join(sitesDir, name, 'docs');
    if (!existsSync(docs)) {
      throw new Error(
        `The site ${name} is not there. Fetch it with: node bench/techdocs-conformance/fetchSites.mjs ${name}`,
      );
    }
    cpSync(docs, join(dir, name), { recursive: true });
  }
  dropTemplates(dir);
};

/** Has a page to be changed. */
export const largeSite = {
  name: '1 000 pages of real documentation',
  fill: combine(['argo-cd', 'knative', 'traefik']),
  bar: 10,
  changes: join('argo-cd', 'getting_started.md'),
};

export const sites = [
  { name: '1 page', fill: write(1) },
  { name: '100 small pages', fill: write(100), bar: 4 },
  {
    name: '100 pages of real documentation',
    fill: combine(['mobile-developer-guide', 'public-cloud-techdocs']),
    bar: 4,
  },
  largeSite,
];

/** Writes the sources of a site, and counts its pages. */
export function prepareSite({ name, fill }) {
  const dir = join(sourcesDir, name.replaceAll(' ', '-'));
  const docs = join(dir, 'docs');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  fill(docs);
  writeFileSync(
    join(dir, 'mkdocs.yml'),
    `site_name: ${name}\nplugins:\n  - techdocs-core\n`,
  );
  const pages = readdirSync(docs, { recursive: true }).filter(file =>
    file.endsWith('.md'),
  ).length;
  return { dir, docs, pages };
}
