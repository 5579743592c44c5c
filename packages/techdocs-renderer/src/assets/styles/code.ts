import { css } from './css';

/** Colours by the short class names of Pygments. */
const COLOURS: Readonly<Record<string, string>> = {
  'k kc kd kn kp kr kt ow cp bp': 'keyword',
  's sa sb sc dl sd s2 se sh si sx sr s1 ss': 'string',
  'nf fm nc nd ne nn no nl nt': 'function',
  'm mb mf mh mi mo il l': 'number',
  'c ch cm cpf c1 cs gp gh': 'comment',
};

const colours = Object.entries(COLOURS).map(([classes, name]) => {
  const selector = classes
    .split(' ')
    .map(c => `.${c}`)
    .join(', ');
  return `.highlight :is(${selector}) { color: var(--md-code-hl-${name}-color); }`;
});

/** Inline code and blocks of code. */
export const code = css`
  .md-typeset :is(code, pre, samp) {
    font-family: var(--fw-mono);
    font-feature-settings: 'calt' 0;
    font-variant-ligatures: none;
  }

  .md-typeset :not(pre) > code {
    padding: 0.1em 0.35em;
    font-size: 0.875em;
    background-color: var(--fw-faint);
    border-radius: 4px;
    overflow-wrap: break-word;
  }

  .md-typeset a > code {
    color: inherit;
  }

  .md-typeset pre {
    position: relative;
    margin: 0;
    line-height: 1.5;
  }

  .md-typeset pre > code {
    display: block;
    padding: 0.75rem 1rem;
    overflow-x: auto;
    color: var(--md-code-fg-color);
    font-size: calc(var(--md-typeset-font-size) * 0.8125);
    white-space: pre;
    scrollbar-color: var(--fw-line-strong) transparent;
    scrollbar-width: thin;
  }

  .md-typeset div.highlight,
  .md-typeset > pre {
    overflow: hidden;
    background-color: var(--md-code-bg-color);
    border: 1px solid var(--fw-line);
    border-radius: var(--fw-radius);
  }

  .md-typeset .filename {
    display: block;
    padding: 0.4rem 1rem;
    color: var(--fw-quiet);
    font-weight: 400;
    font-size: 0.75rem;
    font-family: var(--fw-mono);
    text-align: start;
    background-color: var(--fw-faint);
    border-bottom: 1px solid var(--fw-line);
  }

  .md-typeset th.filename {
    padding: 0;
    background: none;
    border: 0;
  }

  .highlighttable {
    display: flow-root;
  }

  .highlighttable :is(tbody, td) {
    display: block;
    padding: 0;
  }

  .highlighttable tr {
    display: flex;
  }

  .highlighttable tr > th {
    flex: 1;
  }

  .md-typeset .highlighttable td {
    padding: 0;
  }

  .highlighttable .linenos {
    flex: none;
    padding: 0.75rem 0 0.75rem 1rem;
    color: var(--fw-quiet);
    font-size: calc(var(--md-typeset-font-size) * 0.8125);
    text-align: end;
    user-select: none;
  }

  .md-typeset .highlighttable td.linenos {
    padding: 0.75rem 0 0.75rem 1rem;
  }

  .highlighttable td.code {
    flex: 1;
    min-width: 0;
  }

  .highlight .hll {
    display: block;
    margin: 0 -1rem;
    padding: 0 1rem;
    background-color: color-mix(
      in srgb,
      var(--md-code-hl-color) 45%,
      transparent
    );
  }

  ${colours.join('\n')}

  .highlight .c {
    font-style: italic;
  }

  .highlight :is(.k, .kt, .gh, .gs) {
    font-weight: 500;
  }

  .highlight .ge {
    font-style: italic;
  }

  .highlight :is(.gi, .gd) {
    display: inline-block;
    min-width: calc(100% + 2rem);
    margin: 0 -1rem;
    padding: 0 1rem;
  }

  .highlight .gi {
    background-color: color-mix(
      in srgb,
      var(--md-typeset-ins-color) 50%,
      transparent
    );
  }

  .highlight .gd {
    background-color: color-mix(
      in srgb,
      var(--md-typeset-del-color) 50%,
      transparent
    );
  }

  .highlight .gp {
    user-select: none;
  }

  .md-typeset .md-clipboard {
    z-index: 1;
    display: flex;
    padding: 0.25rem;
    color: var(--fw-quiet);
    background-color: var(--md-code-bg-color);
    border-radius: 4px;
    opacity: 0;
    transition: opacity 150ms;
  }

  .md-typeset pre:hover .md-clipboard,
  .md-typeset .md-clipboard:focus-visible {
    opacity: 1;
  }

  .md-typeset .md-clipboard:hover {
    color: var(--fw-primary);
  }

  .md-typeset .md-clipboard svg {
    width: 1rem;
    height: 1rem;
  }

  /* A finger cannot hover. */
  @media (hover: none) {
    .md-typeset .md-clipboard {
      opacity: 0.8;
    }
  }
`;
