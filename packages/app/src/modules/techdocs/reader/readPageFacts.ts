/** What a page says about itself. */
export type PageFacts = {
  readonly title: string;
  /** Where its source is edited. */
  readonly editUrl?: string;
};

/** Reads where a page comes from out of its own links. */
export function readPageFacts(root: HTMLElement): PageFacts {
  const heading = root.querySelector('article h1')?.cloneNode(true);
  if (heading instanceof HTMLElement) {
    heading.querySelectorAll('.headerlink').forEach(link => link.remove());
  }
  const link = root.querySelector<HTMLAnchorElement>(
    'a[title^="Edit this page"]',
  );
  return {
    title: heading?.textContent?.trim() ?? '',
    editUrl: link?.href || undefined,
  };
}
