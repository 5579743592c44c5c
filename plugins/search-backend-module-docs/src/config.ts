import { Config } from '@backstage/config';

/** Where docs are, and where results lead to. */
export type DocsOptions = {
  /** With `:namespace`, `:kind`, `:name` and `:path`. */
  readonly location: string;
  /** Whether addresses of docs keep capital letters. */
  readonly keepsCase: boolean;
};

/** Reads the keys of the stock collator. */
export function readDocsOptions(config: Config): DocsOptions {
  return {
    location:
      config.getOptionalString('search.collators.techdocs.locationTemplate') ??
      '/docs/:namespace/:kind/:name/:path',
    keepsCase:
      config.getOptionalBoolean(
        'techdocs.legacyUseCaseSensitiveTripletPaths',
      ) ?? false,
  };
}
