/** How the interface is built: one page for each kind of window, no network, faces and strings taken from the folders beside ui/. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** One page for each kind of window: what the audience loads has no code that knows of notes. */
const PAGES = ['index', 'presenter', 'audience', 'kiosk'];

export default defineConfig({
  plugins: [svelte()],
  // A file that moves keeps what it imports from other folders: they are named from src, as `~/design/…`.
  resolve: { alias: { '~': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    rolldownOptions: {
      input: Object.fromEntries(PAGES.map((page) => [page, fileURLToPath(new URL(`${page}.html`, import.meta.url))])),
    },
    // WebKitGTK 2.50 is the oldest engine that the app runs in.
    target: 'safari18',
    // The faces are files of their own: as data they would be parsed with the style sheet before the first paint.
    assetsInlineLimit: 0,
    // Svelte and the screens are wanted together, at once and from a local disk: splitting only adds a wait.
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: Object.fromEntries(['/call', '/picture', '^/audience$', '/events'].map((path) => [path, 'http://127.0.0.1:4173'])),
  },
});
