import { css } from './css';

/**
 * The frame around the text. The reader brings rules of its own for most of
 * these classes and appends them last; where ours must win they are written
 * with one class more.
 */
export const layout = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  html {
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
  }

  body {
    margin: 0;
    color: var(--fw-text);
    font-family: var(
      --md-text-font-family,
      'Inter Variable',
      Inter,
      system-ui,
      sans-serif
    );
    background-color: var(--md-default-bg-color);
    -webkit-font-smoothing: antialiased;
  }

  button {
    margin: 0;
    padding: 0;
    color: inherit;
    font: inherit;
    background: transparent;
    border: 0;
    cursor: pointer;
  }

  :focus-visible {
    outline: 2px solid var(--fw-primary);
    outline-offset: 2px;
    border-radius: 2px;
  }

  .md-toggle {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }

  .md-icon svg {
    display: block;
    width: 1.25rem;
    height: 1.25rem;
  }

  .md-icon svg:not([fill]) {
    fill: currentcolor;
  }

  .md-header {
    position: sticky;
    top: 0;
    z-index: 4;
    padding: 0.75rem 1.5rem;
    background-color: var(--fw-surface);
    border-bottom: 1px solid var(--fw-line);
  }

  .md-header__inner {
    display: flex;
    gap: 0.75rem;
    align-items: center;
  }

  .md-header__title {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }

  .md-header__button {
    display: block;
    cursor: pointer;
  }

  .md-header ~ .md-container .md-main__inner {
    padding: 1.5rem;
  }

  .md-sidebar {
    position: fixed;
    bottom: 0;
    width: 14rem;
  }

  .md-sidebar[hidden] {
    display: none;
  }

  .md-sidebar > .md-sidebar__scrollwrap {
    height: 100%;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-color: var(--fw-line-strong) transparent;
    scrollbar-width: thin;
  }

  .md-sidebar > .md-sidebar__scrollwrap > .md-sidebar__inner {
    padding: 0 0.5rem 1.5rem 0;
  }

  .md-content {
    min-width: 0;
  }

  .md-content__inner {
    max-width: 54rem;
    padding-bottom: 1rem;
  }

  .md-typeset .md-content__button {
    float: right;
    margin: 0.25rem 0 0.25rem 0.5rem;
    padding: 0.25rem;
    color: var(--fw-quiet);
    border-radius: var(--fw-radius);
    cursor: pointer;
  }

  .md-typeset .md-content__button:hover {
    color: var(--fw-primary);
    background-color: var(--fw-faint);
  }

  .md-overlay {
    position: fixed;
    inset: 0;
    z-index: 199;
    width: 0;
    height: 0;
    background-color: #00000080;
    opacity: 0;
    transition: opacity 150ms;
  }

  @media screen and (min-width: 76.25em) {
    .md-header__button[for='__drawer'],
    #toggle-sidebar {
      display: none;
    }

    .md-main__inner > .md-sidebar,
    .md-main__inner > .md-sidebar > .md-sidebar__scrollwrap {
      width: 14rem;
    }

    .md-main__inner > .md-sidebar--secondary,
    .md-main__inner > .md-sidebar--secondary > .md-sidebar__scrollwrap {
      width: 12.5rem;
    }

    .md-main__inner > .md-content {
      max-width: calc(100% - 29.5rem);
      margin-left: 15.5rem;
      padding-inline: 0.5rem;
    }

    /* The reader takes the header away and places the sidebars itself. */
    .md-header ~ .md-container .md-sidebar {
      top: 4.5rem;
    }

    .md-header ~ .md-container .md-sidebar--secondary {
      right: 1.5rem;
    }

    .md-main__inner > .md-sidebar--secondary[hidden] ~ .md-content {
      max-width: calc(100% - 15.5rem);
    }

    .md-main__inner > .md-sidebar--primary[hidden] ~ .md-content {
      max-width: calc(100% - 14rem);
      margin-left: 0;
    }
  }

  @media screen and (max-width: 76.1875em) {
    .md-sidebar--secondary {
      display: none;
    }

    .md-sidebar--primary {
      top: 0;
      left: -16rem;
      z-index: 200;
      width: 16rem;
      height: 100%;
      background-color: var(--fw-surface);
      border-right: 1px solid var(--fw-line);
      transition: transform 150ms;
    }

    .md-sidebar--primary > .md-sidebar__scrollwrap > .md-sidebar__inner {
      padding: 1rem 0.5rem 6rem;
    }

    [data-md-toggle='drawer']:checked ~ .md-overlay {
      width: 100%;
      height: 100%;
      opacity: 1;
    }

    [data-md-toggle='drawer']:checked ~ .md-container .md-sidebar--primary {
      transform: translateX(16rem);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;
