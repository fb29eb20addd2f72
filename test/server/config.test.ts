import { describe, expect, test } from 'vitest';
import { readConfig, WrongSetting } from '../../server/config.ts';

describe('settings', () => {
  test('defaults serve this machine alone; --lan serves the room', () => {
    expect(readConfig({}, [])).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      dataDir: 'data',
      maxUploadBytes: 100_000_000,
      noticeDays: 5,
      lan: false,
    });
    expect(readConfig({}, ['--lan'])).toMatchObject({ host: '0.0.0.0', lan: true });
    expect(readConfig({ HOST: '192.168.1.5' }, ['--lan']).host).toBe('192.168.1.5');
  });

  test('proxies that are believed are named one by one', () =>
    expect(readConfig({ TRUSTED_PROXIES: '10.0.0.2, 10.1.0.0/16' }, []).trustedProxies).toEqual(['10.0.0.2', '10.1.0.0/16']));

  test.each([
    [{ PORT: 'abc' }, [], 'PORT'],
    [{ PORT: '70000' }, [], 'PORT'],
    [{ MONGODB_URL: 'http://localhost' }, [], 'MONGODB_URL'],
    [{ KEY_PASSPHRASE: 'short' }, [], 'KEY_PASSPHRASE'],
    [{ KEY_PASSPHRASE: 'long enough for a key', KEY_PASSPHRASE_FILE: '/x' }, [], 'KEY_PASSPHRASE_FILE'],
    [{ TLS_CERT_FILE: '/x' }, [], 'TLS_KEY_FILE'],
    [{ MAX_UPLOAD_MB: '0' }, [], 'MAX_UPLOAD_MB'],
    [{ SECURITY_LOG_MONTHS: '0' }, [], 'SECURITY_LOG_MONTHS'],
    [{ SYSLOG_URL: 'http://syslog' }, [], 'SYSLOG_URL'],
    [{ SYSLOG_URL: 'tcp://' }, [], 'SYSLOG_URL'],
    [{ SYSLOG_URL: 'tcp://host/path' }, [], 'SYSLOG_URL'],
    [{ NOTICE_DAYS: '-1' }, [], 'NOTICE_DAYS'],
    [{ LOG_LEVEL: 'loud' }, [], 'LOG_LEVEL'],
    [{ PUBLIC_URL: 'ftp://council' }, [], 'PUBLIC_URL'],
    [{}, ['--lan', '--sample'], '--sample'],
    [{ HOST: '0.0.0.0' }, ['--sample'], '--sample'],
    [{ TRUSTED_PROXIES: '10.0.0.2, proxy.local' }, [], 'TRUSTED_PROXIES'],
    [{}, ['--lann'], '--lann'],
  ])('%j %j is refused naming %s', (environment, args, named) => {
    expect(() => readConfig(environment as Record<string, string>, args)).toThrow(WrongSetting);
    expect(() => readConfig(environment as Record<string, string>, args)).toThrow(named);
  });
});
