import { expect, test } from './support/test';

const pages = [
  '/',
  '/catalog',
  '/catalog/default/component/booking-api',
  '/catalog/default/api/berths/definition',
  '/catalog/default/api/booking/definition?operation=createBasket',
  '/catalog/default/api/booking-events/definition',
  '/catalog/default/api/travel-graph/definition',
  '/catalog/default/api/fares/definition',
  '/create',
  '/create/templates/default/node-service',
  '/search?query=booking',
  '/settings',
];

declare global {
  interface Window {
    breaches: string[];
  }
}

test('serves pages under a policy that forbids inline scripts and generated code', async ({
  request,
}) => {
  const answer = await request.get('/');

  const policy = answer.headers()['content-security-policy'].split(';');
  expect(policy).toContain("script-src 'self'");
});

for (const path of pages) {
  test(`keeps to the policy on ${path}`, async ({ page }) => {
    await page.addInitScript(() => {
      window.breaches = [];
      document.addEventListener('securitypolicyviolation', event =>
        window.breaches.push(
          `${event.violatedDirective}: ${event.blockedURI} in ${event.sourceFile}`,
        ),
      );
    });

    await page.goto(path);
    await page.waitForLoadState('networkidle');

    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(await page.evaluate(() => window.breaches)).toEqual([]);
  });
}

test('shows what is in an event', async ({ page }) => {
  await page.goto('/catalog/default/api/booking-events/definition');
  const channel = page.getByRole('region', { name: /booking\.events\.v1/ });
  await channel.getByText('A basket became a booking').click();

  await expect(channel.getByText('Number of people')).toBeVisible();
});
