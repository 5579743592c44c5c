import { readFileSync } from 'node:fs';
import { createService } from './support/createService';
import {
  askAsGuest,
  killPortal,
  readPortal,
  startPortal,
  stopPortal,
} from './support/portal';
import { expect, test } from './support/test';

const MINUTE = 60_000;
const name = 'lamp-keeper';

test('a second start with the same data directory still has it all', async ({
  page,
}) => {
  test.setTimeout(5 * MINUTE);
  await createService(page, name, 'Keeps the lamps of all harbours lit.');
  await page.goto(`/catalog/default/component/${name}`);
  await page.getByRole('button', { name: 'Star', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Remove star' })).toBeVisible();
  await expect
    .poll(async () => {
      const docs = `/api/techdocs/metadata/techdocs/default/component/${name}`;
      return (await askAsGuest(docs)).status;
    })
    .toBe(200);
  const first = readPortal();
  const firstLog = readFileSync(first.logFile, 'utf8');
  // No page may be open that would miss the portal while it is away.
  await page.goto('about:blank');

  await stopPortal(first);
  await expect(fetch(first.url)).rejects.toThrow();
  await startPortal(first);

  await page.goto(`/catalog/default/component/${name}`);
  await expect(
    page.getByText('Keeps the lamps of all harbours lit.').first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove star' })).toBeVisible();

  await page.goto(`/docs/default/component/${name}`);
  await expect(page.getByRole('heading', { level: 1 }).last()).toContainText(
    /lamp.keeper/i,
  );

  await page.goto(`/forge/merrow-line/${name}`);
  await expect(
    page.getByRole('link', { name: 'catalog-info.yaml' }),
  ).toBeVisible();

  await page.goto('/create/tasks');
  await expect(
    page.getByRole('link', { name: new RegExp(`${name}.*Done`) }),
  ).toBeVisible();

  await expect(async () => {
    await page.goto(`/search?query=${name}`);
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: new RegExp(name, 'i') })
        .first(),
    ).toBeVisible({ timeout: 2000 });
  }).toPass();

  const secondLog = readFileSync(first.logFile, 'utf8').slice(firstLog.length);
  expect(secondLog).toContain('Fairway is ready');
  expect(secondLog.match(/^\S+ \S+ (warn|error) .*$/gm) ?? []).toEqual([]);
});

for (const step of ['publish', 'register']) {
  test(`a run that is killed in its step ${step} is finished after the next start`, async () => {
    test.setTimeout(5 * MINUTE);
    const readJson = async (path: string, body?: object) =>
      await (await askAsGuest(path, body)).json();
    const service = `killed-in-${step}`;
    const { id } = await readJson('/api/scaffolder/v2/tasks', {
      templateRef: 'template:default/node-service',
      values: {
        name: service,
        description: 'Began before the portal was killed.',
        owner: 'group:default/parcels',
      },
    });
    const task = `/api/scaffolder/v2/tasks/${id}`;
    await expect
      .poll(
        async () => {
          const events: any[] = await readJson(`${task}/events`);
          return events.map(({ body }) => `${body.stepId} ${body.status}`);
        },
        { intervals: [20] },
      )
      .toContain(`${step} processing`);
    const portal = readPortal();

    await killPortal(portal);
    await startPortal(portal);

    await expect
      .poll(async () => (await readJson(task)).status, { timeout: MINUTE })
      .toBe('completed');
    const record = await readJson(
      `/api/forge/api/v1/repos/merrow-line/${service}/contents/.fairway/kit.yaml`,
    );
    expect(Buffer.from(record.content, 'base64').toString()).toContain(
      `task: ${id}`,
    );
    const entity = await askAsGuest(
      `/api/catalog/entities/by-name/component/default/${service}`,
    );
    expect(entity.status).toBe(200);
  });
}
