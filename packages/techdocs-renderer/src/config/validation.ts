import { FindingLevel } from '../report/findings';
import { asMap, asText, YamlValue } from './parseYaml';

/** How loudly something is reported, `ignore` for not at all. */
export type Severity = FindingLevel | 'ignore';

/** What is done about addresses that begin with a slash. */
export type AbsoluteLinks = {
  readonly severity: Severity;
  /** Whether they count from the documentation folder. */
  readonly isRelativeToDocs: boolean;
};

/** Which mistakes in the navigation are reported. */
export type NavValidation = {
  readonly omittedFiles: Severity;
  readonly notFound: Severity;
  readonly absoluteLinks: AbsoluteLinks;
};

/** Which mistakes in the links of a page are reported. */
export type LinkValidation = {
  readonly notFound: Severity;
  readonly absoluteLinks: AbsoluteLinks;
  readonly unrecognizedLinks: Severity;
  readonly anchors: Severity;
};

/** `validation` of `mkdocs.yml`. */
export type Validation = {
  readonly nav: NavValidation;
  readonly links: LinkValidation;
};

const SEVERITIES: Readonly<Record<string, Severity>> = {
  warn: 'warning',
  info: 'info',
  ignore: 'ignore',
};

type Settings = { readonly [key: string]: YamlValue };

/** Finds a level by its name, in its own section or above both. */
function createReader(all: Settings, section: string) {
  const own = asMap(all[section]) ?? {};
  const word = (key: string) => asText(own[key]) ?? asText(all[key]) ?? '';
  const severity = (key: string, usual: Severity): Severity =>
    SEVERITIES[word(key)] ?? usual;
  const absolute = (key: string): AbsoluteLinks => ({
    severity: severity(key, 'info'),
    isRelativeToDocs: word(key) === 'relative_to_docs',
  });
  return { severity, absolute };
}

/** Reads `validation`, with the levels of MkDocs where none is given. */
export function readValidation(value: YamlValue): Validation {
  const all = asMap(value) ?? {};
  const nav = createReader(all, 'nav');
  const links = createReader(all, 'links');
  return {
    nav: {
      omittedFiles: nav.severity('omitted_files', 'info'),
      notFound: nav.severity('not_found', 'warning'),
      absoluteLinks: nav.absolute('absolute_links'),
    },
    links: {
      notFound: links.severity('not_found', 'warning'),
      absoluteLinks: links.absolute('absolute_links'),
      unrecognizedLinks: links.severity('unrecognized_links', 'info'),
      anchors: links.severity('anchors', 'info'),
    },
  };
}
