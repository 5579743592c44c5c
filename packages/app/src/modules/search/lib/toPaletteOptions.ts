import type { ResultView } from './toResultView';

/** One choice of the palette. */
export type PaletteChoice =
  | { readonly kind: 'recent'; readonly term: string; readonly href: string }
  | {
      readonly kind: 'result';
      readonly view: ResultView;
      readonly href: string;
    }
  /** What the reader may have meant. */
  | {
      readonly kind: 'correction';
      readonly term: string;
      readonly href: string;
    }
  /** All results, on the page of search. */
  | { readonly kind: 'all'; readonly href: string };

/**
 * Lists what can be chosen: what was searched for before while nothing is
 * typed, else what was found, with all results last.
 *
 * @param toHref - Where all results for a term are
 */
export function toPaletteOptions(input: {
  typed: string;
  recent: readonly string[];
  views: readonly ResultView[];
  didYouMean?: string;
  toHref(term: string): string;
}): PaletteChoice[] {
  const { typed, recent, views, didYouMean, toHref } = input;
  if (!typed) {
    return recent.map(term => ({ kind: 'recent', term, href: toHref(term) }));
  }
  return [
    ...views.map(view => ({ kind: 'result' as const, view, href: view.href })),
    ...(didYouMean && views.length === 0
      ? [
          {
            kind: 'correction' as const,
            term: didYouMean,
            href: toHref(didYouMean),
          },
        ]
      : []),
    { kind: 'all', href: toHref(typed) },
  ];
}
