import { parseYaml } from './parseYaml';
import { readValidation } from './validation';

const read = (text: string) => readValidation(parseYaml(text, 'x'));

describe('readValidation', () => {
  it('has the levels of MkDocs', () => {
    const absoluteLinks = { severity: 'info', isRelativeToDocs: false };

    expect(read('')).toEqual({
      nav: { omittedFiles: 'info', notFound: 'warning', absoluteLinks },
      links: {
        notFound: 'warning',
        absoluteLinks,
        unrecognizedLinks: 'info',
        anchors: 'info',
      },
    });
  });

  it('takes a level for both where it stands above them', () => {
    const { nav, links } = read(
      'not_found: ignore\nanchors: warn\nlinks: {not_found: info}',
    );

    expect(nav.notFound).toBe('ignore');
    expect(links.notFound).toBe('info');
    expect(links.anchors).toBe('warning');
  });

  it('knows links that count from the documentation folder', () => {
    const { nav, links } = read('absolute_links: relative_to_docs');

    expect(nav.absoluteLinks.isRelativeToDocs).toBe(true);
    expect(links.absoluteLinks).toEqual({
      severity: 'info',
      isRelativeToDocs: true,
    });
  });

  it('keeps the usual level for a word that is none', () => {
    expect(read('nav: {not_found: loud}\nlinks: x').nav.notFound).toBe(
      'warning',
    );
  });
});
