// A row is one whose name can be clicked.
const FIRST_ROW = 'tbody a[href*="/catalog/"]';

/** Where a portal has its catalog. */
const paths = { stock: '/', fairway: '/catalog' };

/**
 * Opens the catalog as somebody who comes for the first time: signs in as guest where that is asked for, and waits for
 * the first row.
 *
 * @returns milliseconds from the navigation until the sign-in was shown, if it was, and until the first row
 */
export async function openCatalog(page, { name, url }) {
  const started = performance.now();
  const since = () => performance.now() - started;
  const row = page.locator(FIRST_ROW).first();
  const enter = page.getByRole('button', { name: /^enter$/i });
  await page.goto(`${url}${paths[name]}`, { waitUntil: 'commit' });
  const options = { state: 'visible', timeout: 60_000 };
  const first = await Promise.race([
    row.waitFor(options).then(() => 'row'),
    enter.waitFor(options).then(
      () => 'enter',
      () => 'none',
    ),
  ]);
  let signIn;
  if (first === 'enter') {
    signIn = since();
    await enter.click();
    await row.waitFor(options);
  }
  return { signIn, row: since() };
}
