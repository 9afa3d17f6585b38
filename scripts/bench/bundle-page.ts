import { build, type Rolldown } from 'vite';
import { root } from '../project.ts';
import { sharedPlugins, sharedSettings } from '../vite.ts';

/**
 * The scripts of a benchmark's page by the path they are to be served at, built as a release is: `/page.js`, and what it
 * loads later in chunks of its own.
 *
 * @param entry The page's source, from the project's root.
 */
export async function bundlePage(entry: string): Promise<Record<string, string>> {
  const [built] = (await build({
    ...sharedSettings,
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    plugins: sharedPlugins(),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...sharedSettings.build,
      write: false,
      lib: { entry: root + entry, formats: ['es'], fileName: () => 'page.js' },
      rolldownOptions: { output: { minify: true } },
    },
  })) as Rolldown.RolldownOutput[];
  return Object.fromEntries(
    built!.output.flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code]] : [])),
  );
}
