import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { SearchDocument } from '@backstage/plugin-search-common';
import type { FairwayResult, ScoreExplanation } from '@fairway/search-common';

/** A piece of text, with whether it is what was searched for. */
export interface Segment {
  readonly text: string;
  readonly match: boolean;
}

/** What a search result shows, whatever plugin it came from. */
export interface ResultView {
  readonly key: string;
  /** Type of the document. */
  readonly type: string;
  readonly href: string;
  /** Place among all results as the engine tells it; the first is 1. */
  readonly rank?: number;
  /** Name of the icon that stands for it. */
  readonly icon: string;
  /** Stands before the title: what is done with that, such as `GET`. */
  readonly badge?: string;
  readonly title: readonly Segment[];
  /** What it is and where it belongs, outermost first. */
  readonly path: readonly string[];
  /** Full reference of the owner. */
  readonly owner?: string;
  /** Full reference of the system that it is part of. */
  readonly system?: string;
  readonly tags: readonly string[];
  readonly excerpt: readonly Segment[];
  readonly isDeprecated: boolean;
  /** Why it stands where it stands, where that was asked for. */
  readonly explanation?: ScoreExplanation;
}

const EXCERPT_LENGTH = 240;

/** What documents that are no entities belong to. */
const PATHS: Record<string, (field: ReadField) => (string | undefined)[]> = {
  techdocs: field => {
    const page = field('pageTitle');
    return [
      field('entityTitle') ?? field('name'),
      page === field('title') ? undefined : page,
    ];
  },
  'api-operation': field => [field('apiTitle')],
  repository: field => [field('path')],
};

const ICONS: Record<string, string> = { techdocs: 'docs', repository: 'code' };

/** Makes a result ready for showing. */
export function toResultView(result: FairwayResult): ResultView {
  const { type, highlight } = result;
  const document = result.document as SearchDocument & Record<string, unknown>;
  const field = (name: string) => {
    const value = document[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const marked = (name: 'title' | 'text', toText = (text: string) => text) =>
    toSegments(
      toText(highlight?.fields[name] ?? field(name) ?? ''),
      highlight?.preTag,
      highlight?.postTag,
    );
  const isEntity = !(type in PATHS);
  const kind = field('kind')?.toLocaleLowerCase('en-US');
  return {
    key: `${type}:${document.location}`,
    type,
    href: document.location,
    rank: result.rank,
    icon: ICONS[type] ?? (kind ? `kind:${kind}` : 'docs'),
    badge: type === 'api-operation' ? field('method') : undefined,
    title: marked('title'),
    path: toPath(type, field),
    owner: toRef(field('owner'), 'group', field('namespace')),
    system: toRef(field('system'), 'system', field('namespace')),
    tags: Array.isArray(document.tags) ? document.tags.map(String) : [],
    excerpt: shorten(marked('text', isEntity ? joinFacts : undefined)),
    isDeprecated:
      document.deprecated === true || field('lifecycle') === 'deprecated',
    explanation: result.explanation,
  };
}

/** Writes out where a result belongs, as steps for what lies in something. */
export function toPathText({ type, path }: ResultView): string {
  return path.join(type in PATHS ? ' › ' : ' · ');
}

type ReadField = (name: string) => string | undefined;

/** What a result is, or what it belongs to. */
function toPath(type: string, field: ReadField): string[] {
  const parts = PATHS[type]?.(field) ?? [
    field('kind'),
    toType(field('componentType') ?? field('type')),
  ];
  return parts.filter((part): part is string => part !== undefined);
}

/** The index calls "other" what has no type. */
function toType(type: string | undefined): string | undefined {
  return type === 'other' ? undefined : type;
}

/** The index puts the name and the address of people and groups behind a spaced colon. */
function joinFacts(text: string): string {
  return text
    .split(' : ')
    .filter(fact => fact.trim())
    .join(' · ');
}

/** Completes a reference, which an index holds in full or as it was written. */
function toRef(
  ref: string | undefined,
  defaultKind: string,
  defaultNamespace: string | undefined,
): string | undefined {
  try {
    return ref
      ? stringifyEntityRef(
          parseEntityRef(ref, { defaultKind, defaultNamespace }),
        )
      : undefined;
  } catch {
    return undefined;
  }
}

/** Cuts a text at the tags that a search engine put around matches. */
export function toSegments(
  text: string,
  preTag: string | undefined,
  postTag: string | undefined,
): Segment[] {
  if (!preTag || !postTag) {
    return text ? [{ text, match: false }] : [];
  }
  return text.split(preTag).flatMap((part, index) => {
    if (index === 0) {
      return part ? [{ text: part, match: false }] : [];
    }
    const [match, ...rest] = part.split(postTag);
    return [
      { text: match, match: true },
      { text: rest.join(''), match: false },
    ].filter(segment => segment.text !== '');
  });
}

/** Leaves out the rest of a word that a text begins with. */
function toLastWords(text: string): string {
  return text.replace(/^\S*\s+(?=\S)/, '');
}

/** Keeps the neighbourhood of the first match, about two lines of it. */
function shorten(segments: Segment[]): Segment[] {
  const first = segments.findIndex(segment => segment.match);
  const before = segments[first - 1];
  const start: Segment[] =
    first > 0 && before.text.length > 80
      ? [{ text: `…${toLastWords(before.text.slice(-80))}`, match: false }]
      : segments.slice(0, Math.max(first, 0));
  let left = EXCERPT_LENGTH;
  return [...start, ...segments.slice(Math.max(first, 0))].flatMap(segment => {
    if (left <= 0) {
      return [];
    }
    const cut = segment.text.length > left;
    const text = cut ? `${segment.text.slice(0, left)}…` : segment.text;
    left -= segment.text.length;
    return [{ ...segment, text }];
  });
}
