import { createCipheriv, randomBytes, scryptSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEAST_COST, openVault, VaultDamaged, vaultFiles } from '../../server/identity/vault.ts';
import { newFolder } from '../kit/folders.ts';
import { accepted, codeOf } from './kit.ts';

describe('the vault', () => {
  it('makes its own passphrase of at least 128 bits, for the owner alone, and opens with it again', async () => {
    const folder = await newFolder();
    const vault = accepted(await openVault(folder, undefined, LEAST_COST));
    expect(vault.generated).toMatch(/^([0-9a-z]{4}-){6}[0-9a-z]{4}$/);
    expect((await stat(join(folder, 'passphrase'))).mode & 0o777).toBe(0o600);
    await vault.put('ca', new TextEncoder().encode('secret'));
    const later = accepted(await openVault(folder));
    expect(new TextDecoder().decode(await later.get('ca'))).toBe('secret');
    expect(await later.get('absent')).toBeUndefined();
  });

  it('is made by today’s cost, and opens by the cost that it was made with', async () => {
    const [folder, old] = [await newFolder(), await newFolder()];
    accepted(await openVault(folder, 'mật khẩu của đơn vị'));
    expect(JSON.parse(await readFile(join(folder, 'vault.json'), 'utf8'))).toMatchObject({ kdf: { name: 'scrypt', N: 131_072, r: 8 } });
    const [salt, iv] = [randomBytes(16), randomBytes(12)];
    const cipher = createCipheriv(
      'aes-256-gcm',
      scryptSync('mật khẩu của đơn vị', salt, 32, { N: 65_536, r: 8, p: 1, maxmem: 2 ** 28 }),
      iv,
    ).setAAD(Buffer.from('vault.json'));
    const data = Buffer.concat([cipher.update(new Uint8Array(16)), cipher.final()]);
    const text = (bytes: Buffer) => bytes.toString('base64');
    const check = { iv: text(iv), tag: text(cipher.getAuthTag()), data: text(data) };
    await writeFile(
      join(old, 'vault.json'),
      JSON.stringify({ v: 1, kdf: { name: 'scrypt', N: 65_536, r: 8, p: 1, salt: text(salt) }, check }),
    );
    accepted(await openVault(old, 'mật khẩu của đơn vị'));
  });

  it('opens in a restored backup with the passphrase as somebody copies it from paper', async () => {
    const folder = await newFolder();
    const vault = accepted(await openVault(folder, undefined, LEAST_COST));
    await vault.put('ca', Uint8Array.of(1, 2, 3));
    const backup = await mkdtemp(join(folder, 'backup-'));
    const files = await vaultFiles(folder);
    expect(files).toEqual(['ca.key', 'vault.json']);
    for (const file of files) await writeFile(join(backup, file), await readFile(join(folder, file)));
    expect(codeOf(await openVault(backup))).toBe('identity/passphrase-missing');
    const typed = ` ${vault.generated!.toUpperCase().replaceAll('-', ' ')} `;
    expect(await accepted(await openVault(backup, typed)).get('ca')).toEqual(Uint8Array.of(1, 2, 3));
    expect(await readdir(backup)).not.toContain('passphrase');
  });

  it('refuses a wrong passphrase and a short one by name', async () => {
    const folder = await newFolder();
    expect(codeOf(await openVault(folder, 'ngắn'))).toBe('identity/passphrase-short');
    const vault = accepted(await openVault(folder, 'mật khẩu của đơn vị', LEAST_COST));
    expect(vault.generated).toBeUndefined();
    expect(codeOf(await openVault(folder, 'mật khẩu của người khác'))).toBe('identity/passphrase-wrong');
    expect(codeOf(await openVault(folder, 'mật khẩu của đơn vị'))).toBeUndefined();
    // The same letters, as another keyboard composes them.
    expect(codeOf(await openVault(folder, 'mật khẩu của đơn vị'.normalize('NFD')))).toBeUndefined();
  });

  it('holds no secret in the clear, and notices a changed file and a swapped one', async () => {
    const folder = await newFolder();
    const vault = accepted(await openVault(folder, undefined, LEAST_COST));
    const secret = Buffer.from('a private key, in the clear');
    await vault.put('one', secret);
    await vault.put('two', Buffer.from('another'));
    for (const file of await readdir(folder)) {
      const bytes = await readFile(join(folder, file), 'utf8');
      expect(bytes).not.toContain(secret.toString('base64').slice(0, 20));
      expect(bytes).not.toContain('private key');
    }
    const one = await readFile(join(folder, 'one.key'), 'utf8');
    await writeFile(join(folder, 'one.key'), await readFile(join(folder, 'two.key')));
    await expect(vault.get('one')).rejects.toBeInstanceOf(VaultDamaged);
    await writeFile(join(folder, 'one.key'), one.slice(0, -20));
    await expect(vault.get('one')).rejects.toBeInstanceOf(VaultDamaged);
    await writeFile(join(folder, 'vault.json'), '{"v":1}');
    expect(codeOf(await openVault(folder))).toBe('identity/vault-damaged');
  });

  it('refuses names that lead elsewhere', async () => {
    const vault = accepted(await openVault(await newFolder(), undefined, LEAST_COST));
    await expect(vault.get('../ca')).rejects.toThrow();
    await expect(vault.putPublic('passphrase', 'x')).rejects.toThrow();
  });
});
