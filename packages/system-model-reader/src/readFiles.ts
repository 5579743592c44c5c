/** Reads a file by its path below a folder or a base URL; `undefined` if there is none. */
export type ReadFile = (
  path: string,
) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** @param fetchFile - As the global one, which is used unless given */
export function readFiles(location: string, fetchFile = fetch): ReadFile {
  const base = location.replace(/\/+$/, '');
  return /^https?:\/\//.test(base)
    ? path => readUrl(`${base}/${path}`, fetchFile)
    : path => readLocal(`${base}/${path}`);
}

async function readUrl(url: string, fetchFile: typeof fetch) {
  const response = await fetchFile(url).catch(cause => {
    throw new Error(`${url} could not be asked: ${explain(cause)}`, { cause });
  });
  if (response.status === 404) {
    return undefined;
  }
  if (!response.ok) {
    throw new Error(`${url} answered HTTP ${response.status}, expected 200`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** What was wrong stands deeper than in the message. */
function explain({ cause, message }: Error): string {
  return cause instanceof Error && cause.message ? cause.message : message;
}

async function readLocal(file: string) {
  // Not imported: browsers have no such module, and bundlers would look for it.
  const { readFile } = process.getBuiltinModule('fs/promises');
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
