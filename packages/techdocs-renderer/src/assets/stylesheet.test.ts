import { STYLESHEET } from './stylesheet';

describe('STYLESHEET', () => {
  const { path, content } = STYLESHEET;

  it('has a name that the reader lets through', () => {
    expect(path).toMatch(
      /^assets\/stylesheets\/main\.[A-Fa-f0-9]{8}\.min\.css$/,
    );
  });

  it('loads nothing', () => {
    expect(content).not.toMatch(
      /@import|url\((?!"data:)|https?:(?!\/\/www\.w3\.org)/,
    );
  });

  it('is well formed', () => {
    expect(content.split('{')).toHaveLength(content.split('}').length);
    expect(content).not.toMatch(/undefined|\$\{|\/\*/);
  });
});
