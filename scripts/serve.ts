/** Serves practice Excel on this computer: `npm start`. */
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';

const FIRST_PORT = 3000;
const PORTS_TRIED = 20;

/** The page's place under dist/: the pane beside it is the one that ships, a folder above. */
const PAGE = '/practice/';

function site(): Server {
  const files = sirv(resolve(__dirname, '../dist'), { dev: true });
  return createServer((request, response) => {
    const [path, query] = (request.url ?? '').split('?', 2);
    if (path === '/') {
      response.writeHead(302, { location: query === undefined ? PAGE : `${PAGE}?${query}` }).end();
      return;
    }
    files(request, response, () => void response.writeHead(404).end());
  });
}

/** Only this computer may connect. Gives the port, or null when it is taken. */
function listen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolvePort, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolvePort(null);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, 'localhost', () => {
      server.off('error', failed);
      const address = server.address();
      resolvePort(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Serves dist/ from the first free port on; 0 lets the system choose one. */
export async function serve(
  firstPort: number,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = site();
  for (let port = firstPort; port < firstPort + PORTS_TRIED; port += 1) {
    const got = await listen(server, port);
    if (got !== null) return { server, port: got };
  }
  throw new Error(`Ports ${firstPort} to ${firstPort + PORTS_TRIED - 1} are all taken.`);
}

/** Gives the port that PORT asks for, or the usual one. */
export function wantedPort(asked: string | undefined): number {
  if (asked === undefined || asked === '') return FIRST_PORT;
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT=${asked} is no port: give a number from 0 to 65535.`);
  return port;
}

async function main(): Promise<void> {
  const { server, port } = await serve(wantedPort(process.env['PORT']));
  console.log(
    `練習用の表計算 Practice Excel: http://localhost:${port}/   (Ctrl+C で終了 / to end)`,
  );
  process.once('SIGINT', () => {
    server.closeAllConnections();
    server.close();
  });
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
