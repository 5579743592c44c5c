import { kitsDir, readAbout, withRenderer } from './library.mjs';

/** Prints the kits of this checkout. */
export async function run({ json }) {
  const kits = await withRenderer(async ({ listLocalKits, readLocalKit }) =>
    Promise.all(
      (
        await listLocalKits(kitsDir)
      ).map(async name => {
        const { kit } = await readLocalKit(kitsDir, name);
        return { name, version: kit.version, ...readAbout(name) };
      }),
    ),
  );
  if (json) {
    console.log(JSON.stringify(kits, undefined, 2));
    return;
  }
  const width = Math.max(...kits.map(({ name }) => name.length));
  for (const { name, version, description } of kits) {
    console.log(`${name.padEnd(width)}  ${version}  ${description}`);
  }
}
