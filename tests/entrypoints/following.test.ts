import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { followSite } from '../../entrypoints/page/following';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => {});
});
afterEach(() => void vi.useRealTimers());

test('a pause ends on time though the machine slept through it, and timers with it', async () => {
  await fakeBrowser.storage.local.set({ settings: { pausedUntil: Date.now() + 3_600_000 } });
  const life = new AbortController();
  const enter = vi.fn();
  const others = { leave: () => {}, show: () => {}, fail: () => {} };
  followSite({ host: 'a.example', isTold: true }, { enter, ...others }, { signal: life.signal });
  await vi.advanceTimersByTimeAsync(120_000);
  expect(enter).not.toHaveBeenCalled();
  vi.setSystemTime(Date.now() + 7_200_000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(enter).toHaveBeenCalledOnce();
  life.abort();
});

test('who asks is told what is so now, before any timer or word has come', async () => {
  await fakeBrowser.storage.local.set({ settings: { pausedUntil: Date.now() + 3_600_000 } });
  const life = new AbortController();
  const enter = vi.fn();
  const others = { leave: () => {}, show: () => {}, fail: () => {} };
  const catchUp = followSite({ host: 'a.example', isTold: true }, { enter, ...others }, { signal: life.signal });
  await catchUp();
  expect(enter).not.toHaveBeenCalled();
  vi.setSystemTime(Date.now() + 7_200_000);
  await catchUp();
  await catchUp();
  expect(enter).toHaveBeenCalledOnce();
  life.abort();
});
