import { appendFileSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alternate, toRow } from '../lib/alternate.mjs';
import { git } from '../lib/ForgeAccount.mjs';
import { openBrowser } from '../lib/openBrowser.mjs';
import { openCatalog } from '../lib/openCatalog.mjs';
import { ensureDir, makeScratchDir } from '../lib/places.mjs';
import { withPortal } from '../lib/portals.mjs';
import { registerComponent } from '../lib/registerComponent.mjs';
import { waitForDemoData } from '../lib/waitForDemoData.mjs';
import { waitUntil } from '../lib/waitUntil.mjs';
import { largeSite, prepareSite } from '../techdocs-speed/sites.mjs';

export const defaults = { runs: 5 };

const PAGES = 10;
const LARGE = 'bench-large';

const welcome = name => `These are the docs of ${name}.`;

const writeSmallSite = name => clone => {
  const docs = ensureDir(join(clone, 'docs'));
  writeFileSync(
    join(clone, 'mkdocs.yml'),
    `site_name: ${name}\nplugins: [techdocs-core]\n`,
  );
  for (let page = 0; page < PAGES; page++) {
    writeFileSync(
      join(docs, page === 0 ? 'index.md' : `page-${page}.md`),
      `# Page ${page}\n\n${welcome(name)}\n\n## More\n\n- [home](index.md)\n`,
    );
  }
};

/** Runs in the browser. */
function isShown(text) {
  const reader = document.querySelector(
    '[data-testid="techdocs-native-shadowroot"]',
  );
  const article = reader?.shadowRoot?.querySelector('article');
  return Boolean(article?.innerText.includes(text));
}

/** Seconds from the click on the docs of an entity until its text is there. */
async function view(page, { url }, name) {
  await page.goto(`${url}/catalog/default/component/${name}`);
  await page.waitForLoadState('networkidle');
  const link = page.locator(`a[href^="/docs/default/component/${name}"]`);
  const started = performance.now();
  await link.first().click();
  // Looks at each frame, where a locator would wait half a second between two looks.
  await page.waitForFunction(isShown, welcome(name), { polling: 'raf' });
  return (performance.now() - started) / 1000;
}

const readBuiltAt = async ({ client }, name) =>
  (
    await client.tryAsk(
      `/api/techdocs/metadata/techdocs/default/component/${name}`,
    )
  )?.build_timestamp;

/** From `git push` of a changed page until its site is published. */
async function change(running, clone, file, round) {
  const before = await readBuiltAt(running, LARGE);
  appendFileSync(join(clone, file), `\nChanged the ${round + 1}. time.\n`);
  await git(clone, 'commit', '--all', '--quiet', '-m', `docs: ${round}`);
  const started = performance.now();
  await git(clone, 'push', '--quiet', 'origin', 'main');
  await waitUntil(async () => (await readBuiltAt(running, LARGE)) !== before, {
    what: 'the changed page is published',
    every: 5,
  });
  return (performance.now() - started) / 1000;
}

async function measure(context, fairway, running, dataDir) {
  await waitForDemoData(running, fairway);
  const site = prepareSite(largeSite);
  const { clone: large } = await registerComponent(
    running,
    dataDir,
    LARGE,
    clone => cpSync(site.dir, clone, { recursive: true }),
  );
  const { page, close } = await openBrowser();
  try {
    await openCatalog(page, running);
    const open = async name => {
      await registerComponent(running, dataDir, name, writeSmallSite(name));
      const first = await view(page, running, name);
      return { first, again: await view(page, running, name) };
    };
    // What a browser loads once, it has.
    await open('bench-docs');
    // Docs that nobody looked at are not refreshed by a push.
    const sync = `/api/techdocs/sync/default/component/${LARGE}`;
    // Ends when they are built.
    await (await running.client.send(sync)).text();
    return await alternate(
      { ...context, portals: [fairway] },
      async (_portal, round) => ({
        ...(await open(`bench-docs-${round + 1}`)),
        pushed: await change(
          running,
          large,
          join('docs', largeSite.changes),
          round,
        ),
      }),
    );
  } finally {
    await close();
  }
}

/** Docs in a browser before and after they were built, and after a push. Stock needs Python or Docker for any of it. */
export async function run(context) {
  const fairway = context.portals.find(({ name }) => name === 'fairway');
  const dataDir = makeScratchDir('fairway');
  // Or there would be no site that was never built.
  const env = { APP_CONFIG_techdocs_renderer_buildAhead: 'false' };
  const samples = await withPortal(fairway, { dataDir, env }, running =>
    measure(context, fairway, running, dataDir),
  );
  const row = (what, figure, target) => ({
    ...toRow(samples, { what, figure, unit: 's', digits: 2, target }),
    stock: 'needs Python or Docker',
  });
  return {
    details: samples,
    rows: [
      row(
        `docs of ${PAGES} pages, never built: click → text`,
        'first',
        '≤ 1 s',
      ),
      row('the same docs once more', 'again', '≤ 0.4 s'),
      row(
        'one page of 1 026 changed: git push (its own time included) → published',
        'pushed',
        '< 1 s',
      ),
    ],
  };
}
