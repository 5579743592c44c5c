import { BuildLimits, BuildReport } from '@fairway/techdocs-renderer';
import { EditUrlTemplate } from '../generate/editUrls';

/** What a process is told to build; plain data, as it is sent there. */
export type SiteRequest = {
  readonly inputDir: string;
  readonly outputDir: string;
  readonly cacheDir?: string;
  readonly timesTellChanges: boolean;
  readonly etag?: string;
  readonly siteName?: string;
  readonly editUrl?: EditUrlTemplate;
  readonly apiPages?: Readonly<Record<string, string>>;
  /** Whether git can tell when the files of the folder were last changed. */
  readonly hasGitDates?: boolean;
  readonly limits: Partial<BuildLimits>;
};

/** What came of it: a site, or a sentence for the author of its sources. */
export type SiteResult =
  | { readonly report: BuildReport }
  | { readonly fault: string };
