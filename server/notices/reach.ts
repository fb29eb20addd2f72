/**
 * Where the server lets itself be sent to by what a browser says: push services have names, on https and its own port, and no name of
 * theirs leads into a private network. Looked up again for each connection, so that a name cannot mean something else by then.
 */
import { lookup as lookUp, type LookupAddress, type LookupOptions } from 'node:dns';
import { Agent } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

export interface Reach {
  /** By the address alone, without asking anybody. */
  may(endpoint: string): boolean;
  readonly agent: Agent;
}

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24],
  ['192.0.2.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');
/** Of IPv6 what is assigned to the world is 2000::/3; what carries an IPv4 address within, and examples, are not it. */
const WORLD = new BlockList();
WORLD.addSubnet('2000::', 3, 'ipv6');
const WITHIN = new BlockList();
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) WITHIN.addSubnet(net, bits, 'ipv6');

/** Whether an address belongs to the world, and to no private network. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !PRIVATE.check(address, 'ipv4');
  return isIP(address) === 6 && WORLD.check(address, 'ipv6') && !WITHIN.check(address, 'ipv6');
}

export function mayBePushService(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, port, username, password, hostname } = new URL(endpoint);
  const isName = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) && isIP(hostname) === 0;
  const isLocal = /\.(local|localhost|internal|lan|home|arpa|test|invalid|example)$/.test(hostname);
  return protocol === 'https:' && port === '' && username === '' && password === '' && isName && !isLocal;
}

/** Fails where a name leads anywhere into a private network. */
export const publicLookup: LookupFunction = (name, options, done) => {
  lookUp(name, { ...(options as LookupOptions), all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, '', 0);
    if (found.length === 0 || !found.every(({ address }) => isPublic(address)))
      return done(Object.assign(new Error('not a public address'), { code: 'EPRIVATE' }), '', 0);
    if (options.all) return done(null, found);
    return done(null, found[0]!.address, found[0]!.family);
  });
};

export const publicReach = (): Reach => ({
  may: mayBePushService,
  agent: new Agent({ lookup: publicLookup, keepAlive: true, maxSockets: 8, timeout: 30_000 }),
});
