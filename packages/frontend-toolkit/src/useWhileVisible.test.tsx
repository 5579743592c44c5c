import { renderHook } from '@testing-library/react';
import { useWhileVisible } from './useWhileVisible';

describe('useWhileVisible', () => {
  let visible: DocumentVisibilityState;

  beforeEach(() => {
    jest.useFakeTimers();
    visible = 'visible';
    jest
      .spyOn(document, 'visibilityState', 'get')
      .mockImplementation(() => visible);
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('acts again and again while the page is seen, and when it is seen again', () => {
    const action = jest.fn();
    const { unmount } = renderHook(() => useWhileVisible(action, 5000));

    jest.advanceTimersByTime(10_000);
    expect(action).toHaveBeenCalledTimes(2);

    visible = 'hidden';
    jest.advanceTimersByTime(20_000);
    expect(action).toHaveBeenCalledTimes(2);

    visible = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(action).toHaveBeenCalledTimes(3);

    unmount();
    jest.advanceTimersByTime(10_000);
    expect(action).toHaveBeenCalledTimes(3);
  });

  it('does nothing without an action', () => {
    renderHook(() => useWhileVisible(undefined, 5000));

    expect(jest.getTimerCount()).toBe(0);
  });
});
