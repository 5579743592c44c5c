import { findSerious } from './support/findSerious';
import { askAsGuest } from './support/portal';
import { pushChange } from './support/pushChange';
import { pushRepository } from './support/pushRepository';
import { expect, test } from './support/test';

const NAME = 'lock-keeping';
const PAGE = `/catalog/default/api/${NAME}/definition`;

const schemas = (field: string) => `Lock:
  type: object
  properties:
    ${field}: { type: number, description: Metres between the gates }
    neighbour: { $ref: '#/Lock' }
`;

const FILES = {
  'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: ${NAME}, title: Lock keeping }
spec:
  type: openapi
  lifecycle: production
  owner: group:default/berths
  definition: { $text: ./api/openapi.yaml }
`,
  'api/openapi.yaml': `openapi: 3.0.3
info: { title: Lock keeping, version: '1' }
paths:
  /locks:
    $ref: ./paths/locks.yaml
`,
  'api/paths/locks.yaml': `get:
  summary: Read the locks
  responses:
    '200':
      description: A lock
      content:
        application/json:
          schema: { $ref: '../schemas.yaml#/Lock' }
`,
  'api/schemas.yaml': schemas('chamberLength'),
};

test('shows what a definition refers to in other files, and what becomes of those', async ({
  page,
}) => {
  const address = await pushRepository(NAME, FILES);
  const answer = await askAsGuest('/api/catalog/locations', {
    type: 'url',
    target: `${address}/catalog-info.yaml`,
  });
  expect(answer.status).toBe(201);
  const readDefinition = async () => {
    const found = await askAsGuest(
      `/api/catalog/entities/by-name/api/default/${NAME}`,
    );
    return found.ok ? (await found.json()).spec.definition : '';
  };
  await expect.poll(readDefinition).toContain('chamberLength');

  await page.goto(PAGE);
  await page.getByRole('link', { name: /locks/ }).first().click();

  const operation = page.getByRole('article', { name: 'GET /locks' });
  await expect(operation.getByText('chamberLength').first()).toBeVisible();
  await expect(page.getByText('is not part of this document')).toHaveCount(0);
  await expect(page.getByText('cannot be shown')).toHaveCount(0);
  expect(await findSerious(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('definition.png') });

  pushChange(NAME, { 'api/schemas.yaml': schemas('gateSpacing') });
  await expect
    .poll(readDefinition, { timeout: 10_000 })
    .toContain('gateSpacing');
  await page.reload();

  await expect(operation.getByText('gateSpacing').first()).toBeVisible();
  await expect(operation.getByText('chamberLength')).toHaveCount(0);
});
