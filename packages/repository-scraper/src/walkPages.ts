import { HostedRepository, RepositoryHost } from './RepositoryHost';

/** A page as it was walked over; `repositories` is absent if its ETag still held. */
export type WalkedPage = {
  readonly page: number;
  readonly repositories?: readonly HostedRepository[];
  readonly etag?: string;
  readonly askedAt: number;
  /** It was asked once more, since others had come or gone. */
  readonly isAgain: boolean;
};

/** The end of the page before: who is last there, and in which place of the whole list, from 1. */
export type Seam = { readonly last: string; readonly place: number };

/**
 * Walks a list page by page so that no repository is lost when others come or
 * go meanwhile.
 *
 * @remarks
 *
 * Hosts count off pages anew each time: when a repository of page 1 is deleted,
 * the first of page 3 becomes the last of page 2, and who goes on from page 2
 * never sees it. So after each page the place of the last repository on the one
 * before is looked at, which costs a list of one. If another stands there, the
 * page before is asked again. A repository may so be seen twice.
 */
export async function* walkPages(
  host: RepositoryHost,
  options: {
    readonly order: 'recent' | 'steady';
    readonly size?: number;
    readonly from?: number;
    /** The end of the page before `from`. */
    readonly seam?: Seam;
    /** What is known of a page. */
    readonly getKnown?: (
      page: number,
    ) => Promise<
      | { readonly etag: string; readonly last: string; readonly size: number }
      | undefined
    >;
    readonly signal: AbortSignal;
  },
): AsyncGenerator<WalkedPage, void, void> {
  const { order, size, signal } = options;
  let { seam } = options;

  for (let page = options.from ?? 1; ; page++) {
    const known = await options.getKnown?.(page);
    const etag = known?.etag;
    const answer = await host.list({ order, page, size, etag, signal });
    if (seam && !(await isWhole(host, seam, { order, signal }))) {
      const again = await host.list({ order, page: page - 1, size, signal });
      yield { ...again, page: page - 1, isAgain: true };
    }
    yield { ...answer, page, isAgain: false };

    const { repositories } = answer;
    seam = toSeam(repositories ? findEnd(repositories) : known, seam);
    if (repositories && (!answer.hasMore || repositories.length === 0)) {
      return;
    }
  }
}

/** The end of a page, which comes after others. */
export function toSeam(
  end: { readonly last: string; readonly size: number } | undefined,
  before: Seam | undefined,
): Seam | undefined {
  return end && { last: end.last, place: (before?.place ?? 0) + end.size };
}

/** @returns `undefined` for an empty page */
export function findEnd(
  repositories: readonly HostedRepository[],
): { readonly last: string; readonly size: number } | undefined {
  const size = repositories.length;
  return size > 0 ? { last: repositories[size - 1].id, size } : undefined;
}

async function isWhole(
  host: RepositoryHost,
  seam: Seam,
  request: {
    readonly order: 'recent' | 'steady';
    readonly signal: AbortSignal;
  },
): Promise<boolean> {
  const { repositories } = await host.list({
    ...request,
    page: seam.place,
    size: 1,
  });
  return repositories?.[0]?.id === seam.last;
}
