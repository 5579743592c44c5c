import { posix } from 'node:path';
import {
  asList,
  asMap,
  asText,
  parseYaml,
  YamlValue,
} from '../../config/parseYaml';
import { RepositoryFiles } from '../../files/RepositoryFiles';
import { DocsInputError } from '../../errors';
import { PageInput, SourceContext } from '../../source/PageInput';
import { Variables } from './evaluate';

/** A file with variables, and the name that they are put under. */
type VariableFile = { readonly key?: string; readonly path: string };

function listFiles(value: YamlValue): readonly VariableFile[] {
  return (asList(value) ?? []).flatMap((item): readonly VariableFile[] => {
    const path = asText(item);
    return path
      ? [{ path }]
      : Object.entries(asMap(item) ?? {}).map(([key, file]) => ({
          key,
          path: asText(file) ?? '',
        }));
  });
}

async function readVariables(
  path: string,
  { repository }: SourceContext,
): Promise<{ value?: YamlValue; problem?: string }> {
  const resolved = RepositoryFiles.resolve(path, '.');
  const { text, problem } =
    resolved.path === undefined
      ? { ...resolved, text: undefined }
      : await repository.read(resolved.path);
  if (text === undefined) {
    return { problem: `"${path}" ${problem}` };
  }
  try {
    return { value: parseYaml(text, path) };
  } catch (error) {
    if (error instanceof DocsInputError) {
      return { problem: error.message };
    }
    throw error;
  }
}

/** Variables that are the same on every page of a site. */
export async function readSiteVariables(
  context: SourceContext,
): Promise<Variables> {
  const { config, log } = context;
  const settings = config.plugins.get('macros') ?? {};
  const extra = asMap(config.settings.extra) ?? {};
  const fromFiles: { [name: string]: YamlValue } = {};
  for (const { key, path } of listFiles(settings.include_yaml)) {
    const { value, problem } = await readVariables(path, context);
    if (problem) {
      log.add({
        code: 'include-skipped',
        file: 'mkdocs.yml',
        message: `The plugin "macros" includes variables that are not to be had: ${problem}.`,
      });
    }
    Object.assign(fromFiles, key ? { [key]: value } : asMap(value));
  }
  return {
    config: {
      docs_dir: config.docsDir,
      ...config.settings,
      site_name: config.siteName,
    },
    plugin: settings,
    ...fromFiles,
    extra,
    ...extra,
  };
}

/** Variables of one page, its front matter first. */
export function pageVariables(
  site: Variables,
  { page, frontMatter }: PageInput,
): Variables {
  return {
    ...site,
    page: {
      title: frontMatter.title,
      url: page.url,
      meta: frontMatter,
      file: {
        src_path: page.path,
        src_uri: page.path,
        name: posix.basename(page.path).replace(/\.[^.]*$/, ''),
        url: page.url,
      },
    },
    ...frontMatter,
  };
}
