import { expect, test } from 'vitest';
import { reasonIn } from '../../scripts/not-started.mjs';

test.each([
  [
    'a stack and a signal come after it',
    [
      '[1:2:1127/1.1:ERROR:dbus/bus.cc:405] Failed to connect to the bus: no such file',
      '[1:1:1127/1.1:FATAL:content/zygote_host_impl_linux.cc:132] No usable sandbox! See https://chromium.example/',
      '#0 0x55d1c2a3 base::debug::StackTrace',
      'Received signal 6',
      '[2:2:1127/1.1:ERROR:scoped_ptrace_attach.cc:27] ptrace: Operation not permitted (1)',
      'ended by SIGABRT',
    ],
    'No usable sandbox! See https://chromium.example/',
  ],
  [
    'what started it has something to say before',
    [
      '/usr/bin/chromium: 9: [: unexpected operator',
      '[1:1:1127/1.1:ERROR:a.cc:3] Running as root is not supported.',
      '',
    ],
    'Running as root is not supported.',
  ],
  [
    'puppeteer tells of it',
    [
      'Failed to launch the browser process: Code: 1',
      '',
      'stderr:',
      'Error: no DISPLAY environment variable specified',
      '',
      'TROUBLESHOOTING: https://pptr.dev/troubleshooting',
      '',
    ],
    'Error: no DISPLAY environment variable specified',
  ],
  [
    'it was ended for taking too long',
    ['It waits for a disk.', 'ended by SIGTERM (its limit is 10 s)'],
    'It waits for a disk.',
  ],
  ['there is none', ['', ' '], undefined],
])('why a browser did not start, where %s', (_, lines, reason) => {
  expect(reasonIn(lines.join('\n'))).toBe(reason);
});
