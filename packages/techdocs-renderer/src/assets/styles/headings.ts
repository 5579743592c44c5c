import { css } from './css';

/** Headings and the links to them; sizes follow the addon that scales text. */
export const headings = css`
  .md-typeset.md-content__inner :is(h1, h2, h3, h4, h5, h6) {
    margin: 2em 0 0.6em;
    color: var(--fw-text);
    font-weight: 600;
    font-family: inherit;
    line-height: 1.3;
    letter-spacing: normal;
    scroll-margin-top: 1.5rem;
  }

  .md-typeset.md-content__inner h1 {
    margin: 0 0 0.75em;
    font-size: calc(var(--md-typeset-font-size) * 2);
    line-height: 1.2;
    letter-spacing: -0.01em;
  }

  .md-typeset.md-content__inner h2 {
    margin-top: 1.8em;
    font-size: calc(var(--md-typeset-font-size) * 1.5);
  }

  .md-typeset.md-content__inner h3 {
    font-size: calc(var(--md-typeset-font-size) * 1.25);
  }

  .md-typeset.md-content__inner h4 {
    font-size: calc(var(--md-typeset-font-size) * 1.0625);
  }

  .md-typeset.md-content__inner :is(h5, h6) {
    color: var(--fw-quiet);
    font-size: calc(var(--md-typeset-font-size) * 0.9375);
  }

  .md-typeset.md-content__inner
    :is(h1, h2, h3, h4, h5, h6)
    + :is(h2, h3, h4, h5, h6) {
    margin-top: 0.75em;
  }

  .md-typeset .headerlink {
    margin-inline-start: 0.4em;
    color: var(--fw-quiet);
    font-weight: 400;
    text-decoration: none;
    opacity: 0;
  }

  .md-typeset :is(h1, h2, h3, h4, h5, h6):hover > .headerlink,
  .md-typeset .headerlink:focus-visible {
    opacity: 1;
  }

  @media screen and (max-width: 600px) {
    .md-typeset.md-content__inner h1 {
      font-size: calc(var(--md-typeset-font-size) * 1.625);
    }

    .md-typeset.md-content__inner h2 {
      font-size: calc(var(--md-typeset-font-size) * 1.375);
    }
  }
`;
