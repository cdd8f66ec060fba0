import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Desk } from '../../workbench/book/desk.ts';
import { makeFrameServer, makeServer } from '../../workbench/server/http.ts';

const TOKEN = '0123456789abcdef0123456789abcdef';

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

describe('the server of the workbench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sang-kien-http-'));
  const desk = new Desk(undefined);
  let server: Server;
  let frames: Server;
  let port = 0;

  const listen = (each: Server): Promise<void> =>
    new Promise((done) => each.listen(0, '127.0.0.1', done));

  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), '<p>trang</p>');
    writeFileSync(join(folder, 'bi-mat.txt'), 'bí mật');
    server = makeServer({
      files: folder,
      token: TOKEN,
      desk,
      folder,
      frames: 'http://127.0.0.1:1',
    });
    frames = makeFrameServer(desk);
    await Promise.all([listen(server), listen(frames)]);
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => {
    server.close();
    frames.close();
    rmSync(folder, { recursive: true });
  });

  const ask = ({ path = '/', method = 'GET', headers = {}, body = '' }: Asked, at = port) =>
    new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve) => {
      const asked = request({ port: at, host: '127.0.0.1', path, method, headers }, (response) => {
        let text = '';
        response.on('data', (piece) => {
          text += String(piece);
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      asked.end(body);
    });

  const CALL: Asked = { path: '/api/clock', method: 'POST', body: '{"days":1}' };
  const KEYS = { 'x-token': TOKEN, 'x-page': 'p1', 'content-type': 'application/json' };

  test('gives its page to whoever asks, under a policy that lets in nothing foreign', async () => {
    const { status, headers } = await ask({});
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/);
    expect(headers['content-security-policy']).not.toContain('unsafe-eval');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
  });

  test('does what a page with the key asks', async () => {
    expect(await ask({ ...CALL, headers: KEYS })).toMatchObject({
      status: 200,
      text: '{"value":null}',
    });
  });

  test.each<[string, number, Record<string, string>]>([
    ['without a key', 401, { 'x-token': '' }],
    ['with a key that is almost right', 401, { 'x-token': TOKEN.replace(/f$/, 'e') }],
    ['under a name that leads here', 403, { host: 'evil.example' }],
    ['at another port of the same name', 403, { host: '127.0.0.1:1' }],
    ['from another site', 403, { origin: 'https://evil.example' }],
    ['from a frame without an origin', 403, { origin: 'null' }],
    ['from where the browser says is another site', 403, { 'sec-fetch-site': 'cross-site' }],
    ['from another port of this machine', 403, { 'sec-fetch-site': 'same-site' }],
    ['as a form would', 415, { 'content-type': 'text/plain' }],
    ['by a page with a strange name', 400, { 'x-page': '../p' }],
  ])('nothing is done for a request %s', async (_, status, headers) => {
    const before = (await ask({ ...CALL, headers: { ...KEYS, ...headers } })).status;
    expect(before).toBe(status);
  });

  test('reading changes nothing: what is asked for by GET is not done', async () => {
    expect((await ask({ ...CALL, method: 'GET', headers: KEYS })).status).toBe(400);
  });

  test.each(['/bi-mat.txt', '/../package.json', '/%2e%2e/package.json', '/a/b.js', '/nothing.js'])(
    'no file but the page’s own: %s',
    async (path) => {
      expect((await ask({ path })).status).toBe(404);
    },
  );

  test('a page of the add-in is given to a frame once, and is not served beside the data', async () => {
    desk.use(null as never, '/dialog/');
    let address = '';
    desk.listen('p1', (happening) => {
      if (happening.kind === 'page') address = happening.address;
    });
    desk.hear({
      kind: 'event',
      page: 'p1',
      event: {
        kind: 'page',
        page: {
          where: 'modal',
          title: '',
          content: '<html><head></head><body>xin chào</body></html>',
          width: null,
          height: null,
          droppedLock: false,
        },
      },
    });
    const at = (frames.address() as AddressInfo).port;
    expect((await ask({ path: address })).status).toBe(404);
    const first = await ask({ path: address }, at);
    expect(first.text).toContain('xin chào');
    expect(first.text.indexOf('google')).toBeLessThan(first.text.indexOf('xin chào'));
    expect(first.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await ask({ path: address }, at)).status).toBe(404);
  });

  test('what happens in a window that is closed goes on in the one that opens next, and in no other', () => {
    const heard = (page: string): { readonly kinds: string[]; readonly close: () => void } => {
      const kinds: string[] = [];
      return { kinds, close: desk.listen(page, ({ kind }) => kinds.push(kind)) };
    };
    const ask = (page: string): void => {
      const words = { title: '', text: 'Áp dụng?', buttons: 'YES_NO' } as const;
      const question = { type: 'alert', ...words, droppedLock: false } as const;
      desk.hear({ kind: 'question', page, question });
    };
    const [first, other] = [heard('first'), heard('other')];
    ask('first');
    first.close();
    const next = heard('next');
    const late = heard('late');
    expect([first, other, next, late].map(({ kinds }) => kinds.includes('question'))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    next.close();
    expect(heard('next').kinds).toContain('question');
    desk.say('first', 'Đã dừng.');
    expect([other, late].map(({ kinds }) => kinds.includes('toast'))).toEqual([false, false]);
  });
});
