/** Colours of the portal, by the role they have in a diagram. */
const roles = {
  page: '--bui-bg-app',
  surface: '--bui-bg-neutral-1',
  sunken: '--bui-bg-neutral-2',
  line: '--bui-border-1',
  lineStrong: '--fw-line-strong',
  text: '--bui-fg-primary',
  quiet: '--bui-fg-secondary',
  primary: '--fw-link',
  primarySubdued: '--fw-selected',
  good: '--bui-fg-positive',
  goodSubdued: '--bui-positive-bg-subdued',
  warn: '--bui-fg-warning',
  warnSubdued: '--bui-warning-bg-subdued',
  bad: '--bui-fg-negative',
  badSubdued: '--bui-negative-bg-subdued',
} as const;

type Colours = Record<keyof typeof roles, string>;

/** The colours that the portal shows now. */
export function readColours(): Colours {
  const style = getComputedStyle(document.body);
  return Object.fromEntries(
    Object.entries(roles).map(([role, variable]) => [
      role,
      style.getPropertyValue(variable).trim() || 'currentColor',
    ]),
  ) as Colours;
}

/** Names the members of a row, which Mermaid counts. */
function number(
  name: (index: number) => string,
  count: number,
  values: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      name(i),
      values[i % values.length],
    ]),
  );
}

/** The theme of all kinds of diagrams; Mermaid would work out the rest, but not so that it can be read. */
export function toDiagramTheme(
  c: Colours,
  mode: 'light' | 'dark',
): Record<string, string | boolean> {
  const soft = [
    c.primarySubdued,
    c.goodSubdued,
    c.warnSubdued,
    c.badSubdued,
    c.sunken,
  ];
  const strong = [c.primary, c.good, c.warn, c.bad, c.quiet];
  return {
    darkMode: mode === 'dark',
    background: c.page,
    primaryColor: c.primarySubdued,
    primaryTextColor: c.text,
    primaryBorderColor: c.primary,
    secondaryColor: c.goodSubdued,
    secondaryTextColor: c.text,
    secondaryBorderColor: c.good,
    tertiaryColor: c.sunken,
    tertiaryTextColor: c.text,
    tertiaryBorderColor: c.lineStrong,
    lineColor: c.quiet,
    textColor: c.text,
    titleColor: c.text,
    noteBkgColor: c.warnSubdued,
    noteTextColor: c.text,
    noteBorderColor: c.warn,
    errorBkgColor: c.badSubdued,
    errorTextColor: c.bad,
    // Scales: mind maps, timelines, kanban boards and others
    ...number(i => `cScale${i}`, 12, soft),
    ...number(i => `cScalePeer${i}`, 12, strong),
    ...number(i => `cScaleInv${i}`, 12, strong),
    ...number(i => `cScaleLabel${i}`, 12, [c.text]),
    ...number(i => `surface${i}`, 5, [c.surface]),
    ...number(i => `surfacePeer${i}`, 5, [c.lineStrong]),
    ...number(i => `fillType${i}`, 8, soft),
    ...number(i => `git${i}`, 8, strong),
    ...number(i => `gitBranchLabel${i}`, 8, [c.page]),
    ...number(i => `pie${i + 1}`, 12, strong),
    pieOpacity: '0.55',
    pieStrokeColor: c.page,
    pieOuterStrokeColor: c.lineStrong,
    pieTitleTextColor: c.text,
    pieSectionTextColor: c.text,
    pieLegendTextColor: c.text,
    git0: c.primary,
    // Gantt charts
    gridColor: c.lineStrong,
    sectionBkgColor: c.sunken,
    sectionBkgColor2: c.sunken,
    altSectionBkgColor: c.page,
    excludeBkgColor: c.line,
    taskBkgColor: c.primarySubdued,
    taskBorderColor: c.primary,
    taskTextColor: c.text,
    taskTextLightColor: c.text,
    taskTextDarkColor: c.text,
    taskTextOutsideColor: c.text,
    taskTextClickableColor: c.primary,
    activeTaskBkgColor: c.goodSubdued,
    activeTaskBorderColor: c.good,
    doneTaskBkgColor: c.sunken,
    doneTaskBorderColor: c.lineStrong,
    critBkgColor: c.badSubdued,
    critBorderColor: c.bad,
    todayLineColor: c.bad,
    vertLineColor: c.warn,
    // C4
    personBkg: c.primarySubdued,
    personBorder: c.primary,
    // Quadrants and requirements
    quadrant1Fill: c.primarySubdued,
    quadrant2Fill: c.surface,
    quadrant3Fill: c.sunken,
    quadrant4Fill: c.surface,
    quadrantPointFill: c.primary,
    quadrantPointTextFill: c.text,
    quadrantTitleFill: c.text,
    quadrantXAxisTextFill: c.text,
    quadrantYAxisTextFill: c.text,
    quadrant1TextFill: c.text,
    quadrant2TextFill: c.text,
    quadrant3TextFill: c.text,
    quadrant4TextFill: c.text,
    requirementBackground: c.surface,
    requirementBorderColor: c.lineStrong,
    requirementTextColor: c.text,
    relationColor: c.quiet,
    relationLabelBackground: c.page,
    relationLabelColor: c.text,
  };
}

// Mermaid has these as words of its configuration, or not at all.
const C4_KINDS = [
  'person',
  'system',
  'system_db',
  'system_queue',
  'container',
  'container_db',
  'container_queue',
  'component',
  'component_db',
  'component_queue',
];
const C4_TEXT = /#(?:444444|ffffff)\b/gi;

/** Colours of C4 diagrams. */
export function toC4Colours(c: Colours): Record<string, string> {
  const outer = (kind: string) => `external_${kind}`;
  return Object.fromEntries([
    ...C4_KINDS.flatMap(kind => [
      [`${kind}_bg_color`, c.primarySubdued],
      [`${kind}_border_color`, c.primary],
    ]),
    ...C4_KINDS.map(outer).flatMap(kind => [
      [`${kind}_bg_color`, c.sunken],
      [`${kind}_border_color`, c.lineStrong],
    ]),
  ]);
}

/** C4 diagrams have their lines in one grey and their texts in white, whatever the theme. */
export function fixC4Text(svg: string, c: Colours): string {
  return svg.replace(C4_TEXT, c.text);
}
