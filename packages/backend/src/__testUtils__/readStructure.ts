import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse as parseToml } from 'smol-toml';
import { parseAllDocuments } from 'yaml';

const readers: Array<[RegExp, (text: string) => unknown]> = [
  [/\.ya?ml$/, readYaml],
  [/(?:\.json|\.prettierrc)$/, text => JSON.parse(text)],
  [/\.toml$/, text => parseToml(text)],
  [/(?:\.xml|\.svg)$/, readXml],
];

/**
 * Reads a file whose language has a structure.
 *
 * @returns `undefined` if it has none that is known here
 * @throws Error if the file is broken
 */
export function readStructure(path: string, text: string): unknown {
  const [, read] = readers.find(([pattern]) => pattern.test(path)) ?? [];
  return read?.(text);
}

function readYaml(text: string) {
  return parseAllDocuments(text).map(document => {
    // a tag that nobody knows is only a warning to the parser, but no answer may make one
    for (const problem of [...document.errors, ...document.warnings]) {
      throw problem;
    }
    return document.toJS();
  });
}

function readXml(text: string) {
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    throw new Error(valid.err.msg);
  }
  return new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    trimValues: false,
    htmlEntities: false,
  }).parse(text);
}
