import { SourceDocument } from '@fairway/search-node';
import { ForgeRepository } from './ForgeReader';

/** Makes a repository ready for the index. */
export function toDocument(
  repository: ForgeRepository,
  { readme, files }: { readme: string; files: readonly string[] },
): SourceDocument {
  const { full_name: fullName, name } = repository;
  const description = repository.description ?? '';
  const [owner] = fullName.split('/');
  return {
    names: [name, fullName],
    tags: [owner, ...(repository.topics ?? [])],
    description,
    text: [readme, ...files].join('\n'),
    values: { tag: repository.topics ?? [] },
    updatedAt: toIso(repository.updated_at),
    document: {
      title: fullName,
      text: [description, readme, files.join(' · ')].filter(Boolean).join('\n'),
      location: `/forge/${fullName
        .split('/')
        .map(encodeURIComponent)
        .join('/')}`,
      name,
    } as SourceDocument['document'],
  };
}

function toIso(time: string | null | undefined): string | undefined {
  const date = new Date(time ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
