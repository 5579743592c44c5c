function icon(path: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;
}

export const ICONS = {
  changed: icon('<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>'),
  edit: icon('<path d="M4 20h4L19 9l-4-4L4 16z"/><path d="M13 7l4 4"/>'),
  menu: icon('<path d="M4 6h16M4 12h16M4 18h16"/>'),
  previous: icon('<path d="M19 12H5"/><path d="M11 6l-6 6 6 6"/>'),
  next: icon('<path d="M5 12h14"/><path d="M13 6l6 6-6 6"/>'),
} as const;
