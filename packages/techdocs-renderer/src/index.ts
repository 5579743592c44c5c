/**
 * Turns Markdown and `mkdocs.yml` into the static site that the TechDocs reader
 * shows, without Python and without running anything that a repository holds.
 *
 * @packageDocumentation
 */
export { buildSite } from './buildSite';
export { DiagramPool } from './diagrams/pool/DiagramPool';
export type { DiagramPoolOptions } from './diagrams/pool/DiagramPool';
export type { PlantumlLibrary } from './diagrams/plantuml/PlantumlLibrary';
export { DocsInputError } from './errors';
export { fingerprintDocs } from './files/fingerprintDocs';
export type { DocsContent, DocsFingerprint } from './files/fingerprintDocs';
export { readGitDates } from './git/readGitDates';
export { DEFAULT_LIMITS } from './options';
export type { BuildLimits, BuildOptions } from './options';
export type { BuildProgress } from './output/Pace';
export { RENDERER_REVISION } from './output/metadata';
export type { BuildReport, PagePlace } from './report/BuildReport';
export type { Finding, FindingCode, FindingLevel } from './report/findings';
