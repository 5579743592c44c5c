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

/** The end of the page before. */
export type Seam = { readonly last: string; readonly size: number };

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
    ) => Promise<(Seam & { readonly etag: string }) | undefined>;
    readonly signal: AbortSignal;
  },
): AsyncGenerator<WalkedPage, void, void> {
  const { order, size, signal } = options;
  let { seam } = options;

  for (let page = options.from ?? 1; ; page++) {
    const known = await options.getKnown?.(page);
    const etag = known?.etag;
    const answer = await host.list({ order, page, size, etag, signal });
    if (seam && !(await isWhole(host, page - 1, seam, { order, signal }))) {
      const again = await host.list({ order, page: page - 1, size, signal });
      yield { ...again, page: page - 1, isAgain: true };
    }
    yield { ...answer, page, isAgain: false };

    if (!answer.repositories) {
      seam = known;
    } else if (answer.hasMore && answer.repositories.length > 0) {
      const last = answer.repositories[answer.repositories.length - 1].id;
      seam = { last, size: answer.repositories.length };
    } else {
      return;
    }
  }
}

async function isWhole(
  host: RepositoryHost,
  page: number,
  seam: Seam,
  request: {
    readonly order: 'recent' | 'steady';
    readonly signal: AbortSignal;
  },
): Promise<boolean> {
  const place = await host.list({
    ...request,
    page: page * seam.size,
    size: 1,
  });
  return place.repositories?.[0]?.id === seam.last;
}
