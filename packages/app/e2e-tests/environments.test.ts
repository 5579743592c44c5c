import { findSerious } from './support/findSerious';
import { askAsGuest } from './support/portal';
import { pushRepository } from './support/pushRepository';
import { expect, test } from './support/test';

const NAME = 'tide-tables';
const PAGE = `/catalog/default/api/${NAME}`;

const operation = (path: string) => `  ${path}:
    get:
      operationId: read${path.slice(1)}
      responses: { '200': { description: Well } }
`;
const contract = (version: string, paths: string) => `openapi: 3.1.0
info: { title: Tide tables, version: ${version} }
paths:
${paths}`;

test.describe('the environments and the quality of a contract', () => {
  test.describe.configure({ mode: 'serial' });

  test.beforeAll(async () => {
    const declared = contract('2.0.0', operation('/tides'));
    const address = await pushRepository(NAME, {
      'openapi.yaml': declared,
      'openapi.production.yaml': declared,
      'openapi.staging.yaml': contract(
        '1.0.0',
        operation('/moons') + operation('/winds'),
      ),
      'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: ${NAME}
  title: Tide tables
  annotations:
    fairway/api-definition.staging: ./openapi.staging.yaml
    fairway/api-definition.production: ./openapi.production.yaml
    fairway/api-definition.lost: ./openapi.lost.yaml
spec:
  type: openapi
  lifecycle: production
  owner: group:default/booking
  definition: { $text: ./openapi.yaml }
`,
    });
    const answer = await askAsGuest('/api/catalog/locations', {
      type: 'url',
      target: `${address}/catalog-info.yaml`,
    });
    expect(answer.status).toBe(201);
    await expect
      .poll(
        async () => {
          const facts = await askAsGuest('/api/api-contracts/v1/facts', {
            entityRefs: [`api:default/${NAME}`],
          });
          return Object.keys((await facts.json()).items);
        },
        { timeout: 60_000 },
      )
      .toEqual([`api:default/${NAME}`]);
  });

  test('tells which version is where', async ({ page }) => {
    await page.goto(PAGE);

    const rows = page
      .getByRole('region', { name: 'Environments' })
      .getByRole('row');
    await expect(rows.filter({ hasText: 'production' }).first()).toContainText(
      '2.0.0As declared',
    );
    await expect(rows.filter({ hasText: 'staging' })).toContainText(
      '1.0.01 breaking, 2 compatible',
    );
    await expect(rows.filter({ hasText: 'lost' })).toContainText('Not known');
    await rows.getByRole('link', { name: 'staging' }).click();

    await expect(page).toHaveURL(/\/definition\?environment=staging$/);
    await expect(page.getByText('/moons').first()).toBeVisible();
  });

  test('shows the definition of an environment, and how it differs', async ({
    page,
  }) => {
    await page.goto(`${PAGE}/definition`);
    await expect(page.getByText('/tides').first()).toBeVisible();

    await page.getByRole('radio', { name: 'staging' }).click();
    await expect(page.getByText('/moons').first()).toBeVisible();
    await page.getByRole('radio', { name: 'Differences' }).click();
    await page.reload();

    await expect(
      page.getByRole('radio', { name: 'Differences' }),
    ).toBeChecked();
    const definition = page.getByRole('region', { name: 'Definition' });
    await expect(
      definition.getByText('GET /tides', { exact: true }),
    ).toBeVisible();
    await definition.getByRole('link', { name: 'GET /moons' }).click();

    await expect(
      page.getByRole('heading', { name: '/moons' }).first(),
    ).toBeVisible();
    await expect(page.getByRole('radio', { name: 'staging' })).toBeChecked();
  });

  test('says why a definition could not be read', async ({ page }) => {
    await page.goto(`${PAGE}/definition?environment=lost`);

    await expect(
      page.getByText('The definition in lost could not be read'),
    ).toBeVisible();
    await expect(
      page.getByText(
        `The portal finds no file "openapi.lost.yaml" in the repository merrow-line/${NAME}: add it, or mend the annotation fairway/api-definition.lost`,
      ),
    ).toBeVisible();
  });

  test('leads from what does not keep to the rules to the line', async ({
    page,
  }) => {
    await page.goto(`${PAGE}/definition`);
    await page.getByRole('radio', { name: 'Quality' }).click();

    const findings = page.getByRole('list', { name: 'Findings' });
    await expect(findings).toContainText('info-contact');
    await findings.getByRole('link', { name: 'Line 2' }).first().click();

    await expect(
      page.getByRole('group', { name: 'Line 2', exact: true }),
    ).toContainText('Tide tables');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1400, 390]) {
      test(`fits in ${colorScheme} at ${width} pixels`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const ready = {
          '': page.getByText('As declared'),
          '/definition?view=quality': page.getByRole('list', {
            name: 'Findings',
          }),
          '/definition?environment=staging': page.getByText('/moons').first(),
          '/definition?environment=staging&view=differences': page.getByRole(
            'region',
            { name: 'Breaking', exact: true },
          ),
          '/definition?environment=lost': page.getByText(
            'The definition in lost could not be read',
          ),
        };
        let number = 0;
        for (const [path, sign] of Object.entries(ready)) {
          await page.goto(`${PAGE}${path}`);
          await expect(sign).toBeVisible();

          expect(await findSerious(page), path).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          expect(overflow, path).toBeLessThanOrEqual(0);
          await page.screenshot({
            path: test.info().outputPath(`page-${++number}.png`),
          });
        }
      });
    }
  }
});
