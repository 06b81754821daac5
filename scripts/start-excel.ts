/** Serves the add-in over https and puts it into the Excel on this computer: `npm run start:excel`. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:https';
import { resolve } from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import sirv from 'sirv';

/** The manifest's addresses name it, so that there is no other to fall back on. */
const PORT = 3000;

/**
 * Not among the dependencies: its tree builds native modules, which not every machine can. `npx` fetches it on a machine that has
 * Excel, the first time it is needed.
 */
const DEBUGGING = 'office-addin-debugging@7.0.0';

const NO_EXCEL_HERE =
  'start:excel puts the add-in into Excel on Windows or Mac, and this computer is neither. Use npm start: it needs no Excel.';

function sideload(verb: 'start' | 'stop'): Promise<number> {
  const manifest = resolve(__dirname, '../manifest.xml');
  const options =
    verb === 'start' ? ['desktop', '--app', 'excel', '--no-debug', '--no-live-reload'] : [];
  const child = spawn('npx', ['--yes', DEBUGGING, verb, manifest, ...options], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolveCode, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolveCode(code ?? 1));
  });
}

async function serveSecurely(): Promise<() => void> {
  const files = sirv(resolve(__dirname, '../dist'), { dev: true });
  // Asks once, in a window of the system's, to trust a certificate made for this computer alone.
  const server = createServer(await getHttpsServerOptions(), (request, response) =>
    files(request, response, () => void response.writeHead(404).end()),
  );
  await new Promise<void>((listening, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${PORT} is taken: end the program that uses it (npm start?) and try again.`,
            )
          : error,
      ),
    );
    server.listen(PORT, 'localhost', listening);
  });
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

async function main(): Promise<void> {
  if (process.platform !== 'win32' && process.platform !== 'darwin') throw new Error(NO_EXCEL_HERE);
  const stopServing = await serveSecurely();
  console.log(
    `The add-in is served at https://localhost:${PORT}/. Excel opens with it; Ctrl+C ends.`,
  );
  process.once('SIGINT', () => {
    void sideload('stop').finally(stopServing);
  });
  const code = await sideload('start');
  if (code !== 0) {
    stopServing();
    throw new Error(
      `Excel could not be started with the add-in (${DEBUGGING} ended with ${code}). The manual way is in README.md.`,
    );
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
