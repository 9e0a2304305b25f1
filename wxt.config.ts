import { defineConfig } from 'wxt';
import { asciiOnly } from './scripts/ascii-only.mjs';
import { bareStart } from './scripts/bare-start.mjs';
import { checkBriefings } from './scripts/check-briefings';

/** Least versions: Custom Highlight API, popover, caretPositionFromPoint and scheduler.yield in both. */
const LEAST_CHROME = '129';
const LEAST_FIREFOX = '142.0';

const OWN_PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  outDirTemplate: '{{browser}}',
  vite: () => ({
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: { modulePreload: false },
    plugins: [asciiOnly(), bareStart()],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // Chrome's service worker has no Worker: an offscreen document has one.
    permissions: ['storage', 'unlimitedStorage', 'scripting', ...(browser === 'firefox' ? [] : ['offscreen'])],
    host_permissions: ['*://*/*'],
    // Our own pages load nothing but what is in the package, ask nobody, and stand in no frame.
    content_security_policy: { extension_pages: OWN_PAGES },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+B' } },
      'next-name': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_command_next__' },
      'previous-name': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_command_previous__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backstory@backstory.example',
              strict_min_version: LEAST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: LEAST_CHROME }),
  }),
  hooks: {
    'build:before': () => checkBriefings('assets/briefings'),
    // The page script is an unlisted script named here, not a WXT content script: WXT's own content-script context
    // posts a message that holds the extension's id to every page, and a page can stop it with a forged event.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        {
          matches: ['*://*/*'],
          js: ['page.js'],
          css: ['assets/page.css'],
          run_at: 'document_idle',
          // Frames too, of any origin; those without an address of their own (`srcdoc`, `about:blank`) belong to who made them.
          all_frames: true,
          match_origin_as_fallback: true,
        },
      ];
    },
  },
});
