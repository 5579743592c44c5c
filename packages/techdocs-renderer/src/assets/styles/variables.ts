import { css, maskIcon } from './css';

const icons = {
  info: maskIcon(
    "<circle cx='12' cy='12' r='9'/><path d='M12 11v5M12 8v.01'/>",
  ),
  note: maskIcon("<path d='M4 20h4L19 9l-4-4L4 16z'/>"),
  list: maskIcon("<path d='M5 7h14M5 12h14M5 17h9'/>"),
  tip: maskIcon(
    "<path d='M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.5c.8.8 1 1.5 1 2.5h6c0-1 .2-1.7 1-2.5A6 6 0 0 0 12 3z'/>",
  ),
  success: maskIcon("<circle cx='12' cy='12' r='9'/><path d='M8 12l3 3 5-6'/>"),
  question: maskIcon(
    "<circle cx='12' cy='12' r='9'/><path d='M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.01'/>",
  ),
  warning: maskIcon(
    "<path d='M12 4L2.5 20h19z'/><path d='M12 10v4M12 17v.01'/>",
  ),
  danger: maskIcon(
    "<circle cx='12' cy='12' r='9'/><path d='M9 9l6 6M15 9l-6 6'/>",
  ),
  bug: maskIcon(
    "<path d='M8 9a4 4 0 0 1 8 0v6a4 4 0 0 1-8 0zM4 9l4 2M20 9l-4 2M4 18l4-2M20 18l-4-2M3 13.5h5M16 13.5h5M9 4l1.5 2M15 4l-1.5 2'/>",
  ),
  example: maskIcon(
    "<path d='M9 3h6M10 3v6l-5 9a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3'/>",
  ),
  quote: maskIcon("<path d='M5 17l2-4V7h4v6l-2 4M14 17l2-4V7h4v6l-2 4'/>"),
  chevron: maskIcon("<path d='M9 6l6 6-6 6'/>"),
  box: maskIcon("<rect x='4' y='4' width='16' height='16' rx='3'/>"),
  boxChecked: maskIcon(
    "<rect x='4' y='4' width='16' height='16' rx='3'/><path d='M8 12l3 3 5-6'/>",
  ),
};

/** Colours of a site that stands alone, and of its preview. */
export const lightColours = css`
  --md-default-fg-color: #14202b;
  --md-default-fg-color--light: #4a5a69;
  --md-default-fg-color--lighter: #b8c4d0;
  --md-default-fg-color--lightest: #dce3ea;
  --md-default-bg-color: #f5f7f9;
  --md-default-bg-color--light: #ffffff;
  --md-primary-fg-color: #0b62c4;
  --md-accent-fg-color: #0b62c4;
  --md-code-fg-color: #14202b;
  --md-code-bg-color: #ffffff;
  --md-code-hl-color: #e5a84b66;
  --md-code-hl-keyword-color: #084c99;
  --md-code-hl-function-color: #5b3fa8;
  --md-code-hl-string-color: #17785a;
  --md-code-hl-number-color: #b3261e;
  --md-code-hl-comment-color: #4a5a69;
  --md-typeset-a-color: #0b62c4;
  --md-typeset-mark-color: #e5a84b66;
  --md-typeset-ins-color: #56c59655;
  --md-typeset-del-color: #ff8a8055;
  --md-typeset-table-color: #dce3ea;
`;

export const darkColours = css`
  --md-default-fg-color: #e6edf3;
  --md-default-fg-color--light: #a9b8c6;
  --md-default-fg-color--lighter: #3b4d5f;
  --md-default-fg-color--lightest: #263544;
  --md-default-bg-color: #0d151d;
  --md-default-bg-color--light: #141f29;
  --md-primary-fg-color: #6cb2ff;
  --md-accent-fg-color: #6cb2ff;
  --md-code-fg-color: #e6edf3;
  --md-code-bg-color: #141f29;
  --md-code-hl-keyword-color: #93c7ff;
  --md-code-hl-function-color: #c5b0ff;
  --md-code-hl-string-color: #56c596;
  --md-code-hl-number-color: #ff8a80;
  --md-code-hl-comment-color: #a9b8c6;
  --md-typeset-a-color: #6cb2ff;
  --md-typeset-table-color: #263544;
`;

/**
 * Colours come from the reader, which sets `--md-*` on the shadow host. `:root`
 * never matches in there: what it sets is for a site that is served by itself.
 */
export const variables = css`
  :root {
    color-scheme: light dark;
    ${lightColours}
  }

  @media (prefers-color-scheme: dark) {
    :root {
      ${darkColours}
    }
  }

  /* One size on every screen: the reader would go down to 11 pixels on a phone. */
  body {
    --md-typeset-font-size: 1rem;
    --fw-text: var(--md-default-fg-color);
    --fw-quiet: var(--md-default-fg-color--light);
    --fw-line: var(--md-default-fg-color--lightest);
    --fw-line-strong: var(--md-default-fg-color--lighter);
    --fw-surface: var(--md-default-bg-color--light);
    --fw-primary: var(--md-primary-fg-color);
    --fw-tint: color-mix(in srgb, var(--md-primary-fg-color) 10%, transparent);
    --fw-faint: color-mix(in srgb, var(--md-default-fg-color) 6%, transparent);
    --fw-radius: 6px;
    --fw-mono: 'JetBrains Mono Variable', 'JetBrains Mono', ui-monospace,
      SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
    --fw-blue: #3b82d6;
    --fw-green: #2b9a70;
    --fw-amber: #c27c0e;
    --fw-red: #d9483b;
    --fw-violet: #8b6fd6;
    --fw-grey: #7a8896;
    --fw-icon-info: ${icons.info};
    --fw-icon-note: ${icons.note};
    --fw-icon-list: ${icons.list};
    --fw-icon-tip: ${icons.tip};
    --fw-icon-success: ${icons.success};
    --fw-icon-question: ${icons.question};
    --fw-icon-warning: ${icons.warning};
    --fw-icon-danger: ${icons.danger};
    --fw-icon-bug: ${icons.bug};
    --fw-icon-example: ${icons.example};
    --fw-icon-quote: ${icons.quote};
    --fw-icon-chevron: ${icons.chevron};
    --fw-icon-box: ${icons.box};
    --fw-icon-box-checked: ${icons.boxChecked};
  }
`;
