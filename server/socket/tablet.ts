/** A connected tablet: what is kept of it, and what its server needs from elsewhere. */
import type { IncomingMessage } from 'node:http';
import type { Server, Socket } from 'socket.io';
import type { Refusal } from '../../shared/base/refusal.ts';
import type { Duty } from '../../shared/meeting/feature.ts';
import type { ClientToServer, CommandMessage, OwnEntry, ServerToClient, WitnessMessage } from '../../shared/wire/socket.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';

export interface SocketParts {
  readonly log: Log;
  readonly rooms: () => Rooms;
  sessionOf(cookie: string | undefined, hall: boolean): Promise<Session | undefined>;
  /** Names under which this server is reached; absent where a proxy stands in front, and passes on under whatever name it likes. */
  readonly hosts?: readonly string[];
  /** What a sub-log holds of a person. */
  ownEntry(room: Room, sublog: string, member: string): Promise<OwnEntry | undefined>;
  /** Who is on the line in a meeting without a connection: simulated people. */
  alsoConnected?(meeting: string): readonly string[];
  /** A tablet's signature over a checkpoint. */
  witness(session: Session, message: WitnessMessage): Promise<Refusal | undefined>;
  /** After a command that was carried out. */
  executed?(session: Session, message: CommandMessage, request: Pick<IncomingMessage, 'socket' | 'headers'>): Promise<void>;
}

interface Data {
  session: Session;
  /** What the person was in each meeting when it last heard of it. */
  duties?: Map<string, ReadonlySet<Duty>>;
  /** The last of the person's own entries that this device knows of, in the sub-log it heard of last. */
  knows?: { readonly sublog: string; readonly seq: number };
  /** By how much the device's clock is ahead of this process's steady one, in milliseconds. */
  clockAhead?: number;
}
export type Tablet = Socket<ClientToServer, ServerToClient, Record<string, never>, Data>;
/** All that are connected. */
export type Tablets = Server<ClientToServer, ServerToClient, Record<string, never>, Data>;

/** Those that follow a meeting. */
export const channel = (meeting: string): string => `meeting:${meeting}`;
/** The meetings that a tablet follows. */
export const followedBy = ({ rooms }: Tablet): string[] =>
  [...rooms].filter((name) => name.startsWith('meeting:')).map((name) => name.slice('meeting:'.length));

/** A tablet stays for a day: of the request that it came with, only what says where it comes from is kept. */
export function forgetRequest({ conn, handshake, request }: Tablet): void {
  const { 'user-agent': browser, 'x-forwarded-for': forwarded } = request.headers;
  const headers = {
    ...(browser !== undefined && { 'user-agent': browser }),
    ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }),
  };
  handshake.headers = headers;
  handshake.auth = {};
  // A polling one answers with it.
  if (conn.transport.name === 'websocket')
    (conn as { request: Pick<IncomingMessage, 'socket' | 'headers'> }).request = { socket: request.socket, headers };
}
