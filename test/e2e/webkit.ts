/**
 * A delegate's device in WebKit, the engine of every browser on an iPad: WebKitGTK's own small browser by the WebDriver protocol, on a
 * display that nobody looks at.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

const found = (...paths: ReadonlyArray<string | undefined>) => paths.find((one) => one !== undefined && existsSync(one));
const DRIVER = found(process.env['WEBKIT_DRIVER_PATH'], '/usr/bin/WebKitWebDriver');
const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec'];
const BROWSER = found(
  process.env['WEBKIT_BROWSER_PATH'],
  ...LIBRARIES.flatMap((one) => ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) => `${one}/${version}/MiniBrowser`)),
);
const XVFB = found('/usr/bin/Xvfb');

/** Whether this machine has what it takes. */
export const hasWebKit = DRIVER !== undefined && BROWSER !== undefined && (XVFB !== undefined || process.env['DISPLAY'] !== undefined);

/** What WebDriver calls an element by. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const PATIENCE_MS = 30_000;
const PAUSE_MS = 100;

type Found = Readonly<Record<typeof ELEMENT, string>>;

/** The driver said no; `error` is the protocol's own word for it. */
class Failed extends Error {
  constructor(
    readonly error: string,
    message: string,
  ) {
    super(`${error}: ${message}`);
  }
}

/** A button, link or label by its words. */
const called = (text: string) =>
  `//*[self::button or self::a or self::label][normalize-space(.)="${text}" or @aria-label="${text}"]`;

export class WebKitDevice {
  private constructor(
    readonly processes: readonly ChildProcess[],
    readonly session: string,
  ) {}

  static async open(width: number, height: number): Promise<WebKitDevice> {
    const processes: ChildProcess[] = [];
    let display = process.env['DISPLAY'];
    if (display === undefined) {
      const screen = spawn(XVFB!, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      processes.push(screen);
      const [number] = await once(createInterface({ input: screen.stdout }), 'line');
      display = `:${String(number)}`;
    }
    const port = 20_000 + Math.floor(Math.random() * 11_000);
    const env = { ...process.env, DISPLAY: display, LANG: 'C.UTF-8', GDK_BACKEND: 'x11', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };
    processes.push(spawn(DRIVER!, [`--port=${port}`], { env, stdio: 'ignore' }));
    const driver = `http://127.0.0.1:${port}`;
    await until(async () => (await fetch(`${driver}/status`).catch(() => undefined))?.ok);
    const asked = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] } } } };
    const { sessionId } = await ask<{ sessionId: string }>('POST', `${driver}/session`, asked);
    const device = new WebKitDevice(processes, `${driver}/session/${sessionId}`);
    await device.#post('/window/rect', { width, height });
    return device;
  }

  #post = <T>(path: string, body: unknown = {}): Promise<T> => ask<T>('POST', this.session + path, body);

  goes = (url: string): Promise<unknown> => this.#post('/url', { url });
  reload = (): Promise<unknown> => this.#post('/refresh');
  /** The value of a function's body in the page. */
  evaluate = <T>(body: string): Promise<T> => this.#post('/execute/sync', { script: body, args: [] });
  /** Until that value is true. */
  waits = (body: string): Promise<unknown> => until(() => this.evaluate<unknown>(body), `never true: ${body}`);
  sees = (text: string): Promise<unknown> => this.waits(`return document.body.innerText.includes(${JSON.stringify(text)})`);
  misses = (text: string): Promise<unknown> => this.waits(`return !document.body.innerText.includes(${JSON.stringify(text)})`);

  async #all(xpath: string): Promise<string[]> {
    return (await this.#post<Found[]>('/elements', { using: 'xpath', value: xpath })).map((one) => one[ELEMENT]);
  }

  /** Presses what stands there by this path, as soon as it can be pressed. */
  async pressAt(xpath: string): Promise<void> {
    await until(async () => {
      const [first] = await this.#all(xpath);
      if (first === undefined) return false;
      await this.#post(`/element/${first}/click`);
      return true;
    }, `nothing to press: ${xpath}`);
  }
  press = (text: string): Promise<void> => this.pressAt(called(text));

  /** Types into the fields that the path finds. */
  async types(xpath: string, text: string): Promise<void> {
    await until(async () => (await this.#all(xpath)).length > 0, `no field: ${xpath}`);
    for (const one of await this.#all(xpath)) await this.#post(`/element/${one}/value`, { text });
  }

  /** Loads the page anew where it is; what was there must be there again. */
  async reloads(text: string): Promise<void> {
    await this.sees(text);
    await this.reload();
    await this.sees(text);
  }

  /** Closes the app and opens it anew: what is kept for the tab alone is gone. */
  async opensAnew(url: string): Promise<void> {
    const { handle } = await this.#post<{ handle: string }>('/window/new', { type: 'tab' });
    await ask('DELETE', `${this.session}/window`);
    await this.#post('/window', { handle });
    await this.goes(url);
  }

  /** A PNG. The driver does not always answer for one: rejects after a while. */
  picture = async (): Promise<Buffer> => Buffer.from(await ask<string>('GET', `${this.session}/screenshot`), 'base64');

  async close(): Promise<void> {
    await ask('DELETE', this.session).catch(() => undefined);
    for (const one of [...this.processes].reverse()) {
      const gone = one.exitCode === null ? once(one, 'exit') : undefined;
      one.kill();
      await gone;
    }
  }
}

async function ask<T>(method: string, url: string, body?: unknown): Promise<T> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(url, { method, signal, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new Failed(value.error ?? String(answer.status), value.message ?? '');
  return value;
}

/** A page that is being drawn anew refuses a press and loses elements: tried until it holds. */
async function until(ready: () => Promise<unknown>, otherwise = 'waited too long'): Promise<void> {
  let last: unknown;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    try {
      if (await ready()) return;
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(otherwise, { cause: last });
}
