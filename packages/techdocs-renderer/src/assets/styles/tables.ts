import { css } from './css';

/** Tables, each scrolled in a frame of its own. */
export const tables = css`
  .md-typeset .md-typeset__scrollwrap {
    overflow-x: auto;
  }

  .md-typeset__table {
    display: inline-block;
    min-width: min(100%, 20rem);
  }

  .md-typeset .md-typeset__table > table:not([class]) {
    width: 100%;
    font-size: calc(var(--md-typeset-font-size) * 0.875);
    line-height: 1.45;
    background-color: var(--fw-surface);
    border: 1px solid var(--md-typeset-table-color);
    border-radius: var(--fw-radius);
    border-spacing: 0;
    border-collapse: separate;
  }

  .md-typeset table :is(th, td) {
    padding: 0.5em 0.9em;
    text-align: start;
    vertical-align: top;
  }

  .md-typeset .md-typeset__table > table:not([class]) th {
    font-weight: 600;
    white-space: nowrap;
    background-color: var(--fw-faint);
    border-bottom: 1px solid var(--md-typeset-table-color);
  }

  /* Many tables have a first row only because Markdown asks for one. */
  .md-typeset .md-typeset__table thead:not(:has(th:not(:empty))) {
    display: none;
  }

  .md-typeset .md-typeset__table > table:not([class]) tr:last-child > td {
    border-bottom: 0;
  }

  /* A word in a narrow column is scrolled to rather than cut. */
  .md-typeset :is(td, th) code {
    overflow-wrap: normal;
  }
`;
