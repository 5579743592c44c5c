import { copyText } from './copyText';

describe('copyText', () => {
  const execCommand = jest.fn();
  const clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');

  beforeEach(() => {
    // jsdom has neither; browsers have no clipboard either on a plain http host.
    Object.assign(document, { execCommand });
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: undefined,
    });
  });

  afterEach(() => {
    execCommand.mockReset();
    if (clipboard) {
      Object.defineProperty(navigator, 'clipboard', clipboard);
    }
  });

  it('selects the text and copies that where there is no clipboard', async () => {
    let selected: string | undefined;
    execCommand.mockImplementation(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      selected = field.value.slice(field.selectionStart, field.selectionEnd);
      return true;
    });

    await expect(copyText('git clone x')).resolves.toBe(true);
    expect(selected).toBe('git clone x');
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('says so where nothing can be copied', async () => {
    execCommand.mockImplementation(() => {
      throw new Error('not allowed');
    });

    await expect(copyText('x')).resolves.toBe(false);
  });
});
