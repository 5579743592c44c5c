import { toDataUrl } from './browser';

describe('toDataUrl', () => {
  it('keeps the bytes and takes only the type it is given', async () => {
    const content = new Blob([Uint8Array.from([0xff, 0x00, 0x41])], {
      type: 'text/html',
    });

    await expect(toDataUrl(content, 'image/png')).resolves.toBe(
      'data:image/png;base64,/wBB',
    );
  });
});
