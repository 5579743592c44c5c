import { splitCommitMessage } from './commitMessage';

describe('splitCommitMessage', () => {
  it.each([
    ['fix: round fees\n', 'fix: round fees', ''],
    ['fix: a\r\n\r\nBecause.\r\n\r\nMore.', 'fix: a', 'Because.\n\nMore.'],
    ['', '', ''],
  ])('splits %j', (message, subject, body) => {
    expect(splitCommitMessage(message)).toEqual({ subject, body });
  });
});
