/** E-mail, where a mail server is set: one letter to one person, as text and simple HTML, an invitation with its calendar file. */
import { createTransport } from 'nodemailer';
import { noticeWords, noticesMail as w } from '../../shared/text/notices.ts';
import { LOCALE, officialDate, officialTime, say, ZONE, type Language } from '../../shared/text/words.ts';
import type { Sent } from './outbox.ts';

export interface MailSettings {
  /** `smtp://` speaks TLS before anything is said (STARTTLS), but to this very machine; `smtps://` from the first byte. */
  readonly url: string;
  readonly from: string;
  readonly password?: string;
}

export interface Letter {
  readonly to: string;
  readonly name: string;
  readonly language: Language;
  readonly what: string;
  readonly count: number;
  /** The same letter has the same: mail programs show it once. */
  readonly id: string;
  readonly about?: {
    readonly title: string;
    /** Absent of what has no time. */
    readonly at?: string | undefined;
    /** Absent of what is answered without a sitting, which then ends at `at`. */
    readonly place?: string;
    readonly reason?: string;
  };
  readonly link?: string | undefined;
  /** iCalendar: published, for nobody here would read an answer sent by e-mail. */
  readonly calendar?: string;
}

export interface Mail {
  send(letter: Letter): Promise<Sent>;
  /** Six digits to whoever says that the address is theirs. False where it could not be sent. */
  sendCode(to: string, code: string, language: Language): Promise<boolean>;
  close(): void;
}

const TIMEOUT_MS = 15_000;
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? '&#39;');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A day and time as letters of an office have them: "08 giờ 00, Thứ Tư, ngày 09 tháng 12 năm 2026". */
function written(at: string, language: Language): string {
  const as = (format: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(LOCALE[language], { timeZone: ZONE, ...format }).format(new Date(at));
  if (language !== 'vi') return as({ dateStyle: 'full', timeStyle: 'short' });
  return `${officialTime(at)}, ${as({ weekday: 'long' })}, ${officialDate(at)}`;
}

export function makeMail({ url, from, password }: MailSettings): Mail {
  const { protocol, hostname, port, username, password: within } = new URL(url);
  const isHere = /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !isHere,
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: password ?? decodeURIComponent(within) } }),
    pool: true,
    maxConnections: 2,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.replace(/^.*@|>.*$/g, '');
  return {
    async send({ to, name, language, what, count, id, about, link, calendar }) {
      const t = (words: Parameters<typeof say>[0], params = {}) => say(words, language, params);
      const said = t(noticeWords[what as keyof typeof noticeWords] ?? noticeWords.other, { count });
      const when = about?.at !== undefined && written(about.at, language);
      const lines = about
        ? [
            about.title,
            ...(when ? [t(about.place === undefined ? w.dueBy : w.when, { when })] : []),
            ...(about.place === undefined ? [] : [t(w.where, { place: about.place })]),
            ...(about.reason === undefined ? [] : [t(w.reason, { reason: about.reason })]),
          ]
        : [];
      const greeting = t(w.greeting, { name });
      const html = [
        `<p>${escaped(greeting)}</p><p><strong>${escaped(said)}</strong></p>`,
        lines.length > 0 ? `<p>${lines.map(escaped).join('<br>')}</p>` : '',
        link === undefined ? '' : `<p><a href="${escaped(link)}">${escaped(t(w.open))}</a></p>`,
        `<p><small>${escaped(t(w.why))}</small></p>`,
      ].join('');
      try {
        await transport.sendMail({
          from,
          to,
          messageId: `<${id}@${host}>`,
          subject: oneLine(about ? `${said}: ${about.title}` : said),
          headers: { 'Auto-Submitted': 'auto-generated' },
          text: [greeting, '', `${said}.`, ...lines, ...(link === undefined ? [] : ['', `${t(w.open)}: ${link}`]), '', t(w.why)].join('\n'),
          html: `<!doctype html><html lang="${language}"><body>${html}</body></html>`,
          ...(calendar !== undefined && {
            attachments: [{ filename: 'lich-hop.ics', content: calendar, contentType: 'text/calendar; charset=utf-8; method=PUBLISH' }],
          }),
        });
        return 'taken';
      } catch (error) {
        const { command = '', code, responseCode = 0 } = error as { command?: string; code?: string; responseCode?: number };
        // An address that cannot be one.
        if (command === 'API' && code === 'EENVELOPE') return 'gone';
        // Said of this letter or its reader: for good, or for now. All else is said to this server, such as a password that does not fit.
        if (command !== 'RCPT TO' && command !== 'DATA') return 'away';
        return responseCode >= 500 ? 'gone' : 'later';
      }
    },
    async sendCode(to, code, language) {
      try {
        const text = say(w.codeText, language, { code });
        await transport.sendMail({ from, to, subject: say(w.codeSubject, language), text, headers: { 'Auto-Submitted': 'auto-generated' } });
        return true;
      } catch {
        return false;
      }
    },
    close: () => transport.close(),
  };
}
