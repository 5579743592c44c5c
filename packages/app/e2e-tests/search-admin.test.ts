import { rmSync } from 'node:fs';
import { Page } from '@playwright/test';
import { findSerious } from './support/findSerious';
import {
  askAsGuest,
  Portal,
  startPortalWith,
  stopPortal,
} from './support/portal';
import { expect, test as guestTest } from './support/test';

const MINUTE = 60_000;
const PAGE = '/devtools/search';

guestTest('is not for everybody', async ({ page }) => {
  await page.goto(PAGE);

  await expect(
    page.getByRole('heading', { name: 'You may not see this page' }),
  ).toBeVisible();
});

const test = guestTest.extend<object, { adminPortal: Portal }>({
  adminPortal: [
    async ({}, provide) => {
      const portal = await startPortalWith('admin-config.yaml');
      await provide(portal);
      await stopPortal(portal);
      rmSync(portal.dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 5 * MINUTE },
  ],
  portalUrl: async ({ adminPortal }, provide) => {
    await provide(adminPortal.url);
  },
});

/** Has one index being built and another fail, as the page seldom sees them. */
async function showTrouble(page: Page): Promise<void> {
  await page.route('**/api/search/v1/health', async route => {
    const response = await route.fetch();
    const health = await response.json();
    const [first, second] = health.indexes;
    Object.assign(first, { state: 'building', built: 1_234 });
    Object.assign(second, {
      state: 'failing',
      pending: 3,
      lagSeconds: 754,
      lastError: {
        message:
          'merrow-line/berth-planner: ResponseError: Request failed with 500 Internal Server Error',
        at: new Date().toISOString(),
      },
    });
    await route.fulfill({ response, json: health });
  });
}

test.describe('the page about search', () => {
  test.describe.configure({ timeout: 3 * MINUTE });

  test('tells how each index does, and has one built anew', async ({
    adminPortal,
    page,
  }) => {
    const readBuiltAt = async () => {
      const path = '/api/search/v1/health';
      const { indexes } = await (
        await askAsGuest(path, undefined, adminPortal)
      ).json();
      return indexes.find(({ type }: any) => type === 'software-catalog')
        .builtAt;
    };
    await page.goto(PAGE);
    for (const name of ['API operations', 'Catalog', 'Docs', 'Repositories']) {
      await expect(page.getByRole('heading', { name })).toBeVisible();
    }
    const catalog = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Catalog' }) });
    await expect(catalog.getByText('Ready')).toBeVisible();
    const before = await readBuiltAt();

    await catalog.getByRole('button', { name: 'Re-index Catalog' }).click();
    const dialog = page.getByRole('dialog', { name: 'Re-index Catalog?' });
    await dialog.getByRole('button', { name: 'Re-index Catalog' }).click();

    await expect(dialog).toBeHidden();
    await expect.poll(readBuiltAt).not.toBe(before);
    await expect(catalog.getByText('Ready')).toBeVisible();
  });

  test('shows what people look for and do not find', async ({ page }) => {
    await page.goto('/search?query=qzxwvut');
    await expect(
      page.getByRole('heading', { name: /^Nothing found for/ }),
    ).toBeVisible();

    await page.goto(PAGE);

    const unanswered = page.getByRole('table', { name: 'Found nothing' });
    await unanswered.getByRole('link', { name: 'qzxwvut' }).click();
    await expect(page).toHaveURL(/\/search\?query=qzxwvut$/);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1400, 390]) {
      test(`has no serious finding, in ${colorScheme} at ${width} pixels`, async ({
        adminPortal,
        page,
      }) => {
        for (const term of ['qzxwvut', 'booking', 'sailings']) {
          const path = `/api/search/query?term=${term}`;
          await askAsGuest(path, undefined, adminPortal);
        }
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await showTrouble(page);
        await page.goto(PAGE);
        await expect(page.getByText('1,234 documents ready')).toBeVisible();
        await expect(
          page.getByRole('table', { name: 'Found nothing' }),
        ).toBeVisible();

        expect(await findSerious(page)).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        const shoot = (name: string) =>
          page.screenshot({ path: test.info().outputPath(`${name}.png`) });
        await shoot('health');
        await page
          .getByRole('table', { name: 'Most frequent' })
          .scrollIntoViewIfNeeded();
        await shoot('insights');

        await page.getByRole('button', { name: 'Re-index Catalog' }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await findSerious(page)).toEqual([]);
        await shoot('dialog');
      });
    }
  }
});
