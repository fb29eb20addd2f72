/** How this machine is called in its own network. */
import { hostname, networkInterfaces } from 'node:os';

export interface Machine {
  /** DNS names: the machine's own, its `.local` one, localhost. */
  readonly names: readonly string[];
  /** IPv4 addresses in private networks. */
  readonly addresses: readonly string[];
}

type Interfaces = ReturnType<typeof networkInterfaces>;

export function thisMachine(host = hostname(), interfaces: Interfaces = networkInterfaces()): Machine {
  const label = host.split('.')[0]!.toLowerCase().replace(/[^a-z0-9-]/g, '-').replace(/^-+|-+$/g, '').slice(0, 63);
  const names = label === '' || label === 'localhost' ? ['localhost'] : [`${label}.local`, label, 'localhost'];
  const addresses = Object.values(interfaces)
    .flatMap((all) => all ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal && isPrivate(one.address))
    .map((one) => one.address);
  return { names, addresses: [...new Set(addresses)].sort() };
}

/** RFC 1918 and RFC 3927. */
export function isPrivate(address: string): boolean {
  const [a = 0, b = 0] = address.split('.').map(Number);
  return a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 169 && b === 254);
}
