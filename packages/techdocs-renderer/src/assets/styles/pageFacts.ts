import { css } from './css';

/** What a page says about itself: tags, when it was changed, whose it is. */
export const pageFacts = css`
  .md-typeset .md-tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin: 0 0 1rem;
  }

  .md-typeset .md-tags[hidden] {
    display: none;
  }

  .md-typeset .md-tag {
    display: inline-block;
    padding: 0.125rem 0.625rem;
    color: var(--fw-text);
    font-weight: 500;
    font-size: 0.75rem;
    line-height: 1.5;
    text-decoration: none;
    background-color: var(--fw-faint);
    border: 1px solid var(--fw-line);
    border-radius: 1rem;
  }

  .md-typeset a.md-tag:hover {
    color: var(--md-typeset-a-color);
    border-color: var(--fw-primary);
  }

  .md-typeset :is(h1, h2, h3, h4, h5, h6) > .md-tag {
    font-weight: inherit;
    font-size: 0.875em;
  }

  .md-typeset .md-source-file {
    margin: 2rem 0 0;
    color: var(--fw-quiet);
    font-size: 0.75rem;
  }

  .md-source-file__fact {
    display: inline-flex;
    gap: 0.375rem;
    align-items: center;
  }

  .md-source-file .md-icon svg {
    width: 1rem;
    height: 1rem;
  }

  .md-content > .md-footer .md-copyright__highlight {
    padding: 1rem 0;
    color: var(--fw-quiet);
    font-size: 0.75rem;
  }

  .md-copyright__highlight a {
    color: inherit;
  }

  .md-footer__inner + .md-copyright__highlight {
    margin-top: 0.5rem;
  }
`;
