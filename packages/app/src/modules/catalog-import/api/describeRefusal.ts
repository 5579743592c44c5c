/** What the catalog says when there is no file at an address. */
export const MISSING_FILE = /no matching files found for (\S+)/;

/** What the catalog says, and how to say it to whoever entered an address. */
const REFUSALS: ReadonlyArray<
  readonly [RegExp, (match: RegExpExecArray, address: string) => string]
> = [
  [
    /Reading from '([^']+)' is not allowed/,
    ([, url], address) =>
      url === address
        ? `The portal does not know the host ${hostOf(
            url,
          )}. An administrator can connect it (integrations in the configuration) or allow reading from it (backend.reading.allow).`
        : `The file refers to ${url}, but the portal does not read from ${hostOf(
            url,
          )}. Take the reference out of the file, or ask an administrator to allow the host (backend.reading.allow).`,
  ],
  [
    MISSING_FILE,
    ([, url], address) =>
      url === address
        ? `There is no file at ${url}. Check the branch and the path.`
        : `The file refers to ${url}, where there is no file. Mend the reference and analyze again.`,
  ],
  [
    /request to (\S+) failed, reason: ([^,]+)/,
    ([, url, reason]) =>
      `${hostOf(
        url,
      )} cannot be reached from the portal (${reason}). Check the address; if it is right, try again later.`,
  ],
  [
    /YAML error at url:(\S+), YAMLParseError: ([\s\S]+)/,
    ([, url, reason]) =>
      `${url} is not valid YAML: ${reason.trim()} Mend the file and analyze again.`,
  ],
  [
    /Entity (\S+) at url:(\S+), .*not of an allowed kind/,
    ([, ref, url]) =>
      `${ref} cannot be registered from here: entries of this kind are taken only from places that an administrator names (catalog.rules). Take it out of ${url}, or ask an administrator.`,
  ],
  [
    /Policy check failed for (\S.*?); caused by \w*Error: ([\s\S]+)/,
    ([, ref, reason]) =>
      `${ref} breaks a rule of the catalog: ${withoutLink(
        reason,
      )} Mend the file and analyze again.`,
  ],
  [
    /Unsupported search pattern/,
    () =>
      'A Location in the file names its targets by a pattern (*), which cannot be searched for on this host. Name each file instead.',
  ],
  [
    /Expected object at root, got (\w+)/,
    ([, found]) =>
      `The file holds a ${found} where an entity is expected. It needs at least apiVersion, kind, metadata.name and spec.`,
  ],
];

/**
 * Says in plain words why the catalog did not take an address.
 *
 * @remarks
 *
 * Its own messages name processors and classes, and a user has to find the one
 * part that is theirs to mend. What is not known here is passed on without the
 * names of error classes.
 *
 * @param message - What the catalog answered
 * @param address - The address of the file that was asked for
 */
export function describeRefusal(message: string, address: string): string {
  for (const [pattern, describe] of REFUSALS) {
    const match = pattern.exec(message);
    if (match) {
      return describe(match, address);
    }
  }
  return message
    .replace(/^(?:\w*Error: )+/, '')
    .replace(/^Processor \w+ threw an error while \w+; caused by /, '')
    .replace(/^(?:\w*Error: )+/, '');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function withoutLink(reason: string): string {
  return reason.replace(/ To learn more[\s\S]*$/, '');
}
