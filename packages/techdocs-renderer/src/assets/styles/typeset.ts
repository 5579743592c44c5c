import { css } from './css';

/** The text of a page. */
export const typeset = css`
  .md-typeset {
    font-size: var(--md-typeset-font-size);
    line-height: 1.6;
    overflow-wrap: break-word;
  }

  .md-typeset p,
  .md-typeset ul,
  .md-typeset ol,
  .md-typeset dl,
  .md-typeset blockquote,
  .md-typeset figure,
  .md-typeset .highlight,
  .md-typeset .md-typeset__scrollwrap,
  .md-typeset .tabbed-set,
  .md-typeset .admonition,
  .md-typeset details {
    margin: 0 0 1em;
  }

  .md-typeset [id] {
    scroll-margin-top: 1.5rem;
  }

  .md-typeset a {
    color: var(--md-typeset-a-color);
    text-underline-offset: 0.15em;
  }

  .md-typeset a:not(:hover, .headerlink) {
    text-decoration-color: color-mix(in srgb, currentcolor 40%, transparent);
  }

  .md-typeset .md-button {
    display: inline-block;
    padding: 0.4em 1em;
    font-weight: 600;
    text-decoration: none;
    border: 1px solid currentcolor;
    border-radius: var(--fw-radius);
  }

  .md-typeset .md-button--primary {
    color: var(--md-primary-bg-color, #fff);
    background-color: var(--fw-primary);
    border-color: var(--fw-primary);
  }

  .md-typeset :is(ul, ol) {
    padding-inline-start: 1.6em;
  }

  .md-typeset li {
    margin: 0.25em 0;
  }

  .md-typeset li > :is(ul, ol) {
    margin: 0.25em 0;
  }

  .md-typeset
    :is(li, dd, blockquote, td, .admonition, details, .tabbed-block)
    > :last-child {
    margin-bottom: 0;
  }

  .md-typeset dt {
    font-weight: 600;
  }

  .md-typeset dd {
    margin: 0.25em 0 1em 1.6em;
  }

  .md-typeset blockquote {
    padding-inline-start: 1em;
    color: var(--fw-quiet);
    border-inline-start: 3px solid var(--fw-line-strong);
  }

  .md-typeset hr {
    margin: 2em 0;
    border: 0;
    border-bottom: 1px solid var(--fw-line);
  }

  .md-typeset :is(img, svg, video) {
    max-width: 100%;
    height: auto;
  }

  .md-typeset .critic.block {
    display: block;
    padding: 0.5em 0.75em;
    margin: 0 0 1em;
  }

  .md-typeset .critic.block > :last-child {
    margin-bottom: 0;
  }

  .md-typeset .toctitle {
    font-weight: 600;
  }

  .md-typeset .keys span {
    padding: 0 0.2em;
  }

  .md-typeset .critic.comment {
    color: var(--fw-quiet);
    font-style: italic;
  }

  .md-typeset .twemoji svg {
    width: auto;
    max-width: none;
    height: 1.125em;
    vertical-align: -0.2em;
    fill: currentcolor;
  }

  .md-typeset :is(img, video)[align='right'] {
    margin-inline-start: 1em;
  }

  .md-typeset :is(img, video)[align='left'] {
    margin-inline-end: 1em;
  }

  .md-typeset figcaption {
    margin-top: 0.5em;
    color: var(--fw-quiet);
    font-size: 0.875em;
  }

  .md-typeset mark {
    color: inherit;
    background-color: var(--md-typeset-mark-color);
    border-radius: 2px;
  }

  .md-typeset ins {
    text-decoration: none;
    background-color: var(--md-typeset-ins-color);
  }

  .md-typeset del {
    background-color: var(--md-typeset-del-color);
  }

  .md-typeset kbd {
    padding: 0.1em 0.4em;
    font-size: 0.8em;
    font-family: var(--fw-mono);
    background-color: var(--fw-surface);
    border: 1px solid var(--fw-line-strong);
    border-bottom-width: 2px;
    border-radius: 4px;
  }

  .md-typeset abbr[title] {
    text-decoration: underline dotted var(--fw-quiet);
    cursor: help;
  }

  .md-typeset :is(sub, sup) {
    font-size: 0.75em;
    line-height: 0;
  }

  .md-typeset .footnote {
    margin-top: 2em;
    color: var(--fw-quiet);
    font-size: 0.875em;
  }

  .md-typeset .footnote > hr {
    margin: 0 0 1em;
  }

  .md-typeset .toc ul {
    margin: 0;
  }

  .md-typeset .grid {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    gap: 0.75rem;
    margin: 0 0 1em;
  }

  .md-typeset .grid.cards > ul {
    display: contents;
    list-style: none;
  }

  .md-typeset .grid.cards > ul > li,
  .md-typeset .grid > .card {
    margin: 0;
    padding: 1rem;
    background-color: var(--fw-surface);
    border: 1px solid var(--fw-line);
    border-radius: var(--fw-radius);
  }
`;
