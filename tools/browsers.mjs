/**
 * Where this machine keeps its browsers. Uses Node alone: it runs before anything is installed.
 * `CHROME_PATH` and `FIREFOX_PATH` win over whatever is found.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** @typedef {'chromium' | 'firefox'} Engine */

const { env, platform } = process;
const windowsRoots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
  (root) => root !== undefined,
);

/** @type {Record<Engine, { variable: string, commands: string[], mac: string[], windows: string[] }>} */
const places = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    mac: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
    windows: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    mac: ['Firefox', 'Firefox Developer Edition'],
    windows: ['Mozilla Firefox\\firefox.exe'],
  },
};

/** @param {string} path */
function executable(path) {
  try {
    accessSync(path, platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {Engine} engine */
function candidates(engine) {
  const { commands, mac, windows } = places[engine];
  if (platform === 'win32') return windowsRoots.flatMap((root) => windows.map((path) => join(root, path)));
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const onPath = commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const bundles = mac.flatMap((app) =>
    ['/Applications', join(env['HOME'] ?? '', 'Applications')].map((folder) =>
      join(folder, `${app}.app`, 'Contents', 'MacOS', engine === 'firefox' ? 'firefox' : app),
    ),
  );
  return [...bundles, ...onPath];
}

/**
 * Path of the browser, or `undefined` when there is none.
 * A path given by the environment is believed even when wrong, so that the mistake shows.
 * @param {Engine} engine
 */
export const browserPath = (engine) => env[places[engine].variable] ?? candidates(engine).find(executable);

/** The name of the variable that overrides the search.
 * @param {Engine} engine */
export const browserVariable = (engine) => places[engine].variable;

/** @type {readonly Engine[]} */
export const engines = ['chromium', 'firefox'];

/** The engines asked for by `BROWSERS=chromium,firefox`; all of them by default. */
export const wantedEngines = () => {
  const wanted = (env['BROWSERS'] ?? engines.join(',')).split(',');
  return engines.filter((engine) => wanted.includes(engine));
};

/** Chromium's flags for tests. Its sandbox needs privileges that root in a container does not have. */
export const chromiumArgs = [
  ...(platform === 'linux' ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
