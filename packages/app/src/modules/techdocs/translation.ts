import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence around the docs. */
export const docsTranslationRef = createTranslationRef({
  id: 'fairway.techdocs',
  messages: {
    trail: 'Where these docs belong',
    docs: 'Docs',
    search: 'Search these docs',
    searchAll: 'Search all docs for “{{term}}”',
    documentTitle: '{{title}} docs',
    missingImage: 'Image not shown: {{name}}',
    diagram: {
      titled: 'Diagram: {{title}}',
      untitled: 'Diagram ({{kind}})',
      failed: 'This diagram cannot be drawn: {{detail}}.',
      foreign:
        'This diagram is not drawn, because its styles are to be fetched from elsewhere.',
      tooLong:
        'This diagram is not drawn, because it has more than {{detail}} characters.',
      tooMany:
        'This diagram is not drawn, because the page has more than {{detail}} of them.',
      tooSlow:
        'This diagram is not drawn, because those of the page took more than {{detail}} seconds.',
    },
    lightBox: {
      image: 'Image',
      enlarge: 'Enlarge the image',
      enlargeNamed: 'Enlarge: {{name}}',
      close: 'Close',
      zoom: 'Zoom in or out',
      next: 'Next image',
      previous: 'Previous image',
      failed: 'The image cannot be loaded.',
    },
    change: {
      updated: 'Updated',
      by: 'by {{author}}',
      commit: 'Commit {{sha}}',
    },
    report: {
      page: 'Report an issue',
      selected: 'Report the marked text',
      issueTitle: 'Docs: {{title}}',
      issueBody: 'Page: {{page}}\nSource: {{source}}',
    },
    health: {
      title: 'Docs health',
      show: 'Show all',
      healthy: 'No problems',
      problems_one: '{{count}} problem',
      problems_other: '{{count}} problems',
      nothing: 'The last build found nothing to mend.',
      findings: 'What the last build found',
      more_one: '{{count}} more is not listed.',
      more_other: '{{count}} more are not listed.',
      changed: 'Changed',
      built: 'Built',
      duration: '{{pages}} in {{duration}}',
      pages_one: '{{count}} page',
      pages_other: '{{count}} pages',
      engine: 'Engine',
      edit: 'Edit',
      line: '{{file}}, line {{line}}',
      level: {
        warning: 'Problem',
        info: 'Note',
      },
      group: {
        links_one: '{{count}} broken link',
        links_other: '{{count}} broken links',
        anchors_one: '{{count}} broken anchor',
        anchors_other: '{{count}} broken anchors',
        images_one: '{{count}} missing image',
        images_other: '{{count}} missing images',
        content_one: '{{count}} part left out',
        content_other: '{{count}} parts left out',
        alternatives_one: '{{count}} image without alternative text',
        alternatives_other: '{{count}} images without alternative text',
        orphans_one: '{{count}} page outside of the navigation',
        orphans_other: '{{count}} pages outside of the navigation',
        plugins_one: '{{count}} setting ignored',
        plugins_other: '{{count}} settings ignored',
        other_one: '{{count}} other note',
        other_other: '{{count}} other notes',
      },
    },
  },
});
