/**
 * The security log to a syslog server as well (RFC 5424; octet counting over TCP and TLS, RFC 6587 and 5425). What is sent
 * here is a copy that this machine's owner cannot change afterwards; the chain stays what counts. Never waited for.
 * Syslog has no receipts: what was on its way when a connection broke is lost there, and the numbers show the gap.
 */
import { createSocket } from 'node:dgram';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { hostname } from 'node:os';
import { connect as connectTls } from 'node:tls';
import { securityKinds, securityOutcomes } from '../../shared/text/security.ts';
import type { SecurityEntry } from '../../shared/wire/security.ts';
import type { Log } from '../log.ts';
import type { StoredEntry } from '../ports.ts';
import { hashOfLine, readEntry } from './chain.ts';

export interface Syslog {
  send(entries: readonly StoredEntry[]): void;
  close(): void;
}

/** Log audit (RFC 5424, table 1). */
const FACILITY = 13;
const NOTICE = 5;
const WARNING = 4;
/** Waiting for a server that does not answer; the oldest go first, counted in the server's log. */
const MOST_WAITING = 10_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 60_000;
/** Larger ones are cut into pieces on the way, and lost as a whole with one of them. */
const MOST_BYTES_UDP = 1_200;

/** A value of structured data: what would end it is escaped. */
const quoted = (value: string | number): string => `"${String(value).replace(/["\\\]]/g, '\\$&')}"`;
const header = (value: string, most: number): string => value.replace(/[^\x21-\x7e]/g, '-').slice(0, most) || '-';

function messageOf(entry: SecurityEntry, line: string, host = hostname()): string {
  const { seq, at, kind, outcome, details } = entry;
  const { who, way, address, browser, about } = details ?? {};
  const { person, ...rest } = about ?? {};
  const fields: Record<string, string | number | boolean | undefined> = {
    // The hash of the line: with it somebody else can say later what the log was.
    seq,
    hash: hashOfLine(line),
    outcome,
    who: who?.id,
    name: who?.name,
    way,
    address,
    browser,
    person: person?.id,
    personName: person?.name,
    ...rest,
  };
  const data = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${quoted(String(value))}`],
  );
  const priority = FACILITY * 8 + (outcome === 'done' && !/Alarm|Lost/.test(kind) ? NOTICE : WARNING);
  // 32473 is the number for examples: none is registered for this program. The mark says that what follows is UTF-8.
  return `<${priority}>1 ${at} ${header(host, 255)} e-cabinet ${process.pid} ${kind} [security@32473 ${data.join(' ')}] \ufeff${securityKinds[kind].en}: ${securityOutcomes[outcome].en}`;
}

export function openSyslog(url: string, log: Log): Syslog {
  const { protocol, hostname: host, port } = new URL(url);
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  const to = Number(port) || (protocol === 'tls:' ? 6514 : 514);
  return protocol === 'udp:'
    ? overUdp(bare, to, log)
    : overStream(
        () =>
          protocol === 'tls:'
            ? connectTls({ host: bare, port: to, ...(isIP(bare) === 0 && { servername: bare }), minVersion: 'TLSv1.2' })
            : connectTcp({ host: bare, port: to }),
        protocol === 'tls:' ? 'secureConnect' : 'connect',
        log,
      );
}

const textsOf = (entries: readonly StoredEntry[]): string[] => entries.map((stored) => messageOf(readEntry(stored).entry, stored.line));

function overUdp(host: string, port: number, log: Log): Syslog {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4').unref();
  socket.on('error', () => log.warn({}, 'syslog: cannot send'));
  return {
    send(entries) {
      for (const text of textsOf(entries)) {
        const bytes = Buffer.from(text);
        socket.send(bytes.subarray(0, MOST_BYTES_UDP), port, host, (error) => error && log.warn({}, 'syslog: cannot send'));
      }
    },
    close: () => void socket.close(),
  };
}

function overStream(connect: () => Socket, ready: 'connect' | 'secureConnect', log: Log): Syslog {
  const waiting: string[] = [];
  let socket: Socket | undefined;
  let isReady = false;
  let isClosed = false;
  let pause = FIRST_PAUSE_MS;
  let again: NodeJS.Timeout | undefined;
  let lost = 0;

  const flush = (): void => {
    // One that does not read is not filled up further than the operating system takes it.
    while (isReady && socket && waiting.length > 0 && !socket.writableNeedDrain) socket.write(waiting.shift()!);
  };
  const open = (): void => {
    again = undefined;
    const fresh = connect();
    socket = fresh;
    fresh.unref();
    fresh.setKeepAlive(true, 30_000);
    fresh.on(ready, () => {
      if (lost > 0) log.warn({ lost }, 'syslog: entries were not sent');
      [isReady, pause, lost] = [true, FIRST_PAUSE_MS, 0];
      flush();
    });
    fresh.on('drain', flush);
    // What it says is of no interest; unread it would hold up the end of the connection.
    fresh.resume();
    fresh.on('error', (error: NodeJS.ErrnoException) => log.warn({ code: error.code, again: pause }, 'syslog: no connection'));
    fresh.on('close', () => {
      [isReady, socket] = [false, undefined];
      if (isClosed) return;
      again = setTimeout(open, pause).unref();
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    });
  };
  open();
  return {
    send(entries) {
      for (const text of textsOf(entries)) waiting.push(`${Buffer.byteLength(text)} ${text}`);
      const over = waiting.length - MOST_WAITING;
      if (over > 0) lost += waiting.splice(0, over).length;
      flush();
    },
    close() {
      isClosed = true;
      clearTimeout(again);
      socket?.end();
    },
  };
}
