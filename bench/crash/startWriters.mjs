/**
 * Writes again and again, each writer one thing after the other, and notes what was acknowledged.
 *
 * @param {Record<string, (n: number) => Promise<unknown>>} writers - each writes its n-th thing and gives what to look
 * for afterwards, or `undefined` when it has nothing more to write
 */
export function startWriters(writers) {
  const acknowledged = Object.fromEntries(
    Object.keys(writers).map(name => [name, []]),
  );
  let crashing = false;
  const writeOn = async ([name, write]) => {
    try {
      for (let n = 0; !crashing; n++) {
        const written = await write(n);
        if (written === undefined) {
          return;
        }
        acknowledged[name].push(written);
      }
    } catch (error) {
      if (!crashing) {
        throw new Error(`Writing ${name} failed before the crash`, {
          cause: error,
        });
      }
    }
  };
  const done = Promise.all(Object.entries(writers).map(writeOn));
  return {
    acknowledged,
    done,
    /** What fails from now on fails because of the crash. */
    expectCrash() {
      crashing = true;
    },
  };
}
