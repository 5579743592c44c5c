import { css } from './css';

/** Navigation, table of contents and the links to the neighbouring pages. */
export const navigation = css`
  .md-sidebar .md-nav {
    font-size: calc(var(--md-typeset-font-size) * 0.875);
    line-height: 1.4;
    background-color: transparent;
  }

  .md-nav__list {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .md-sidebar .md-nav__item .md-nav__list {
    margin-inline-start: 0.75rem;
    padding-inline-start: 0.25rem;
    border-inline-start: 1px solid var(--fw-line);
  }

  .md-sidebar .md-nav__item .md-nav__link {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: 1px 0;
    padding: 0.25rem 0.5rem;
    color: var(--fw-quiet);
    text-decoration: none;
    border-radius: var(--fw-radius);
    cursor: pointer;
  }

  .md-sidebar .md-nav__item .md-nav__link:hover {
    color: var(--fw-text);
    background-color: var(--fw-faint);
  }

  .md-sidebar .md-nav__item--active > label.md-nav__link {
    color: var(--fw-text);
    font-weight: 600;
  }

  .md-sidebar .md-nav__item > a.md-nav__link--active,
  .md-sidebar .md-nav__item > a.md-nav__link--active:hover {
    color: var(--md-typeset-a-color);
    font-weight: 600;
    background-color: var(--fw-tint);
  }

  /* A section that is a page as well: its name leads there, the arrow opens it. */
  .md-sidebar .md-nav__item > .md-nav__link.md-nav__container {
    gap: 0.25rem;
    align-items: stretch;
    padding: 0;
  }

  .md-sidebar .md-nav__item > .md-nav__link.md-nav__container:hover {
    background-color: transparent;
  }

  .md-nav__container > a.md-nav__link {
    flex: 1;
    min-width: 0;
  }

  .md-nav__container > label.md-nav__link {
    flex: none;
  }

  .md-sidebar .md-nav__container > a.md-nav__link--active,
  .md-sidebar .md-nav__container > a.md-nav__link--active:hover {
    color: var(--md-typeset-a-color);
    font-weight: 600;
    background-color: var(--fw-tint);
  }

  .md-nav .md-ellipsis {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .md-sidebar .md-nav__title,
  .md-sidebar .md-nav .md-nav .md-nav__title {
    display: none;
  }

  .md-nav__title .md-nav__icon {
    display: none;
  }

  .md-sidebar--secondary .md-nav--secondary > .md-nav__title {
    display: block;
    padding: 0.25rem 0.5rem 0.5rem;
    color: var(--fw-quiet);
    font-weight: 600;
    font-size: calc(var(--md-typeset-font-size) * 0.75);
  }

  .md-nav__toggle ~ .md-nav {
    display: none;
  }

  .md-nav__toggle:checked ~ .md-nav {
    display: block;
  }

  /* The page's own contents stand beside the text, or below the page's name. */
  .md-sidebar label.md-nav__link[for='__toc'] {
    display: none;
  }

  .md-nav__icon {
    flex: none;
  }

  .md-nav__icon::after {
    display: block;
    width: 20px;
    height: 20px;
    background-color: currentcolor;
    -webkit-mask: var(--fw-icon-chevron) center / 16px no-repeat;
    mask: var(--fw-icon-chevron) center / 16px no-repeat;
    transition: transform 150ms;
    content: '';
  }

  .md-nav__toggle:checked ~ .md-nav__link .md-nav__icon::after {
    transform: rotate(90deg);
  }

  .md-content > .md-footer {
    position: static;
    /* The reader writes the width of the whole page onto it. */
    width: auto !important;
    max-width: 54rem;
    margin: 1.5rem 0 0;
    pointer-events: auto;
  }

  .md-footer__inner {
    display: flex;
    gap: 1rem;
    padding-top: 1.5rem;
    border-top: 1px solid var(--fw-line);
  }

  .md-content > .md-footer .md-footer__link {
    display: flex;
    flex: 0 1 50%;
    gap: 0.75rem;
    align-items: center;
    width: auto;
    min-width: 0;
    padding: 0.75rem 1rem;
    color: var(--fw-text);
    text-decoration: none;
    background-color: var(--fw-surface);
    border: 1px solid var(--fw-line);
    border-radius: var(--fw-radius);
  }

  .md-content > .md-footer .md-footer__link:hover {
    border-color: var(--fw-primary);
  }

  .md-footer__link--next {
    justify-content: flex-end;
    margin-inline-start: auto;
    text-align: end;
  }

  .md-footer__button {
    flex: none;
    color: var(--fw-quiet);
  }

  .md-footer__title {
    min-width: 0;
    font-weight: 600;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }

  .md-footer__direction {
    display: block;
    color: var(--fw-quiet);
    font-weight: 400;
    font-size: 0.75rem;
  }

  @media screen and (min-width: 76.25em) {
    .md-sidebar .md-nav--primary .md-nav--secondary {
      display: none;
    }
  }

  @media screen and (max-width: 76.1875em) {
    .md-sidebar--primary .md-nav--primary > .md-nav__title {
      display: block;
      padding: 0 0.5rem 0.75rem;
      color: var(--fw-text);
      font-weight: 600;
      font-size: 1rem;
      background-color: transparent;
    }

    .md-sidebar--primary .md-nav__item .md-nav__link {
      padding-block: 0.5rem;
    }
  }

  @media screen and (max-width: 600px) {
    .md-content > .md-footer .md-footer__inner {
      flex-direction: column;
    }

    .md-content > .md-footer .md-footer__link {
      width: 100%;
    }
  }
`;
