import { css } from './css';

/** Diagrams and formulas. */
export const drawings = css`
  .md-typeset div.arithmatex {
    margin: 0 0 1em;
    overflow-x: auto;
    overflow-y: hidden;
  }

  .md-typeset math {
    font-size: 1.1em;
  }

  .md-typeset math :is(.tml-left, .tml-cases) {
    text-align: left;
  }

  .md-typeset math .tml-right {
    text-align: right;
  }

  .md-typeset math .tml-jot mtd {
    padding-block: 0.7ex;
  }

  .md-typeset math .tml-tag {
    display: block;
    text-align: right;
  }

  .md-typeset pre.mermaid {
    overflow-x: auto;
  }
`;
