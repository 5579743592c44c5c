const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a key may change objects of the program itself when something later copies it without care. */
export function isUnsafeKey(key: string): boolean {
  return UNSAFE.has(key);
}
