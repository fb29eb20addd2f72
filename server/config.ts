/** The server's settings, read once from the environment; a wrong one is named and refused at start. */
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { z } from 'zod';
import { SECOND_FACTOR_SETTINGS, type SecondFactorSetting } from '../shared/wire/second-factor.ts';

const port = z.coerce.number().int().min(1).max(65535);
const text = z.string().min(1);

const Settings = z
  .object({
    PORT: port.default(8080),
    HOST: text.default('127.0.0.1'),
    DATA_DIR: text.default('data'),
    MONGODB_URL: z
      .string()
      .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
      .optional(),
    KEY_PASSPHRASE: z.string().min(12, 'must have at least 12 characters').optional(),
    KEY_PASSPHRASE_FILE: text.optional(),
    BACKUP_PASSPHRASE: z.string().min(12, 'must have at least 12 characters').optional(),
    BACKUP_PASSPHRASE_FILE: text.optional(),
    TLS_CERT_FILE: text.optional(),
    TLS_KEY_FILE: text.optional(),
    MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(2000).default(100),
    NOTICE_DAYS: z.coerce.number().int().min(0).max(90).default(5),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    TRUSTED_PROXIES: text
      .refine(
        (list) => list.split(/[\s,]+/).every((one) => one === '' || isIP(one.replace(/\/\d{1,3}$/, '')) !== 0),
        'must be addresses or networks, such as 10.0.0.2 or 10.0.0.0/24',
      )
      .optional(),
    SECURITY_LOG_MONTHS: z.coerce.number().int().min(1).max(120).default(12),
    SECOND_FACTOR: z.enum(SECOND_FACTOR_SETTINGS).default('offered'),
    ACCOUNT_IDLE_DAYS: z.coerce.number().int().min(0).max(1000).default(45),
    LOCK_MINUTES: z.coerce.number().int().min(0).max(240).default(15),
    READ_SCANS: z.enum(['on', 'off']).default('on'),
    CONVERT_OFFICE: z.enum(['on', 'off']).default('on'),
    DISK_ALARM_MB: z.coerce.number().int().min(0).max(10_000_000).default(2_000),
    SYSLOG_URL: z
      .url({
        protocol: /^(udp|tcp|tls)$/,
        error: 'must be udp://, tcp:// or tls:// with a host and perhaps a port, such as tls://syslog.example:6514',
      })
      .refine(
        (url) => /^(udp|tcp|tls):\/\/(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d+)?\/?$/i.test(url),
        'must hold a host and perhaps a port, nothing else',
      )
      .optional(),
    WEB_PUSH: z.enum(['on', 'off']).default('on'),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'must be smtp:// or smtps:// with a host, perhaps a name and a port, such as smtp://name@mail.example:587' })
      .refine((url) => URL.canParse(url) && /^\/?$/.test(new URL(url).pathname), 'must hold a host, perhaps a name and a port, nothing else')
      .optional(),
    SMTP_FROM: z.string().regex(/^([^<>\r\n]+ )?<?[^\s<>@,;]+@[^\s<>@,;]+>?$/, 'must be an address, perhaps with a name before it').optional(),
    SMTP_PASSWORD: text.optional(),
    SMTP_PASSWORD_FILE: text.optional(),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  })
  .superRefine((all, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (!all.TLS_CERT_FILE !== !all.TLS_KEY_FILE)
      wrong(all.TLS_CERT_FILE ? 'TLS_KEY_FILE' : 'TLS_CERT_FILE', 'the certificate and its key are set together');
    if (!all.SMTP_URL !== !all.SMTP_FROM) wrong(all.SMTP_URL ? 'SMTP_FROM' : 'SMTP_URL', 'the mail server and the address it sends from are set together');
    if (all.SMTP_PASSWORD && all.SMTP_PASSWORD_FILE) wrong('SMTP_PASSWORD_FILE', 'set either this or SMTP_PASSWORD');
    if (all.KEY_PASSPHRASE && all.KEY_PASSPHRASE_FILE) wrong('KEY_PASSPHRASE_FILE', 'set either this or KEY_PASSPHRASE');
    if (all.BACKUP_PASSPHRASE && all.BACKUP_PASSPHRASE_FILE) wrong('BACKUP_PASSPHRASE_FILE', 'set either this or BACKUP_PASSPHRASE');
  });

/** A passphrase that a setting gives, or a file that a setting names. */
export interface GivenPassphrase {
  readonly setting: string;
  readonly text: string | undefined;
  readonly file: string | undefined;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly mongoUrl?: string;
  /** Opens the keys; each passphrase as it was given, or the file that holds it. */
  readonly keyPassphrase: GivenPassphrase;
  /** Encrypts backups, instead of the one that opens the keys. */
  readonly backupPassphrase: GivenPassphrase;
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly maxUploadBytes: number;
  /** Days before a session by which it is convened, as the council's own rules say; later only with a warning. 0: none. */
  readonly noticeDays: number;
  readonly logLevel: string;
  /** After so many months the security log forgets who, from where and about what. */
  readonly securityLogMonths: number;
  /** For people with rights who sign in by password. */
  readonly secondFactor: SecondFactorSetting;
  /** Accounts with rights that nobody used for so long take no password any more; 0: never. */
  readonly accountIdleDays: number;
  /** Screens lock after so long without a touch; 0: never. */
  readonly lockMinutes: number;
  /** Pages that are pictures alone are read by Tesseract, where that is installed. */
  readonly readScans: boolean;
  readonly convertOffice: boolean;
  /** Below so many free megabytes there is an alarm; 0: never. */
  readonly diskAlarmMb: number;
  /** Where the security log is sent as well. */
  readonly syslogUrl?: string;
  /** Devices that ask for it are told by the push services of their browsers. */
  readonly webPush: boolean;
  /** The mail server that letters go to. */
  readonly smtp?: { readonly url: string; readonly from: string; readonly password?: string; readonly passwordFile?: string };
  /** Names of the settings that were given, for the security log. */
  readonly settings: readonly string[];
  /** What links and QR codes begin with, where a proxy stands in front. */
  readonly publicUrl?: string;
  /** Addresses or networks of proxies, besides this machine's own. */
  readonly trustedProxies?: readonly string[];
  /** Serve the room's tablets over HTTPS under this machine's names. */
  readonly lan: boolean;
  /** Go straight to the sample council. */
  readonly sample: boolean;
}

/** A setting that cannot be; the message names it. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting';
}

export function readConfig(environment: Readonly<Record<string, string | undefined>>, args: readonly string[]): Config {
  const unknown = args.find((one) => !['--lan', '--sample'].includes(one));
  if (unknown !== undefined) throw new WrongSetting(`${unknown}: unknown option; there are --lan and --sample`);
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) throw new WrongSetting(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const all = parsed.data;
  const lan = args.includes('--lan');
  const sample = args.includes('--sample');
  if (sample && !/^(127\.[\d.]+|::1|localhost)$/.test(all.HOST))
    throw new WrongSetting('--sample: the sample council has keys anybody can take; it is served on this machine alone');
  if (lan && sample) throw new WrongSetting('--sample: the sample council has keys anybody can take; it is refused together with --lan');
  return {
    port: all.PORT,
    host: lan && !given['HOST'] ? '0.0.0.0' : all.HOST,
    dataDir: all.DATA_DIR,
    ...(all.MONGODB_URL && { mongoUrl: all.MONGODB_URL }),
    keyPassphrase: { setting: 'KEY_PASSPHRASE', text: all.KEY_PASSPHRASE, file: all.KEY_PASSPHRASE_FILE },
    backupPassphrase: { setting: 'BACKUP_PASSPHRASE', text: all.BACKUP_PASSPHRASE, file: all.BACKUP_PASSPHRASE_FILE },
    ...(all.TLS_CERT_FILE && all.TLS_KEY_FILE && { tls: { cert: all.TLS_CERT_FILE, key: all.TLS_KEY_FILE } }),
    maxUploadBytes: all.MAX_UPLOAD_MB * 1_000_000,
    noticeDays: all.NOTICE_DAYS,
    logLevel: all.LOG_LEVEL,
    securityLogMonths: all.SECURITY_LOG_MONTHS,
    readScans: all.READ_SCANS === 'on',
    convertOffice: all.CONVERT_OFFICE === 'on',
    diskAlarmMb: all.DISK_ALARM_MB,
    secondFactor: all.SECOND_FACTOR,
    accountIdleDays: all.ACCOUNT_IDLE_DAYS,
    lockMinutes: all.LOCK_MINUTES,
    settings: [...Object.keys(Settings.shape).filter((one) => given[one] !== undefined), ...args],
    webPush: all.WEB_PUSH === 'on',
    ...(all.SMTP_URL &&
      all.SMTP_FROM && {
        smtp: {
          url: all.SMTP_URL,
          from: all.SMTP_FROM,
          ...(all.SMTP_PASSWORD && { password: all.SMTP_PASSWORD }),
          ...(all.SMTP_PASSWORD_FILE && { passwordFile: all.SMTP_PASSWORD_FILE }),
        },
      }),
    ...(all.SYSLOG_URL && { syslogUrl: all.SYSLOG_URL }),
    ...(all.PUBLIC_URL && { publicUrl: all.PUBLIC_URL.replace(/\/$/, '') }),
    ...(all.TRUSTED_PROXIES && { trustedProxies: all.TRUSTED_PROXIES.split(/[\s,]+/).filter((one) => one !== '') }),
    lan,
    sample,
  };
}

/**
 * What the setting gives, or undefined where it is not set. Throws `WrongSetting` where its file cannot be read or holds less
 * than twelve characters.
 */
export async function passphraseFrom({ setting, text, file }: GivenPassphrase): Promise<string | undefined> {
  if (file === undefined) return text;
  const found = await readFile(file, 'utf8').catch(() => {
    throw new WrongSetting(`${setting}_FILE: cannot read ${file}`);
  });
  if (found.trim().length < 12) throw new WrongSetting(`${setting}_FILE: what ${file} holds must have at least 12 characters`);
  return found.trim();
}

/** How letters are sent, where that is set. Throws `WrongSetting` where the file of the password cannot be read. */
export async function mailFrom({ smtp }: Pick<Config, 'smtp'>): Promise<{ url: string; from: string; password?: string } | undefined> {
  if (!smtp) return undefined;
  const { url, from, password, passwordFile } = smtp;
  if (passwordFile === undefined) return { url, from, ...(password !== undefined && { password }) };
  const found = await readFile(passwordFile, 'utf8').catch(() => {
    throw new WrongSetting(`SMTP_PASSWORD_FILE: cannot read ${passwordFile}`);
  });
  return { url, from, password: found.trim() };
}
