// A small stand-in for the server and the simulator, so that the screens can be seen and tested alone.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { api } from './api.mjs';
import { simulator } from './simulator.mjs';

const DIST = resolve(import.meta.dirname, '../../target/dist');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Starts both; port 0 picks a free one. Answers their addresses and a way to stop. */
export async function startMock(appPort = 0, simulatorPort = 0) {
  const world = {
    inbox: [],
    faults: [],
    links: new Map(),
    payments: new Map(),
    chargeBacks: new Map(),
    disputes: [],
    ridePace: 60_000,
    baseUrl: '',
    simulatorUrl: '',
  };
  const sim = createServer(simulator(world));
  const app = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    if (path.startsWith('/api/v1/')) return handle(request, response, path.slice('/api/v1'.length));
    sendFile(world, path, response);
  });
  const handle = api(world);
  await Promise.all([listen(sim, simulatorPort), listen(app, appPort)]);
  world.simulatorUrl = `http://127.0.0.1:${sim.address().port}`;
  world.baseUrl = `http://localhost:${app.address().port}`;
  const stop = () => {
    for (const server of [app, sim]) {
      server.close();
      server.closeAllConnections();
    }
  };
  return {
    baseUrl: world.baseUrl,
    simulatorUrl: world.simulatorUrl,
    adminPassword: 'assayer of the mint',
    secondAdministrator: { name: 'bert.ng', password: 'weigher of the scales' },
    isStaged: true,
    stop,
  };
}

function listen(server, port) {
  return new Promise((done) => server.listen(port, '127.0.0.1', done));
}

function sendFile(world, path, response) {
  const inAdmin = path.startsWith('/admin');
  const root = join(DIST, inAdmin ? 'admin' : 'consumer');
  const wanted = join(root, normalize(inAdmin ? path.slice('/admin'.length) || '/' : path));
  const found = wanted.startsWith(root) && existsSync(wanted) && statSync(wanted).isFile();
  const file = found ? wanted : join(root, 'index.html');
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy':
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; " +
      `base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${world.simulatorUrl}`,
    'Cache-Control': 'no-cache',
  });
  createReadStream(file).pipe(response);
}

if (process.argv[1] === import.meta.filename) {
  const mock = await startMock(
    Number(process.env.PORT ?? 18080),
    Number(process.env.SIMULATOR_PORT ?? 18090),
  );
  console.log(`app ${mock.baseUrl}  simulator ${mock.simulatorUrl}`);
}
