/** What a browser does by itself for a page: keeps the server's cookies and sends them along. */
import type { Carrier } from '../link/door.ts';

export class Jar {
  readonly #cookies = new Map<string, string>();

  /** As in a Cookie header; empty where there are none. */
  get header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get headers(): Record<string, string> {
    return this.header === '' ? {} : { cookie: this.header };
  }

  /** Headers that are looked up whenever they are read: a cookie that is given later goes with the next connection. */
  headersNow(): Record<string, string> {
    return Object.defineProperty({}, 'cookie', { enumerable: true, get: () => this.header });
  }

  take(answer: Response): void {
    for (const one of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = one.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const over =
        value === '' ||
        attributes.some((part) => /^max-age=0$/i.test(part) || (/^expires=/i.test(part) && Date.parse(part.slice(8)) <= Date.now()));
      if (over) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }

  /** Carries a person's questions to the server at `base`. */
  carrier(base: string): Carrier {
    return {
      base,
      fetch: async (address, request) => {
        const answer = await fetch(address, request);
        this.take(answer);
        return answer;
      },
      headers: () => this.headers,
      online: () => undefined,
      signedOut: () => undefined,
    };
  }
}
