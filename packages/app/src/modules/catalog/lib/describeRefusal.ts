/** What the catalog says when there is no file at an address. */
export const MISSING_FILE = /no matching files found for (\S+)/;

/** Kinds that a stock catalog knows; another one is most likely misspelt. */
const KINDS =
  /^(component|api|resource|system|domain|location|group|user|template):/i;

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
        : `The file refers to ${url}, where there is no file. Mend the reference.`,
  ],
  [
    /request to (\S+) failed, reason: ([^,]+)/,
    ([, url, reason]) =>
      `${hostOf(
        url,
      )} cannot be reached from the portal (${reason}). Check the address; if it is right, try again later.`,
  ],
  [
    /could not form a URL out of \S+ and (\S+?), Error: Placeholder may only reference files from the same repository/,
    ([, url]) =>
      `The file refers to ${url}, which is in another repository. The catalog reads what a file refers to only from its own one: put it there and refer to it from the file.`,
  ],
  [
    /Duplicate nested entity: (\S+)/,
    ([, ref]) =>
      `${ref} is described more than once; only the first one counts. Take the others out.`,
  ],
  [
    /YAML error at url:(\S+), YAMLParseError: ([\s\S]+)/,
    ([, url, reason]) =>
      `${url} is not valid YAML: ${toSentence(reason)} Mend the file.`,
  ],
  [
    /Entity (\S+) at url:\S+, .*not of an allowed kind/,
    ([, ref]) =>
      KINDS.test(ref)
        ? `${ref} cannot be registered from here: entries of this kind are taken only from places that an administrator names (catalog.rules). Take it out of its file, or ask an administrator to allow it.`
        : `${ref} is of a kind that the catalog does not know. Known are Component, API, Resource, System, Domain and Location. Mend it, or take it out of its file.`,
  ],
  [
    /Policy check failed for (\S.*?); caused by \w*Error: ([\s\S]+)/,
    ([, ref, reason]) =>
      `${ref} breaks a rule of the catalog: ${withoutLink(
        reason,
      )} Mend the file.`,
  ],
  [
    /threw an error while validating the entity (\S+); caused by \w*Error: ([\s\S]+)/,
    ([, ref, reason]) =>
      `${ref} lacks something that its kind needs, or has it in another form: ${toSentence(
        reason,
      )} Mend the file.`,
  ],
  [
    /No processor recognized the entity (\S+) as valid/,
    ([, ref]) =>
      `${ref} is of a kind or an apiVersion that the catalog does not know. Check both in the file.`,
  ],
  [
    /^(?:\w*Error: )*((?:\/\S+|<root>) must [\s\S]+)/,
    ([, reason]) =>
      `The file holds something that is no entity: ${toSentence(
        reason,
      )} Every entity needs at least apiVersion, kind, metadata.name and spec.`,
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
  [
    /There is no repository "([^"]+)"/,
    ([, repository]) =>
      `There is no repository ${repository} in the forge. Check the address.`,
  ],
  [
    /not recognized as a valid git URL/,
    (_, address) =>
      `The portal does not know the host ${hostOf(
        address,
      )}. An administrator can connect it (integrations in the configuration).`,
  ],
  [
    /integration only supports full URLs|Invalid URL/,
    (_, address) =>
      `${address} is not the address of a catalog file. Such an address ends in .yaml or .yml.`,
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

/** The first line, without the place in the code of the schema and what a terminal would draw below it. */
function toSentence(reason: string): string {
  const [line] = reason.trim().split('\n');
  return `${line.replace(/ - \w+: .*$/, '').replace(/[:.]$/, '')}.`;
}

function withoutLink(reason: string): string {
  return reason.replace(/ To learn more[\s\S]*$/, '');
}
