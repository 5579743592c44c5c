import { css } from '../../assets/styles/css';
import { darkColours, lightColours } from '../../assets/styles/variables';
import { escapeHtml } from '../../render/escapeHtml';

/** Where the parts of the frame are served; no page of documentation lies there. */
export const FRAME_PATHS = {
  style: '/.preview/frame.css',
  script: '/.preview/frame.js',
  events: '/.preview/events',
} as const;

/** Looks of the frame, with the colours that the reader of the portal would set. */
export const FRAME_STYLE = css`
  :root[data-theme='light'] {
    color-scheme: light;
    ${lightColours}
  }

  :root[data-theme='dark'] {
    color-scheme: dark;
    ${darkColours}
  }

  .md-header {
    display: none;
  }

  .preview-bar {
    position: sticky;
    top: 0;
    z-index: 5;
    display: flex;
    gap: 1rem;
    align-items: center;
    padding: 0.6rem 1.5rem;
    font-size: 0.9rem;
    background-color: var(--fw-surface);
    border-bottom: 1px solid var(--fw-line);
  }

  .preview-bar a {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }

  .preview-menu {
    display: none;
    cursor: pointer;
  }

  .preview-status {
    margin-left: auto;
    color: var(--fw-quiet);
  }

  .preview-status summary {
    cursor: pointer;
  }

  .preview-status[data-level='warning'] summary {
    color: var(--fw-amber);
  }

  .preview-status[data-level='fault'] summary {
    color: var(--fw-red);
  }

  .preview-status ul {
    position: absolute;
    right: 1.5rem;
    max-width: min(48rem, calc(100vw - 3rem));
    max-height: 70vh;
    margin: 0.5rem 0 0;
    padding: 0.75rem 1rem;
    overflow-y: auto;
    list-style: none;
    background-color: var(--fw-surface);
    border: 1px solid var(--fw-line);
    border-radius: var(--fw-radius);
    box-shadow: 0 8px 24px rgb(0 0 0 / 20%);
  }

  .preview-status li + li {
    margin-top: 0.5rem;
  }

  .preview-status code {
    margin-right: 0.5rem;
    font-family: var(--fw-mono);
    font-size: 0.85em;
  }

  .preview-theme {
    padding: 0.25rem 0.6rem;
    white-space: nowrap;
    color: var(--fw-text);
    border: 1px solid var(--fw-line-strong);
    border-radius: var(--fw-radius);
  }

  @media (width <= 76.1875em) {
    .preview-menu {
      display: block;
    }
  }

  @media print {
    .preview-bar {
      display: none;
    }
  }
`;

/** What the frame does in the browser: it shows what the last build found, and loads the page again after the next. */
export const FRAME_SCRIPT = `'use strict';
const root = document.documentElement;
const themes = ['auto', 'light', 'dark'];
const read = key => { try { return localStorage.getItem(key); } catch { return null; } };
const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window */ } };

function show(theme) {
  if (theme === 'auto') {
    delete root.dataset.theme;
  } else {
    root.dataset.theme = theme;
  }
}
let theme = themes.includes(read('theme')) ? read('theme') : 'auto';
show(theme);

addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector('.preview-theme');
  const status = document.querySelector('.preview-status');
  const summary = status.querySelector('summary');
  const list = status.querySelector('ul');
  const name = () => { button.textContent = 'Theme: ' + theme; };
  name();
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    keep('theme', theme);
    show(theme);
    name();
  });

  const item = (text, place) => {
    const li = document.createElement('li');
    if (place) {
      const code = document.createElement('code');
      code.textContent = place;
      li.append(code);
    }
    li.append(text);
    return li;
  };
  const tell = state => {
    const warnings = state.findings.filter(f => f.level === 'warning').length;
    const found = state.findings.length + state.further;
    status.dataset.level = state.fault ? 'fault' : warnings ? 'warning' : 'ok';
    summary.textContent = state.fault
      ? 'Not built: what is shown is older'
      : state.pages + (state.pages === 1 ? ' page in ' : ' pages in ') + state.durationMs + ' ms, ' +
        (found === 0 ? 'nothing found' : found === 1 ? '1 finding' : found + ' findings');
    list.replaceChildren(
      ...(state.fault ? [item(state.fault)] : []),
      ...state.findings.map(f => item(f.message, f.place)),
      ...(state.further ? [item('… and ' + state.further + ' more')] : []),
    );
    list.hidden = list.childElementCount === 0;
  };

  const events = new EventSource('${FRAME_PATHS.events}');
  events.addEventListener('message', event => {
    const state = JSON.parse(event.data);
    if (String(state.version) !== root.dataset.version) {
      location.reload();
      return;
    }
    tell(state);
  });
});
`;

/** Puts the frame around a page. */
export function addFrame(
  html: string,
  { siteName, version }: { siteName: string; version: number },
): string {
  const head = `<link rel="icon" href="data:,">\n<link rel="stylesheet" href="${FRAME_PATHS.style}">\n<script src="${FRAME_PATHS.script}"></script>\n</head>`;
  const bar = `<body dir="ltr">\n<div class="preview-bar"><label class="preview-menu" for="__drawer">☰</label><a href="/">${escapeHtml(
    siteName,
  )}</a><details class="preview-status"><summary>…</summary><ul hidden></ul></details><button class="preview-theme" type="button"></button></div>`;
  return html
    .replace('<html lang="en">', `<html lang="en" data-version="${version}">`)
    .replace('</head>', () => head)
    .replace('<body dir="ltr">', () => bar);
}
