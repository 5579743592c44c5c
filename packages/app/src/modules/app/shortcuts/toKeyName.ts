/** Writes a key as it stands on the keyboard in front of the reader. */
export function toKeyName(
  key: string,
  platform: string = navigator.platform,
): string {
  return key.replace('Mod+', /mac|iphone|ipad/i.test(platform) ? '⌘' : 'Ctrl ');
}
