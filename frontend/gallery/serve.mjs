/** Builds the gallery into a folder that goes away, and serves it with the chat page's policy. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { build } from 'vite';

import { icons, slimCss } from '../vite.shared.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const TYPES = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
};
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types chatkit lit-html',
].join('; ');

async function bundle(outDir) {
  const entries = {
    gallery: 'gallery.ts',
    highlight: '../src/markdown/highlight.ts',
    icons: '../src/icons/all.ts',
  };
  for (const [name, entry] of Object.entries(entries)) {
    await build({
      configFile: false,
      root: here,
      logLevel: 'warn',
      publicDir: false,
      plugins: [icons(), slimCss()],
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry: join(here, entry), formats: ['es'], fileName: () => `${name}.js` },
        rolldownOptions: { output: { codeSplitting: false, minify: true } },
      },
    });
  }
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const crc = body.reduce((sum, byte) => {
    let value = (sum ^ byte) >>> 0;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value >>> 0;
  }, 0xffffffff);
  const size = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  check.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([size, body, check]);
}

/** A picture, made here so that none is kept in the repository. */
function picture(width, height) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows.set(
        [90 + (x * 120) / width, 120 + (y * 90) / height, 200],
        y * (1 + width * 3) + 1 + x * 3,
      );
    }
  }
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export async function serveGallery() {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  await bundle(folder);
  for (const name of ['index.html', 'page.css']) await cp(join(here, name), join(folder, name));
  await writeFile(join(folder, 'sample.png'), picture(480, 240));
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const name = path === '/' ? 'index.html' : path.slice(1);
    const type = TYPES[extname(name)];
    readFile(join(folder, type && !name.includes('/') ? name : 'none')).then(
      (body) =>
        response
          .writeHead(200, { 'content-type': type, 'content-security-policy': POLICY })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await rm(folder, { recursive: true });
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serveGallery();
  console.log(`${url} (also ?mode=dark and ?mode=rtl)`);
}
