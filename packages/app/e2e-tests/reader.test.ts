import AxeBuilder from '@axe-core/playwright';
import { askAsGuest } from './support/portal';
import { pushRepository } from './support/pushRepository';
import { expect, test } from './support/test';

const SITE = '/docs/default/component/pier';

const files = {
  'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: pier
  title: Pier
  description: Has docs with everything.
  annotations:
    backstage.io/techdocs-ref: dir:.
spec:
  type: library
  lifecycle: production
  owner: group:default/booking
`,
  'mkdocs.yml': 'site_name: Pier\nplugins: [techdocs-core, nonsense]\n',
  'docs/index.md': `# Pier

Boards and bollards. [Gone](gone.md)

![The pier from above](pier.svg)

\`\`\`sh
npm run moor
\`\`\`

## Plan

\`\`\`mermaid
gantt
  title Repair of the pier
  dateFormat YYYY-MM-DD
  section Wood
  Boards :a1, 2026-01-05, 20d
  Posts :after a1, 10d
\`\`\`

## Nonsense

\`\`\`mermaid
gantt
  nonsense here
\`\`\`
`,
  'docs/guide/moor.md': `# Moor a boat

${'Sail in slowly. '.repeat(200)}

## Zweihander knot

Only for the zweihander of the harbour master.
`,
  // A drawing of its own size, large enough to be worth a closer look.
  'docs/pier.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320"><rect width="640" height="320" fill="teal"/></svg>',
};

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const address = await pushRepository('pier', files);
  const registered = await askAsGuest('/api/catalog/locations', {
    type: 'url',
    target: `${address}/catalog-info.yaml`,
  });
  expect(registered.status).toBe(201);
  await expect
    .poll(async () => {
      const answer = await askAsGuest(
        '/api/techdocs/health/default/component/pier',
      );
      return answer.ok && (await answer.json()).health !== undefined;
    })
    .toBe(true);
});

test('draws what the build left as text, and says what it cannot draw', async ({
  page,
}) => {
  await page.goto(SITE);

  const drawing = page.getByRole('button', {
    name: 'Enlarge: Diagram: Repair of the pier',
  });
  await expect(drawing).toBeVisible();
  expect(await drawing.getAttribute('src')).toMatch(/^data:image\/svg\+xml/);
  await expect(page.getByRole('note')).toContainText(
    /^This diagram cannot be drawn: .*\.$/,
  );
  await expect(page.getByText('nonsense here')).toBeVisible();
});

test('copies code with the keyboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(SITE);

  await page.getByRole('button', { name: 'Copy to clipboard' }).first().focus();
  await page.keyboard.press('Enter');

  await expect(page.getByText('Copied to clipboard')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^npm run moor\n?$/,
  );
});

test('enlarges an image with the keyboard, and comes back to it', async ({
  page,
}) => {
  await page.goto(SITE);
  const image = page.getByRole('button', {
    name: 'Enlarge: The pier from above',
  });

  await image.focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('dialog', { name: 'The pier from above' });
  await expect(box.getByRole('button', { name: 'Close' })).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(box).toBeHidden();
  await expect(image).toBeFocused();
});

test('finds a section of this site and goes there', async ({ page }) => {
  await page.goto(SITE);
  const field = page.getByRole('combobox', { name: 'Search these docs' });
  // The index follows the push after a moment.
  await expect(async () => {
    await field.fill('');
    await field.fill('zweihander');
    await expect(
      page.getByRole('option', { name: /^Zweihander knot.*guide › moor$/ }),
    ).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await field.press('ArrowDown');
  await field.press('ArrowUp');
  await field.press('Enter');

  await expect(page).toHaveURL(`${SITE}/guide/moor/#zweihander-knot`);
  await expect(
    page.getByRole('heading', { name: /Zweihander knot/ }),
  ).toBeInViewport();

  await field.fill('nothingofthesort');
  await expect(page.getByRole('status')).toContainText('Nothing found');
});

test('tells how the docs are, and where that is mended', async ({ page }) => {
  await page.goto(SITE);

  await expect(page.getByText(/^Updated/)).toContainText('by Test');
  await page.getByRole('button', { name: /problem/ }).click();
  const health = page.getByRole('dialog', { name: 'Docs health' });
  await expect(health.getByText('1 broken link')).toBeVisible();
  await expect(health.getByText('1 setting ignored')).toBeVisible();
  await expect(
    health.getByRole('link', { name: 'Edit index.md' }),
  ).toHaveAttribute('href', /merrow-line\/pier\/_edit\/main\/docs\/index\.md$/);

  await page.goto('/catalog/default/component/pier');
  const card = page.getByRole('region', { name: 'Docs health' });
  await expect(card.getByText('1 broken link')).toBeVisible();
});

test('leads to the editor, and to an issue about what is marked', async ({
  page,
  context,
}) => {
  await page.goto(SITE);
  await page
    .getByText('Boards and bollards.')
    .dblclick({ position: { x: 20, y: 12 } });
  const report = page.getByRole('link', { name: 'Report the marked text' });
  const [issue] = await Promise.all([
    context.waitForEvent('page'),
    report.click(),
  ]);
  await expect(issue.getByRole('textbox', { name: 'Title' })).toHaveValue(
    'Docs: Pier',
  );
  await expect(issue.getByRole('textbox', { name: 'Description' })).toHaveValue(
    /^> Boards\n\nPage: .*\/pier/,
  );
  await issue.getByRole('button', { name: 'Create issue' }).click();
  await expect(issue).toHaveURL(/\/forge\/merrow-line\/pier\/issues\/1$/);
  await issue.close();

  await page.getByRole('link', { name: 'Edit this page' }).click();
  const editor = context.pages().at(-1)!;
  await expect(editor).toHaveURL(
    /\/forge\/merrow-line\/pier\/_edit\/main\/docs\/index\.md$/,
  );
});

for (const [colorScheme, width] of [
  ['light', 1400],
  ['dark', 1400],
  ['light', 390],
] as const) {
  test(`has no serious finding of accessibility in ${colorScheme}, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(SITE);
    await expect(
      page.getByRole('button', { name: 'Enlarge: The pier from above' }),
    ).toBeVisible();
    await expect(page.getByRole('note')).toBeVisible();
    const scan = async () =>
      (await new AxeBuilder({ page }).analyze()).violations
        .filter(v => ['serious', 'critical'].includes(v.impact ?? ''))
        .map(v => `${v.id}: ${v.nodes.map(n => n.target).join(' | ')}`);

    expect(await scan()).toEqual([]);
    await page.getByRole('button', { name: /problem/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await scan()).toEqual([]);
  });
}
