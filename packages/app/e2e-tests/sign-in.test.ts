import { expect, test } from './support/test';

test('opens on home, signed in as a member of a team that owns things', async ({
  page,
}) => {
  await page.goto('/');

  await expect(page).toHaveTitle(/Fairway/);
  await expect(
    page.getByRole('link', { name: 'Catalog' }).first(),
  ).toBeVisible();
  const identity = await page.evaluate(async () => {
    const answer = await fetch('/api/auth/guest/refresh');
    return (await answer.json()).backstageIdentity.identity;
  });
  expect(identity.userEntityRef).toBe('user:default/guest');
  expect(identity.ownershipEntityRefs.length).toBeGreaterThan(1);
});
