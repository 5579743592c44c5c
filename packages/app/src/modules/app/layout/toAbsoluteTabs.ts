interface Tab {
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

/** Completes the addresses of tabs that are given relative to their page. */
export function toAbsoluteTabs(tabs: readonly Tab[], pagePath: string): Tab[] {
  return tabs.map(({ id, label, href }) => ({
    id,
    label,
    href: href.startsWith('/')
      ? href
      : `${pagePath}/${href}`.replace(/\/{2,}/g, '/'),
  }));
}
