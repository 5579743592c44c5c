import { css } from './css';

/** On paper: the text, all of it, and nothing else. */
export const print = css`
  @media print {
    .md-header,
    .md-main__inner > .md-sidebar,
    .md-content > .md-footer,
    .md-typeset .md-content__button,
    .md-typeset .headerlink,
    .md-typeset .md-clipboard,
    .md-typeset .highlighttable .linenos,
    .md-typeset .tabbed-labels {
      display: none;
    }

    .md-main__inner > .md-content {
      max-width: none;
      margin: 0;
      padding: 0;
    }

    .md-typeset {
      font-size: 10pt;
    }

    .md-typeset details::details-content {
      display: block;
      content-visibility: visible;
    }

    .md-typeset .tabbed-block {
      display: block;
    }

    .md-typeset pre > code {
      overflow: visible;
      white-space: pre-wrap;
    }

    .md-typeset :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }

    .md-typeset :is(.highlight, .admonition, table, img, figure) {
      break-inside: avoid;
    }
  }
`;
