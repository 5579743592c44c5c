import type { Page } from '@playwright/test';
import { findSerious } from './support/findSerious';
import { pushRepository } from './support/pushRepository';
import { expect, test } from './support/test';
import { writeManifest } from './support/writeManifest';

const API = '**/api/system-model/v1';
const ROOT = 'component:default/part-0';

/** A graph as large as a map has to stay readable with. */
function makeGraph(size: number) {
  const toRef = (index: number) => `component:default/part-${index}`;
  const indexes = Array.from({ length: size }, (_, index) => index);
  return {
    root: ROOT,
    isTruncated: false,
    nodes: indexes.map(index => ({
      entityRef: toRef(index),
      depth: index === 0 ? 0 : 1,
      direction: index === 0 ? 'self' : 'up',
      isKnown: true,
      title: `Part ${index}`,
      system: `system:default/s${Math.floor(index / 10)}`,
    })),
    edges: indexes.slice(1).map(index => ({
      from: toRef(index),
      to: toRef(Math.floor(index / 2)),
      type: 'dependsOn',
    })),
  };
}

/** Has the model of the portal know something large. */
async function showLargeGraph(page: Page) {
  await page.route(`${API}/entities/by-ref/**/dependencies*`, route =>
    route.fulfill({ json: makeGraph(200) }),
  );
}

const findNode = (page: Page, name: string) =>
  page.getByRole('button', { name: `component ${name}`, exact: true });

test('a map of 200 entities is walked through, searched and read as a list', async ({
  page,
}) => {
  await showLargeGraph(page);
  await page.goto(`/system-model/map?entity=${ROOT}`);
  await expect(findNode(page, 'Part 0')).toBeInViewport();

  await findNode(page, 'Part 0').press('Enter');
  await expect(page.getByRole('region', { name: 'Part 0' })).toBeVisible();
  await expect(page).toHaveURL(/focus=component%3Adefault%2Fpart-0/);

  await page
    .getByRole('searchbox', { name: 'Find in this map' })
    .fill('part 187');
  await expect(findNode(page, 'Part 187')).toBeInViewport();

  await page.getByRole('radio', { name: 'List' }).click();
  await expect(page.getByRole('table', { name: 's18' })).toContainText(
    'Part 187',
  );
});

test('tells how the forge is read', async ({ page }) => {
  await page.goto('/system-model');

  const forge = page.getByRole('article', { name: 'forge' });
  await expect(forge).toContainText('Healthy');
  await forge.getByRole('link', { name: 'forge' }).click();
  await expect(page).toHaveURL(/\/system-model\/sources\/forge/);
  await expect(
    page.getByRole('heading', { name: 'forge', exact: true }),
  ).toBeVisible();
});

test('tries a source out, and shows what it would find', async ({ page }) => {
  await pushRepository('whistle-buoy', {
    'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: whistle-buoy }
spec: { type: service, lifecycle: production, owner: group:default/parcels }
`,
    'qm.yaml': 'version: 1\nservice: []\n',
  });
  await page.goto('/system-model/dry-run');
  await page
    .getByRole('textbox', { name: 'Source' })
    .fill('type: gitea\nowner: merrow-line');
  await page.getByRole('button', { name: 'Try it' }).click();

  const found = page.getByRole('region', { name: 'What it finds' });
  const buoy = found.getByRole('listitem').filter({
    has: page.getByRole('link', { name: /whistle-buoy/ }),
  });
  await expect(buoy).toContainText('component:default/whistle-buoy');
  await expect(buoy).toContainText('qm.yaml');
  await expect(found.getByRole('status')).toContainText(/[1-9]\d* manifests?/);
  expect(await findSerious(page)).toEqual([]);
});

test('shows owners what is wrong in what they own, though they may not see sources', async ({
  complaints,
  page,
}) => {
  writeManifest(
    'registry',
    'hoarse-bell',
    `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: hoarse-bell }
spec: { type: service, lifecycle: production, owner: group:default/parcels }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: 'hoarse bell' }
spec: { type: service, lifecycle: production, owner: group:default/parcels }
`,
  );
  await page.route(`${API}/sources`, route =>
    route.fulfill({
      status: 403,
      json: { error: { name: 'NotAllowedError', message: 'Not for you' } },
    }),
  );
  const mine = page.getByRole('region', { name: 'Problems in what you own' });

  await expect(async () => {
    await page.goto('/system-model');
    await expect(mine).toContainText('hoarse-bell', { timeout: 2_000 });
  }).toPass();

  await expect(mine).toContainText('line 8');
  await expect(mine).toContainText('from registry');
  expect(await findSerious(page)).toEqual([]);
  expect(complaints.splice(0).every(said => said.includes('403'))).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1400, 390]) {
    for (const path of [
      '/system-model/sources',
      '/system-model/sources/forge',
      '/system-model/conflicts',
      '/system-model/stale',
      '/system-model/dry-run',
      '/system-model/map',
      `/system-model/map?entity=${ROOT}`,
    ]) {
      test(`${path} has no serious finding, in ${colorScheme} at ${width} pixels`, async ({
        page,
      }) => {
        await showLargeGraph(page);
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        await expect(
          page.getByRole('heading', { name: 'System model' }),
        ).toBeVisible();
        await page.waitForLoadState('networkidle');

        expect(await findSerious(page)).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  }
}
