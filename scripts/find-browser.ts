/**
 * Finds the browsers that the tests, benchmarks and screenshots drive. A browser is looked for in its environment
 * variable, on PATH, then in the usual places of Linux, macOS and Windows. On Debian and Ubuntu, as root, a missing one is
 * installed with apt; anywhere else the error says what to do.
 *
 * Command line: `tsx scripts/find-browser.ts [chromium|firefox|webkit]` prints the path.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Engine = 'chromium' | 'firefox' | 'webkit';

interface Candidate {
  title: string;
  /** Environment variable that names the executable and wins over everything else. */
  variable: string;
  commands: string[];
  places: string[];
  /** Debian packages that provide it. */
  packages: string[];
}

const home = homedir();
const windowsPrograms = [
  process.env['PROGRAMFILES'],
  process.env['PROGRAMFILES(X86)'],
  process.env['LOCALAPPDATA'],
].filter((folder) => folder !== undefined);

const candidates: Record<Engine, Candidate> = {
  chromium: {
    title: 'Chromium or Google Chrome',
    variable: 'CHROME_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    places: [
      '/opt/google/chrome/chrome',
      '/snap/bin/chromium',
      ...['', home].flatMap((folder) => [
        `${folder}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
        `${folder}/Applications/Chromium.app/Contents/MacOS/Chromium`,
        `${folder}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
      ]),
      ...windowsPrograms.flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
    ],
    packages: ['chromium'],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/snap/bin/firefox',
      ...['', home].map((folder) => `${folder}/Applications/Firefox.app/Contents/MacOS/firefox`),
      ...windowsPrograms.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    ],
    packages: ['firefox-esr'],
  },
  webkit: {
    title: "WebKitGTK's WebKitWebDriver",
    variable: 'WEBKIT_DRIVER_PATH',
    commands: ['WebKitWebDriver'],
    places: ['/usr/lib/webkit2gtk-4.1/WebKitWebDriver', '/usr/libexec/webkit2gtk-4.1/WebKitWebDriver'],
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
};

/** The executable of an engine, installing it where that is possible. Throws an error with a sentence to act on. */
export function findBrowser(engine: Engine): string {
  const candidate = candidates[engine];
  const named = process.env[candidate.variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`${candidate.variable} is "${named}", which is not a program that can be started.`);
  }
  const found = lookAround(candidate);
  if (found !== undefined) return found;
  if (canInstall()) {
    install(candidate);
    const installed = lookAround(candidate);
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `${candidate.title} was not found. Install it, or set ${candidate.variable} to its executable` +
      (process.platform === 'linux' ? ` (Debian and Ubuntu: sudo apt install ${candidate.packages.join(' ')}).` : '.'),
  );
}

/** As {@link findBrowser}, but `undefined` for an engine that this machine cannot have. */
export function findBrowserIfAny(engine: Engine): string | undefined {
  try {
    return findBrowser(engine);
  } catch {
    return undefined;
  }
}

/** The first of the commands that is on PATH. */
export function findOnPath(commands: string[]): string | undefined {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const command of commands) {
    for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
      for (const extension of extensions) {
        const file = join(folder, command + extension);
        if (folder && isExecutable(file)) return file;
      }
    }
  }
  return undefined;
}

/** Start options that work alike on a laptop, in a container and in CI. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--lang=en-US',
];

function lookAround(candidate: Candidate): string | undefined {
  return findOnPath(candidate.commands) ?? candidate.places.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function canInstall(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && findOnPath(['apt-get']) !== undefined;
}

function install(candidate: Candidate): void {
  console.error(`Installing ${candidate.packages.join(' and ')} with apt ...`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...words: string[]) =>
    execFileSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', ...candidate.packages);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(findBrowser((process.argv[2] ?? 'chromium') as Engine));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
