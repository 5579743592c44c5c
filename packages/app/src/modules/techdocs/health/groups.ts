import type { DocsHealth, HealthFinding } from './DocsHealth';

/** What findings are about, in the order in which they hurt readers. */
export const healthGroups = [
  'links',
  'anchors',
  'images',
  'content',
  'alternatives',
  'orphans',
  'plugins',
  'other',
] as const;

export type HealthGroup = (typeof healthGroups)[number];

/** The only place that knows the codes of the renderer. */
const groupByCode = new Map<string, HealthGroup>(
  Object.entries({
    'link-broken': 'links',
    'link-absolute': 'links',
    'link-unrecognized': 'links',
    'nav-missing': 'links',
    'redirect-skipped': 'links',
    'anchor-broken': 'anchors',
    'image-broken': 'images',
    'alt-missing': 'alternatives',
    'nav-omitted': 'orphans',
    'page-orphan': 'orphans',
    'image-large': 'images',
    'config-ignored': 'plugins',
    'content-removed': 'content',
    'heading-missing': 'content',
    'page-skipped': 'content',
    'file-skipped': 'content',
    'include-skipped': 'content',
    'variable-unknown': 'content',
    'diagram-failed': 'content',
    'formula-failed': 'content',
  }),
);

/** What a finding is about. */
export function toGroup(code: string): HealthGroup {
  return groupByCode.get(code) ?? 'other';
}

/** How many findings there are about each thing; those without any are left out. */
export function countByGroup(
  health: Pick<DocsHealth, 'counts'>,
): Array<{ group: HealthGroup; count: number }> {
  const totals = new Map<HealthGroup, number>();
  for (const [code, count] of Object.entries(health.counts)) {
    const group = toGroup(code);
    totals.set(group, (totals.get(group) ?? 0) + count);
  }
  return healthGroups.flatMap(group => {
    const count = totals.get(group) ?? 0;
    return count > 0 ? [{ group, count }] : [];
  });
}

/** How many findings of a list say that something is wrong. */
export function countWarnings(findings: readonly HealthFinding[]): number {
  return findings.filter(({ level }) => level === 'warning').length;
}
