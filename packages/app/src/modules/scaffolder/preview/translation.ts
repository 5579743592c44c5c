import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence around the files that a kit would make. */
export const previewTranslationRef = createTranslationRef({
  id: 'fairway.scaffolder.preview',
  messages: {
    title: 'What will be created',
    where: '{{count}} files in {{owner}}/{{repository}} on {{host}}',
    files: 'Files',
    binary: 'Not text: {{size}} bytes',
    loading: 'Making the files…',
    failed: 'The files cannot be shown',
    download: 'Download as zip',
    downloading: 'Packing…',
    downloadHint: 'Only the files: no repository, nothing in the catalog.',
    notDownloaded: 'The zip could not be made',
  },
});
