import { waitUntil } from './waitUntil.mjs';

/** Waits until the guest is shown the example components of a portal; milliseconds since the start. */
export async function waitForDemoData(running, { components }) {
  const listed = async () => {
    const page = await running.client.tryAsk(
      '/api/catalog/entities/by-query?filter=kind=component&limit=1',
    );
    return page?.totalItems >= components;
  };
  await waitUntil(listed, {
    what: `${running.name} lists ${components} components`,
    every: 50,
    within: 600_000,
  });
  return running.msSinceStart();
}
