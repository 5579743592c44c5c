import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  SearchDocument,
  SearchResult,
} from '@backstage/plugin-search-common';

/** A piece of text, with whether it is what was searched for. */
export interface Segment {
  readonly text: string;
  readonly match: boolean;
}

/** What a search result shows, whatever plugin it came from. */
export interface ResultView {
  readonly key: string;
  readonly href: string;
  /** Name of the icon that stands for it. */
  readonly icon: string;
  /** Stands before the title: what is done with that, such as `GET`. */
  readonly badge?: string;
  readonly title: readonly Segment[];
  /** What it is and where it belongs, outermost first. */
  readonly path: readonly string[];
  /** Full reference of the owner. */
  readonly owner?: string;
  readonly excerpt: readonly Segment[];
  readonly isDeprecated: boolean;
}

const EXCERPT_LENGTH = 240;

/** Makes a result ready for showing. */
export function toResultView(result: SearchResult): ResultView {
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
  const docs = type === 'techdocs';
  const operation = type === 'api-operation';
  const kind = field('kind')?.toLocaleLowerCase('en-US');
  return {
    key: `${type}:${document.location}`,
    href: document.location,
    icon: docs || !kind ? 'docs' : `kind:${kind}`,
    badge: operation ? field('method') : undefined,
    title: marked('title'),
    path: toPath(type, field),
    owner: toOwnerRef(field('owner'), field('namespace')),
    excerpt: shorten(marked('text', docs || operation ? undefined : joinFacts)),
    isDeprecated: operation && document.deprecated === true,
  };
}

/** What a result is, or what it belongs to. */
function toPath(
  type: string,
  field: (name: string) => string | undefined,
): string[] {
  const parts = {
    techdocs: [field('entityTitle') ?? field('name')],
    'api-operation': [field('apiTitle')],
  }[type] ?? [field('kind'), toType(field('componentType') ?? field('type'))];
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
function toOwnerRef(
  owner: string | undefined,
  namespace: string | undefined,
): string | undefined {
  try {
    return owner
      ? stringifyEntityRef(
          parseEntityRef(owner, {
            defaultKind: 'group',
            defaultNamespace: namespace,
          }),
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

/** Keeps the neighbourhood of the first match, about two lines of it. */
function shorten(segments: Segment[]): Segment[] {
  const first = segments.findIndex(segment => segment.match);
  const before = segments[first - 1];
  const start: Segment[] =
    first > 0 && before.text.length > 80
      ? [{ text: `…${before.text.slice(-80)}`, match: false }]
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
