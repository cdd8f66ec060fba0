/**
 * What stands in a page of the add-in before its own scripts: `google.script`, which asks the page around
 * the frame. Frames have an origin of their own, where nothing but them is served; each call gets one answer.
 */
const BRIDGE = `(() => {
  const calls = [];
  let port = null;
  let last = 0;
  const waiting = new Map();
  const send = (message) => (port ? port.postMessage(message) : calls.push(message));
  addEventListener('message', ({ source, data, ports }) => {
    if (source !== parent || data !== 'bridge' || port) return;
    port = ports[0];
    port.onmessage = ({ data: { id, value, refused } }) => {
      const { done, failed, object } = waiting.get(id);
      waiting.delete(id);
      if (refused === undefined) done?.(value, object);
      else if (failed) failed(new Error(refused), object);
      else console.error(refused);
    };
    for (const message of calls) port.postMessage(message);
  });
  const runner = (handlers) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (done) => runner({ ...handlers, done });
      if (name === 'withFailureHandler') return (failed) => runner({ ...handlers, failed });
      if (name === 'withUserObject') return (object) => runner({ ...handlers, object });
      return (...args) => {
        last += 1;
        waiting.set(last, handlers);
        send({ id: last, name: String(name), args });
      };
    },
  });
  const host = {
    close: () => send({ id: 0, name: 'close', args: [] }),
    setHeight: (pixels) => send({ id: 0, name: 'height', args: [pixels] }),
    setWidth: (pixels) => send({ id: 0, name: 'width', args: [pixels] }),
    editor: { focus: () => {} },
  };
  globalThis.google = { script: { run: runner({}), host } };
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') host.close();
  });
  parent.postMessage('bridge', '*');
})();`;

/** A page of the add-in as its frame loads it. */
export function framed(content: string): string {
  const script = `<script>${BRIDGE}</script>`;
  return /<head[^>]*>/i.test(content)
    ? content.replace(/<head[^>]*>/i, (head) => `${head}${script}`)
    : `<!DOCTYPE html><meta charset="utf-8">${script}${content}`;
}

/** What a page of the add-in may do: its own scripts and looks, nothing from anywhere. */
export const FRAME_POLICY = [
  'sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');
