/**
 * The demo and the documentation: `npm start` serves them with a simulated Webex on the same port, `npm run build:demo`
 * writes them as static files whose pages talk to a simulator inside the page. The library's own builds are in `scripts/build/`.
 */
import { msw } from 'msw/vite';
import { defineConfig } from 'vite';
import { docsSite } from './scripts/docs-site/plugin.ts';
import { findFiles } from './scripts/files.ts';
import { root } from './scripts/project.ts';
import { sharedPlugins, sharedSettings } from './scripts/vite.ts';
import { simulator } from './src/simulator/doors/vite.ts';

const port = process.env['PORT'];

export default defineConfig(({ command, isPreview }) => ({
  ...sharedSettings,
  root: `${root}demo`,
  base: './',
  cacheDir: `${root}node_modules/.cache/vite-demo`,
  plugins: [
    ...sharedPlugins(),
    docsSite(),
    msw({ mode: 'worker-only' }),
    command === 'serve' && !isPreview ? simulator() : undefined,
  ],
  define: {
    /** `true` where no server stands behind the page, so that it has to bring its own simulated Webex. */
    __STATIC_DEMO__: command === 'build',
  },
  server: { port: Number(port ?? 5173), strictPort: port !== undefined, fs: { allow: [root] } },
  build: {
    ...sharedSettings.build,
    // What stands in for light-dark() in older browsers follows the page, and not an element's own theme.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    outDir: `${root}dist-demo`,
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input: findFiles('demo', '.html').map((file) => root + file),
    },
  },
}));
