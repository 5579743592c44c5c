import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { RawText } from './RawText';

describe('RawText', () => {
  it('numbers lines, and breaks those that are too long', () => {
    renderInTestApp(<RawText text={`a\n${'b'.repeat(2500)}\nc\n`} />);

    const [numbers, text] = screen
      .getByRole('group', { name: 'Lines of the definition' })
      .querySelectorAll('pre');
    expect(numbers.textContent).toBe('1\n2\n\n\n3');
    expect(text.textContent!.split('\n').map(row => row.length)).toEqual([
      1, 1000, 1000, 500, 1,
    ]);
  });

  it('marks a line', () => {
    renderInTestApp(<RawText text={'a\nb\nc'} markedLine={2} />);

    expect(screen.getByRole('group', { name: 'Line 2' })).toHaveTextContent(
      'b',
    );
  });
});
