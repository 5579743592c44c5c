/* eslint-disable @backstage/no-deprecated-bui-tokens -- upstream pages still read them, so they must not keep stock colours. */
import { fontFamily, monospaceFamily, ThemeTokens } from './tokens';

/**
 * Maps the tokens onto the variables that Backstage UI reads, and onto a few
 * `--fw-*` ones for what Backstage UI has no name for.
 */
export function toCssVariables(tokens: ThemeTokens): Record<string, string> {
  const status = (name: string, fg: string, subdued: string) => ({
    [`--bui-${name}-bg`]: fg,
    [`--bui-${name}-bg-hover`]: fg,
    [`--bui-${name}-bg-disabled`]: subdued,
    [`--bui-${name}-bg-subdued`]: subdued,
    [`--bui-${name}-bg-subdued-hover`]: subdued,
    [`--bui-${name}-bg-subdued-disabled`]: subdued,
    [`--bui-${name}-border`]: fg,
    [`--bui-${name}-fg`]: tokens.onPrimary,
    [`--bui-${name}-fg-disabled`]: fg,
    [`--bui-${name}-fg-subdued`]: fg,
    [`--bui-${name}-fg-subdued-disabled`]: fg,
    [`--bui-fg-${name}`]: fg,
  });
  const legacyStatus = (name: string, fg: string, bg: string) => ({
    [`--bui-bg-${name}`]: bg,
    [`--bui-fg-${name}`]: fg,
    [`--bui-fg-${name}-on-bg`]: fg,
    [`--bui-border-${name}`]: fg,
  });
  const neutral = (level: number, bg: string) => ({
    [`--bui-bg-neutral-${level}`]: bg,
    [`--bui-bg-neutral-${level}-hover`]: tokens.sunken,
    [`--bui-bg-neutral-${level}-pressed`]: tokens.line,
    [`--bui-bg-neutral-${level}-disabled`]: tokens.sunken,
  });
  return {
    '--bui-font-regular': fontFamily,
    '--bui-font-monospace': monospaceFamily,
    '--bui-font-size-1': '0.75rem',
    '--bui-radius-1': '4px',
    '--bui-radius-2': '6px',
    '--bui-radius-3': '6px',
    '--bui-radius-4': '6px',
    '--bui-radius-5': '6px',
    '--bui-ring': tokens.primary,
    '--bui-scrollbar': 'transparent',
    '--bui-scrollbar-thumb': tokens.lineStrong,
    '--bui-shadow': tokens.shadow,
    '--bui-bg-app': tokens.page,
    ...neutral(1, tokens.surface),
    ...neutral(2, tokens.sunken),
    ...neutral(3, tokens.raised),
    ...neutral(4, tokens.sunken),
    '--bui-fg-primary': tokens.text,
    '--bui-fg-secondary': tokens.quiet,
    '--bui-fg-disabled': tokens.faint,
    '--bui-border-1': tokens.line,
    '--bui-border-2': tokens.line,
    '--bui-accent-bg': tokens.primary,
    '--bui-accent-bg-hover': tokens.primaryHover,
    '--bui-accent-bg-disabled': tokens.sunken,
    '--bui-accent-fg': tokens.onPrimary,
    '--bui-accent-fg-disabled': tokens.faint,
    '--bui-bg-solid': tokens.primary,
    '--bui-bg-solid-hover': tokens.primaryHover,
    '--bui-bg-solid-pressed': tokens.primaryHover,
    '--bui-bg-solid-disabled': tokens.sunken,
    '--bui-fg-solid': tokens.onPrimary,
    '--bui-fg-solid-disabled': tokens.faint,
    ...status('positive', tokens.good, tokens.goodSubdued),
    ...status('warning', tokens.warn, tokens.warnSubdued),
    ...status('negative', tokens.bad, tokens.badSubdued),
    ...status('announcement', tokens.primary, tokens.primarySubdued),
    ...legacyStatus('success', tokens.good, tokens.goodSubdued),
    ...legacyStatus('warning', tokens.warn, tokens.warnSubdued),
    ...legacyStatus('danger', tokens.bad, tokens.badSubdued),
    ...legacyStatus('info', tokens.primary, tokens.primarySubdued),
    '--fw-line-strong': tokens.lineStrong,
    '--fw-shadow': tokens.shadow,
    '--fw-faint': tokens.faint,
    '--fw-scrim': tokens.scrim,
    '--fw-link': tokens.primary,
    '--fw-link-hover': tokens.primaryHover,
    '--fw-selected': tokens.primarySubdued,
    '--fw-raised': tokens.raised,
    '--fw-nav': tokens.nav,
    '--fw-nav-hover': tokens.navHover,
    '--fw-nav-text': tokens.navText,
    '--fw-nav-text-selected': tokens.navTextSelected,
    '--fw-nav-mark': tokens.navMark,
  };
}

/**
 * Renders the variables as one rule. The attribute selector repeats the place
 * where Backstage UI sets its own defaults; being outside any cascade layer,
 * this rule wins there.
 */
export function toStyleSheet(tokens: ThemeTokens): string {
  const body = Object.entries(toCssVariables(tokens))
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
  return `:root,[data-theme-mode]{color-scheme:${tokens.mode};${body}}`;
}
