import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { isPrivate, thisMachine, type Machine } from '../../server/identity/machine.ts';
import { makeTls, tlsFromFiles, type Tls } from '../../server/identity/tls.ts';
import { isRootOf, makeServerCertificate } from '../../server/identity/tls-certificates.ts';
import { importP256, makeP256 } from '../../server/identity/certificates.ts';
import { openVault } from '../../server/identity/vault.ts';
import { newFolder } from '../kit/folders.ts';
import { accepted, codeOf, world } from './kit.ts';

const MACHINE: Machine = { names: ['xa-muong-long.local', 'xa-muong-long', 'localhost'], addresses: ['192.168.1.7'] };
const DAY = 86_400_000;

/** What a tablet that trusts the root says of a server under that name: nothing, or why not. */
async function visit(tls: Pick<Tls, 'key' | 'cert'>, root: string, servername: string): Promise<string> {
  const server = createServer({ key: tls.key, cert: tls.cert }, (_req, res) => res.end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await new Promise((done) => {
      const socket = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', servername, ca: [root] }, () => {
        socket.destroy();
        done('fine');
      });
      socket.on('error', (error: NodeJS.ErrnoException) => done(`${error.code}: ${error.message}`));
    });
  } finally {
    await new Promise((done) => server.close(done));
  }
}

describe('TLS of the room', () => {
  it('serves the names of the machine under a root of its own, which is not the signing authority', async () => {
    const { vault, identity } = await world();
    const tls = accepted(await makeTls(vault, MACHINE, Date.now()));
    for (const name of ['xa-muong-long.local', 'localhost']) expect(await visit(tls, tls.rootPem!, name)).toBe('fine');
    expect(await visit(tls, tls.rootPem!, 'khac.local')).toMatch(/^ERR_TLS_CERT_ALTNAME_INVALID/);
    const { caPem, caFingerprint } = (await identity.installation())!;
    expect(tls.rootFingerprint).not.toBe(caFingerprint);
    expect(await visit(tls, caPem, 'localhost')).not.toBe('fine');
    const server = new X509Certificate(tls.cert);
    expect(server.checkIP('192.168.1.7')).toBe('192.168.1.7');
    expect(Date.parse(server.validTo) - Date.parse(server.validFrom)).toBeLessThanOrEqual(397 * DAY);
  });

  it('has a root that cannot speak for any other place, whoever got hold of it', async () => {
    const { vault } = await world();
    const tls = accepted(await makeTls(vault, MACHINE, Date.now()));
    const rootKey = await importP256((await vault.get('tls-root'))!);
    const forge = async (names: string[], addresses: string[] = []) => {
      const { keys, pkcs8 } = await makeP256();
      const cert = await makeServerCertificate({
        rootPem: tls.rootPem!,
        rootKey,
        publicKey: keys.publicKey,
        names,
        addresses,
        now: Date.now(),
        days: 30,
      });
      const key = `-----BEGIN PRIVATE KEY-----\n${Buffer.from(pkcs8).toString('base64')}\n-----END PRIVATE KEY-----\n`;
      return visit({ key, cert }, tls.rootPem!, names[0]!);
    };
    expect(await forge(['localhost'])).toBe('fine');
    expect(await forge(['dichvucong.gov.vn'])).toContain('permitted subtree violation');
    expect(await forge(['may-khac.local'])).toContain('permitted subtree violation');
    expect(await forge(['localhost'], ['8.8.8.8'])).toContain('permitted subtree violation');
    expect(isRootOf(tls.rootPem!, MACHINE.names)).toBe(true);
  });

  it('is trusted once: new addresses and the yearly renewal keep the root, another name does not', async () => {
    const vault = accepted(await openVault(join(await newFolder(), 'keys')));
    const now = Date.now();
    const first = accepted(await makeTls(vault, MACHINE, now));
    expect(accepted(await makeTls(vault, MACHINE, now + 300 * DAY))).toEqual(first);
    const moved = accepted(await makeTls(vault, { ...MACHINE, addresses: ['10.1.2.3'] }, now));
    expect(moved.cert).not.toBe(first.cert);
    expect(moved.rootPem).toBe(first.rootPem);
    const renewed = accepted(await makeTls(vault, { ...MACHINE, addresses: ['10.1.2.3'] }, now + 370 * DAY));
    expect(renewed.cert).not.toBe(moved.cert);
    expect(renewed.rootFingerprint).toBe(first.rootFingerprint);
    const other = accepted(await makeTls(vault, { ...MACHINE, names: ['tinh.local', 'tinh', 'localhost'] }, now));
    expect(other.rootFingerprint).not.toBe(first.rootFingerprint);
    // Its keys lie encrypted with the others.
    await writeFile(join(vault.folder, 'tls-root.key'), '{}');
    expect(codeOf(await makeTls(vault, MACHINE, now))).toBe('identity/vault-damaged');
  });

  it('takes files of one’s own, and says what is wrong with them', async () => {
    const { vault } = await world();
    const folder = await newFolder();
    const [one, other] = [
      accepted(await makeTls(vault, MACHINE, Date.now())),
      accepted(await makeTls(vault, { ...MACHINE, addresses: [] }, Date.now())),
    ];
    const put = async (name: string, text: string) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    };
    const [cert, key, wrong, rubbish] = [
      await put('cert.pem', one.cert),
      await put('key.pem', one.key),
      await put('other.pem', other.key),
      await put('rubbish', 'x'),
    ];
    expect(accepted(await tlsFromFiles(cert, key, Date.now()))).toMatchObject({
      key: one.key,
      cert: one.cert,
      names: MACHINE.names,
      addresses: ['192.168.1.7', '127.0.0.1'],
    });
    expect(accepted(await tlsFromFiles(cert, key, Date.now())).rootPem).toBeUndefined();
    expect(codeOf(await tlsFromFiles(cert, wrong, Date.now()))).toBe('identity/tls-not-a-pair');
    expect(codeOf(await tlsFromFiles(join(folder, 'absent'), key, Date.now()))).toBe('identity/tls-unreadable');
    expect(codeOf(await tlsFromFiles(cert, rubbish, Date.now()))).toBe('identity/tls-unreadable');
    expect(codeOf(await tlsFromFiles(cert, key, Date.now() + 400 * DAY))).toBe('identity/tls-expired');
  });

  it('finds the machine’s names, and its addresses in private networks alone', () => {
    const at = (address: string, internal = false) => ({
      address,
      family: 'IPv4' as const,
      internal,
      netmask: '255.255.255.0',
      mac: '',
      cidr: null,
    });
    const interfaces = { lo: [at('127.0.0.1', true)], wlan0: [at('192.168.43.1')], eth0: [at('113.160.1.1'), at('10.0.0.5')] };
    expect(thisMachine('Xã_Mường.Long', interfaces)).toEqual({
      names: ['x--m--ng.local', 'x--m--ng', 'localhost'],
      addresses: ['10.0.0.5', '192.168.43.1'],
    });
    expect(thisMachine('localhost', {})).toEqual({ names: ['localhost'], addresses: [] });
    expect(['172.15.0.1', '172.16.0.1', '172.31.9.9', '172.32.0.1', '100.64.0.1'].map(isPrivate)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
