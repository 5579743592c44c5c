import type { UnifiedThemeOptions } from '@backstage/theme';
import { radius, ThemeTokens } from './tokens';

/**
 * Makes upstream pages written with Material UI look like those written with
 * Backstage UI: flat surfaces with a line around, small headers, dense tables.
 */
export function toComponents(
  t: ThemeTokens,
): NonNullable<UnifiedThemeOptions['components']> {
  const flat = {
    boxShadow: 'none',
    border: `1px solid ${t.line}`,
    borderRadius: radius,
    backgroundImage: 'none',
  };
  const floating = {
    boxShadow: t.shadow,
    border: `1px solid ${t.line}`,
    borderRadius: radius,
    backgroundColor: t.raised,
  };
  return {
    ...toLayoutComponents(t),
    MuiCssBaseline: { styleOverrides: {} },
    MuiPaper: {
      styleOverrides: {
        rounded: { borderRadius: radius },
        elevation1: flat,
        elevation2: flat,
        elevation4: flat,
        elevation8: floating,
        elevation16: floating,
        elevation24: floating,
      },
    },
    MuiButton: {
      styleOverrides: {
        root: {
          textTransform: 'none',
          fontSize: 14,
          fontWeight: 600,
          lineHeight: '20px',
          letterSpacing: 0,
          borderRadius: radius,
          padding: '6px 12px',
        },
        contained: { boxShadow: 'none', '&:hover': { boxShadow: 'none' } },
        outlined: { borderColor: t.lineStrong },
      },
    },
    MuiTab: {
      styleOverrides: {
        root: {
          color: t.quiet,
          textTransform: 'none',
          letterSpacing: 0,
          fontSize: 14,
          minWidth: 0,
          minHeight: 40,
          padding: '8px 12px',
          '&:hover': { color: t.text, background: t.sunken },
          '&[aria-selected="true"]': { color: t.text, fontWeight: 600 },
        },
      },
    },
    MuiTableRow: {
      styleOverrides: {
        root: {
          '&:nth-of-type(odd)': { backgroundColor: 'transparent' },
          '&:hover': { backgroundColor: t.sunken },
        },
        head: {
          '&:nth-of-type(odd)': { backgroundColor: 'transparent' },
          '&:hover': { backgroundColor: 'transparent' },
        },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        root: {
          padding: '10px 16px',
          lineHeight: 1.4,
          wordBreak: 'normal',
          overflowWrap: 'anywhere',
          borderBottom: `1px solid ${t.line}`,
        },
        sizeSmall: { padding: '8px 16px' },
        head: {
          color: t.quiet,
          fontSize: 12,
          fontWeight: 600,
          whiteSpace: 'nowrap',
        },
      },
    },
    MuiTableSortLabel: {
      styleOverrides: {
        root: { color: t.quiet, '&:hover': { color: t.text } },
      },
    },
    MuiChip: {
      styleOverrides: {
        root: {
          borderRadius: radius,
          backgroundColor: t.sunken,
          color: t.text,
          height: 24,
        },
        label: { fontSize: 12, paddingLeft: 8, paddingRight: 8 },
        outlined: { backgroundColor: 'transparent', borderColor: t.lineStrong },
      },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { borderRadius: radius, backgroundColor: t.surface },
        input: { padding: '7px 12px', height: 18, fontSize: 14 },
        // The edge goes all around, since the label stands above it.
        notchedOutline: {
          top: 0,
          borderColor: t.lineStrong,
          '& legend': { display: 'none' },
        },
      },
    },
    MuiFormLabel: { styleOverrides: { root: { color: t.quiet } } },
    MuiInputLabel: {
      styleOverrides: {
        outlined: {
          position: 'static',
          marginBottom: 4,
          fontSize: 12,
          lineHeight: 1.4,
          '&, &[data-shrink]': { transform: 'none' },
        },
      },
    },
    MuiFormHelperText: {
      styleOverrides: {
        root: { fontSize: 12 },
        contained: { margin: '4px 0 0' },
      },
    },
    MuiIconButton: { styleOverrides: { root: { borderRadius: radius } } },
    MuiDialogTitle: {
      styleOverrides: { root: { padding: '16px 24px 8px', fontSize: 16 } },
    },
    MuiDialogActions: { styleOverrides: { root: { padding: 16 } } },
    MuiStepIcon: {
      styleOverrides: { root: { color: t.lineStrong } },
    },
    MuiTooltip: {
      styleOverrides: {
        tooltip: {
          backgroundColor: t.text,
          color: t.page,
          fontSize: 12,
          borderRadius: radius,
        },
      },
    },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiAccordion: {
      styleOverrides: {
        root: { boxShadow: 'none', '&:before': { height: 0 } },
      },
    },
    MuiDialog: { styleOverrides: { paper: { borderRadius: radius } } },
  };
}

/** The page frame of `core-components`: its wave header becomes a plain line of text. */
function toLayoutComponents(t: ThemeTokens): Record<string, object> {
  return {
    BackstagePage: {
      styleOverrides: { root: { height: 'auto', overflowY: 'visible' } },
    },
    BackstageHeader: {
      styleOverrides: {
        header: {
          padding: '16px 24px',
          boxShadow: 'none',
          backgroundImage: 'none',
          backgroundColor: t.page,
          borderBottom: `1px solid ${t.line}`,
          zIndex: 1,
        },
        title: { color: t.text, fontSize: 20, fontWeight: 600 },
        subtitle: { color: t.quiet, opacity: 1, marginTop: 4 },
        type: {
          color: t.quiet,
          opacity: 1,
          fontSize: 12,
          textTransform: 'none',
        },
        breadcrumb: { color: t.quiet },
        breadcrumbType: { color: t.quiet, opacity: 1 },
        breadcrumbTitle: { color: t.quiet },
      },
    },
    BackstageHeaderLabel: {
      styleOverrides: {
        label: { color: t.quiet, fontWeight: 400, fontSize: 12 },
        value: { color: t.text, opacity: 1, fontSize: 14 },
      },
    },
    BackstageHeaderTabs: {
      styleOverrides: {
        tabsWrapper: {
          backgroundColor: t.page,
          borderBottom: `1px solid ${t.line}`,
          paddingLeft: 12,
        },
        defaultTab: {
          padding: '8px 12px',
          textTransform: 'none',
          fontSize: 14,
          fontWeight: 400,
        },
      },
    },
    BackstageContentHeader: {
      styleOverrides: { title: { fontSize: 20, fontWeight: 600 } },
    },
    BackstageInfoCard: {
      styleOverrides: { header: { padding: '12px 16px' } },
    },
    BackstageItemCardHeader: {
      styleOverrides: {
        root: {
          color: t.text,
          backgroundImage: 'none',
          backgroundColor: 'transparent',
          padding: '16px 16px 8px',
        },
      },
    },
    BackstageTableHeader: {
      styleOverrides: {
        header: {
          borderColor: t.line,
          padding: '10px 16px',
          textTransform: 'none',
          '& .bui-Text': { fontSize: 12, fontWeight: 600, color: t.quiet },
        },
      },
    },
    BackstageTableToolbar: {
      styleOverrides: {
        title: { '& > h6, & > h2, & > h5': { fontSize: 16, fontWeight: 600 } },
      },
    },
    BackstageEmptyState: {
      styleOverrides: { root: { backgroundColor: 'transparent' } },
    },
  };
}
