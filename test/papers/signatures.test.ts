/** Signatures that come inside papers: what was signed, by whom, when, and what came into the file since. */
import { execFileSync } from 'node:child_process';
import { createHash, createSign } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certificateFromPem, type Certificate } from '../../shared/crypto/certificate.ts';
import { der, oid, sequence, setOf, TAG } from '../../shared/crypto/der.ts';
import { makeOutsideLists } from '../../server/identity/outside-lists.ts';
import { openEmbeddedStore } from '../../server/stores/embedded.ts';
import { load } from '../../server/papers/objects.ts';
import type { SignatureFound } from '../../server/papers/signatures/found.ts';
import { judge } from '../../server/papers/signatures/judged.ts';
import { pdfMoment, signaturesIn } from '../../server/papers/signatures/read.ts';
import * as readingCopy from '../../server/papers/reading-copy.ts';
import { program } from '../kit/programs.ts';

const sample = (name: string): Promise<Buffer> => readFile(resolve(import.meta.dirname, '../samples', name));
const looked = async (bytes: Uint8Array): Promise<SignatureFound[]> => signaturesIn(await load(bytes), bytes);
const NOBODY = { roots: [], revokedAt: () => undefined };

describe('a decree as the Government signed it', () => {
  test('is whole; a website’s words after its end are waste', async () => {
    const [found, ...more] = await looked(await sample('nghi-dinh-47-2020.pdf'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'signer', state: 'whole', weak: false, after: 'waste', claimed: '2020-04-09T13:51:08.000Z' });
    expect(found!.stamp).toMatchObject({ at: '2020-04-09T06:55:12.000Z', whole: true });
  });

  test('its signer’s clock gave Hanoi’s time for UTC, and its authority is not known here', async () => {
    const [found] = await looked(await sample('nghi-dinh-47-2020.pdf'));
    const judged = await judge(found!, NOBODY, Date.parse('2026-12-01T00:00:00Z'));
    expect(judged).toMatchObject({ name: 'Chính phủ', organization: 'Chính phủ', clockAhead: true, trust: 'unknown' });
    expect(judged.stamped).toMatchObject({ trusted: false });
  });

  test('one letter changed: no longer as it was signed', async () => {
    const bytes = Buffer.from(await sample('nghi-dinh-47-2020.pdf'));
    bytes[1000] = bytes[1000]! ^ 1;
    expect((await looked(bytes))[0]).toMatchObject({ state: 'changed' });
  });

  test('a byte after the signature’s own place changed: not covered by what it says', async () => {
    const bytes = await sample('nghi-dinh-47-2020.pdf');
    const text = bytes.toString('latin1');
    const moved = Buffer.from(text.replace('[0 579704 604474 2550 ]', '[0 579704 604475 2549 ]'), 'latin1');
    expect((await looked(moved))[0]).toMatchObject({ state: 'elsewhere' });
  });

  test('the process that looks at a paper reads them, from sources as from a release', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ecabinet-signatures-'));
    const limits = { mostPages: 100, mostMemoryBytes: 2 ** 30, processorMs: 60_000, standstillMs: 100_000, drawingMs: 30_000 };
    const source = resolve(import.meta.dirname, '../samples/nghi-dinh-47-2020.pdf');
    for (const reading of [readingCopy, (await import(await program('server/papers/reading-copy'))) as typeof readingCopy]) {
      const looked = await reading.makeReadingCopy(source, join(folder, 'copy'), limits);
      expect(looked).toMatchObject({ kind: 'opened', signed: true, signatures: [{ kind: 'signer', state: 'whole' }] });
    }
    await rm(folder, { recursive: true });
  });

  test('a paper without any has none', async () => {
    expect(await looked(await sample('thong-bao-79.pdf'))).toEqual([]);
  });
});

test.each([
  ["D:20200409135108+07'00'", '2020-04-09T06:51:08.000Z'],
  ['D:20200409135108Z', '2020-04-09T13:51:08.000Z'],
  ['D:20201309135108Z', undefined],
  ['yesterday', undefined],
])('a moment as PDF writes it: %s', (text, expected) => expect(pdfMoment(text)).toBe(expected));

const openssl = ['/usr/bin/openssl', '/usr/local/bin/openssl'].find(existsSync);

describe.skipIf(!openssl)('papers signed for this test', () => {
  let folder: string;
  let unsigned: Buffer;
  let signed: Buffer;
  let root: Certificate;
  const run = (...args: string[]): void => void execFileSync(openssl!, args, { cwd: folder, stdio: 'ignore' });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ecabinet-signatures-'));
    const subject = (name: string): string => `/O=Tỉnh X/CN=${name}`;
    run(
      'req',
      '-x509',
      '-utf8',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-days',
      '3650',
      '-subj',
      subject('CA của tỉnh'),
      '-addext',
      'keyUsage=critical,keyCertSign,cRLSign',
    );
    run('req', '-utf8', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'own.key', '-out', 'own.csr', '-subj', subject('Nguyễn Văn Ký'));
    await writeFile(join(folder, 'own.ext'), 'keyUsage=critical,digitalSignature,nonRepudiation\nbasicConstraints=CA:FALSE\n');
    run(
      'x509',
      '-req',
      '-in',
      'own.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-days',
      '365',
      '-extfile',
      'own.ext',
      '-out',
      'own.pem',
    );
    root = certificateFromPem(await readFile(join(folder, 'ca.pem'), 'utf8'));
    unsigned = await sample('thong-bao-79.pdf');
    signed = await sign(unsigned);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** As signing software does it: the form field and the signature's place are added to the file, then the place is filled. */
  async function sign(
    paper: Buffer,
    options: { readonly name?: string; readonly filter?: string; readonly archived?: readonly Uint8Array[] } = {},
  ): Promise<Buffer> {
    const { library, document } = await load(paper);
    const { PDFName, PDFArray, PDFDict } = library;
    const { context } = document;
    const [page] = document.getPages();
    const pageRef = page!.ref;
    const room = 8192;
    const next = context.largestObjectNumber + 1;
    const gap = `<${'0'.repeat(room * 2)}>`;
    const range = '[0 ********** ********** **********]';
    const form = context.lookup(document.catalog.get(PDFName.of('AcroForm')));
    const fields = form instanceof PDFDict ? context.lookup(form.get(PDFName.of('Fields'))) : undefined;
    const before = fields instanceof PDFArray ? fields.asArray().map(String) : [];
    const annots = page!.node.Annots()?.asArray().map(String) ?? [];
    page!.node.set(PDFName.of('Annots'), context.obj([]));
    const pageText = page!.node.toString().replace(/\/Annots \[[^\]]*\]/, `/Annots [ ${[...annots, `${next + 1} 0 R`].join(' ')} ]`);
    document.catalog.delete(PDFName.of('AcroForm'));
    const catalog = document.catalog
      .toString()
      .replace(/>>$/, `/AcroForm << /SigFlags 3 /Fields [ ${[...before, `${next + 1} 0 R`].join(' ')} ] >> >>`);
    const objects: Array<readonly [number, string]> = [
      [
        next,
        `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${options.filter ?? 'adbe.pkcs7.detached'} /M (D:20261101080000+07'00') /ByteRange ${range} /Contents ${gap} >>`,
      ],
      [
        next + 1,
        `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${options.name ?? 'Ky1'}) /V ${next} 0 R /Rect [0 0 0 0] /P ${pageRef.objectNumber} 0 R >>`,
      ],
      [pageRef.objectNumber, pageText],
      [context.trailerInfo.Root!.toString().split(' ').map(Number)[0]!, catalog],
    ];
    const pdf = appended(paper, objects, next + 2, context.trailerInfo.Root!.toString());
    const first = pdf.lastIndexOf(gap);
    const second = first + gap.length;
    const values = [first, second, pdf.length - second].map((n) => String(n).padEnd(10));
    const filled = Buffer.from(pdf.replace(range, `[0 ${values.join(' ')}]`), 'latin1');
    await writeFile(join(folder, 'content'), Buffer.concat([filled.subarray(0, first), filled.subarray(second)]));
    run(
      'cms',
      '-sign',
      '-binary',
      '-in',
      'content',
      '-signer',
      'own.pem',
      '-inkey',
      'own.key',
      '-md',
      'sha256',
      '-outform',
      'DER',
      '-out',
      'p7s',
    );
    const content = await readFile(join(folder, 'content'));
    const p7s = (options.archived ? await cmsWith(content, options.archived) : await readFile(join(folder, 'p7s'))).toString('hex');
    filled.write(p7s, first + 1, 'latin1');
    return filled;
  }

  /** A signature whose signer has put in lists of certificates taken back, as Adobe's software does. */
  async function cmsWith(content: Uint8Array, lists: readonly Uint8Array[]): Promise<Buffer> {
    const own = certificateFromPem(await readFile(join(folder, 'own.pem'), 'utf8'));
    const attribute = (type: string, value: Uint8Array) => sequence(oid(type), setOf(value));
    const attributes = setOf(
      attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.7.1')),
      attribute('1.2.840.113549.1.9.4', der(TAG.octetString, createHash('sha256').update(content).digest())),
      attribute('1.2.840.113549.1.9.5', der(TAG.utcTime, Buffer.from(`${new Date().toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`))),
      attribute('1.2.840.113583.1.1.8', sequence(der(0xa0, sequence(...lists)))),
    );
    const signature = createSign('sha256').update(attributes).sign(await readFile(join(folder, 'own.key'), 'utf8'));
    const sha256 = sequence(oid('2.16.840.1.101.3.4.2.1'));
    const version = Uint8Array.of(TAG.integer, 1, 1);
    const signer = sequence(
      version,
      sequence(own.issuerRaw, own.serialRaw),
      sha256,
      Uint8Array.of(0xa0, ...attributes.subarray(1)),
      sequence(oid('1.2.840.113549.1.1.11'), der(TAG.null)),
      der(TAG.octetString, signature),
    );
    // The authority's own certificate is among them.
    const signed = sequence(version, setOf(sha256), sequence(oid('1.2.840.113549.1.7.1')), der(0xa0, own.der, root.der), setOf(signer));
    return Buffer.from(sequence(oid('1.2.840.113549.1.7.2'), der(0xa0, signed)));
  }

  /** With a store of certificates, lists and answers in the file, as it is added after signing. */
  const withStore = (
    paper: Buffer,
    store: {
      readonly lists?: readonly Uint8Array[];
      readonly answers?: readonly Uint8Array[];
      readonly certificates?: readonly Uint8Array[];
    },
  ) =>
    changed(paper, ({ document: { context, catalog } }) => {
      let next = context.largestObjectNumber + 1;
      const streams: Array<readonly [number, string]> = [];
      const list = (all: readonly Uint8Array[] = []): string =>
        `[ ${all.map((bytes) => (streams.push([next, `<< /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`]), `${next++} 0 R`)).join(' ')} ]`;
      const dss = `/DSS << /Certs ${list(store.certificates ?? [root.der])} /CRLs ${list(store.lists)} /OCSPs ${list(store.answers)} >>`;
      return [
        ...streams,
        [context.trailerInfo.Root!.toString().split(' ').map(Number)[0]!, catalog.toString().replace(/>>$/, `${dss} >>`)],
      ];
    });

  function appended(paper: Buffer, objects: ReadonlyArray<readonly [number, string]>, size: number, rootRef: string): string {
    let text = paper.toString('latin1');
    if (!text.endsWith('\n')) text += '\n';
    const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '0';
    const places: Array<readonly [number, number]> = [];
    for (const [number, body] of objects) {
      places.push([number, text.length]);
      text += `${number} 0 obj\n${body}\nendobj\n`;
    }
    const table = text.length;
    const entries = places.sort(([a], [b]) => a - b).map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    return `${text}xref\n${entries.join('')}trailer\n<< /Size ${size} /Root ${rootRef} /Prev ${previous} >>\nstartxref\n${table}\n%%EOF\n`;
  }

  /** The file with objects of it replaced, as an editor saves it. */
  async function changed(
    paper: Buffer,
    change: (loaded: Awaited<ReturnType<typeof load>>) => Array<readonly [number, string]>,
  ): Promise<Buffer> {
    const loaded = await load(paper);
    const { context } = loaded.document;
    return Buffer.from(appended(paper, change(loaded), context.largestObjectNumber + 1, context.trailerInfo.Root!.toString()), 'latin1');
  }
  const judgedNow = async (paper: Buffer, trusting: Parameters<typeof judge>[1], at = Date.now()) =>
    Promise.all((await looked(paper)).map((one) => judge(one, trusting, at)));
  const TRUSTING = () => ({ roots: [root], revokedAt: () => undefined });

  test('whole, by whom, trusted where the authority is', async () => {
    const [judged] = await judgedNow(signed, TRUSTING());
    expect(judged).toMatchObject({
      state: 'whole',
      after: 'nothing',
      name: 'Nguyễn Văn Ký',
      organization: 'Tỉnh X',
      issuer: 'CA của tỉnh',
      trust: 'trusted',
      clockAhead: false,
    });
    expect((await judgedNow(signed, NOBODY))[0]).toMatchObject({ state: 'whole', trust: 'unknown' });
  });

  test('two signers: the first is whole, and the second came after it', async () => {
    const both = await sign(signed, { name: 'Ky2' });
    expect(await looked(both)).toMatchObject([
      { state: 'whole', after: 'signatures' },
      { state: 'whole', after: 'nothing' },
    ]);
  });

  test('a page changed after signing', async () => {
    const other = await changed(signed, ({ document }) => {
      const page = document.getPages()[1]!;
      return [[page.ref.objectNumber, page.node.toString().replace(/\/Contents [^/]*/, '/Contents [] ')]];
    });
    expect((await looked(other))[0]).toMatchObject({ state: 'whole', after: 'pages' });
  });

  test('a note put on it after signing', async () => {
    const noted = await changed(signed, ({ document }) => {
      const page = document.getPages()[1]!;
      const annot = '<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (x) >>';
      const text = page.node.toString().replace(/\/Annots \[[^\]]*\]/, '').replace(/>>$/, `/Annots [ ${annot} ] >>`);
      return [[page.ref.objectNumber, text]];
    });
    expect((await looked(noted))[0]).toMatchObject({ state: 'whole', after: 'notes' });
  });

  test('a page hidden in a stream, to which the cross-references alone lead', async () => {
    const { document } = await load(signed);
    const page = document.getPages()[1]!;
    const hidden = `${page.ref.objectNumber} 0 obj\n${page.node.toString().replace(/\/Contents [^/]*/, '/Contents [] ')}\nendobj\n`;
    const number = document.context.largestObjectNumber + 1;
    let text = signed.toString('latin1');
    const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)![1];
    const streamAt = text.length;
    text += `${number} 0 obj\n<< /Length ${hidden.length} >>\nstream\n${hidden}\nendstream\nendobj\n`;
    const pageAt = text.indexOf(hidden, streamAt);
    const table = text.length;
    const entry = (n: number, at: number): string => `${n} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
    text += `xref\n${entry(page.ref.objectNumber, pageAt)}${entry(number, streamAt)}trailer\n<< /Size ${number + 1} /Root ${document.context.trailerInfo.Root!.toString()} /Prev ${previous} >>\nstartxref\n${table}\n%%EOF\n`;
    expect((await looked(Buffer.from(text, 'latin1')))[0]).toMatchObject({ state: 'whole', after: 'pages' });
  });

  test('taken back by its authority, from that moment on', async () => {
    const at = Date.now() - 60_000;
    const revoked = { roots: [root], revokedAt: (one: Certificate) => (one.subject.commonName === 'Nguyễn Văn Ký' ? at : undefined) };
    expect((await judgedNow(signed, revoked))[0]).toMatchObject({ trust: 'revoked', since: new Date(at).toISOString() });
  });

  test('a list of the authority says so; nobody else’s does, nor an older one', async () => {
    const store = await openEmbeddedStore(join(folder, 'store'));
    try {
      const lists = makeOutsideLists(store.records);
      const made = (at: string): Promise<Uint8Array> => {
        const bounds = ['-crl_lastupdate', at, '-crl_nextupdate', '20991231000000Z'];
        run('ca', '-config', 'ca.cnf', '-gencrl', ...bounds, '-keyfile', 'ca.key', '-cert', 'ca.pem', '-out', 'list.crl');
        return readFile(join(folder, 'list.crl'));
      };
      await writeFile(join(folder, 'index.txt'), '');
      await writeFile(join(folder, 'number'), '01\n');
      await writeFile(join(folder, 'ca.cnf'), '[ca]\ndefault_ca=it\n[it]\ndatabase=index.txt\ncrlnumber=number\ndefault_md=sha256\n');
      const empty = await made('20260101000000Z');
      expect(await lists.add(empty, [])).toMatchObject({ code: 'identity/list-of-nobody' });
      expect(await lists.add(empty.subarray(0, 200), [root])).toMatchObject({ code: 'identity/list-unreadable' });
      expect(await lists.add(empty, [root])).toMatchObject({ issuer: 'CA của tỉnh', revoked: 0 });
      expect((await judgedNow(signed, { roots: [root], revokedAt: await lists.revokedAt() }))[0]).toMatchObject({ trust: 'trusted' });
      run('ca', '-config', 'ca.cnf', '-revoke', 'own.pem', '-keyfile', 'ca.key', '-cert', 'ca.pem');
      expect(await lists.add(await made('20260201000000Z'), [root])).toMatchObject({ revoked: 1 });
      expect(await lists.add(empty, [root])).toMatchObject({ code: 'identity/list-older' });
      expect(await lists.list()).toMatchObject([{ issuer: 'CA của tỉnh', revoked: 1 }]);
      expect((await judgedNow(signed, { roots: [root], revokedAt: await lists.revokedAt() }))[0]).toMatchObject({ trust: 'revoked' });
    } finally {
      await store.close();
    }
  });

  describe('what the file itself holds about certificates taken back', () => {
    const LATE = '20991231000000Z';
    let authority: {
      list(at: string, until: string): Promise<Uint8Array>;
      answer(...more: string[]): Promise<Uint8Array>;
      takeBack(): void;
    };

    /** An authority's desk: the same key and name as ever, or another's who took that name. */
    async function desk(name: string, key = 'ca'): Promise<typeof authority> {
      const file = (end: string): string => `${name}.${end}`;
      await writeFile(join(folder, file('txt')), '');
      await writeFile(join(folder, file('number')), '01\n');
      await writeFile(
        join(folder, file('cnf')),
        `[ca]\ndefault_ca=it\n[it]\ndatabase=${file('txt')}\ncrlnumber=${file('number')}\ndefault_md=sha256\n`,
      );
      const by = ['-config', file('cnf'), '-keyfile', `${key}.key`, '-cert', `${key}.pem`];
      run('ca', ...by, '-valid', 'own.pem');
      run('ocsp', '-issuer', 'ca.pem', '-cert', 'own.pem', '-no_nonce', '-reqout', file('ask'));
      return {
        async list(at, until) {
          run('ca', ...by, '-gencrl', '-crl_lastupdate', at, '-crl_nextupdate', until, '-out', file('crl'));
          const pem = await readFile(join(folder, file('crl')), 'latin1');
          return Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');
        },
        async answer(...more) {
          const signer = more.length > 0 ? more : ['-rsigner', `${key}.pem`, '-rkey', `${key}.key`];
          run('ocsp', '-index', file('txt'), '-CA', 'ca.pem', ...signer, '-ndays', '7', '-reqin', file('ask'), '-respout', file('ocsp'));
          return readFile(join(folder, file('ocsp')));
        },
        takeBack: () => run('ca', ...by, '-revoke', 'own.pem'),
      };
    }
    const broken = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes, (one, at) => (at === bytes.length - 5 ? one ^ 1 : one));
    const judgedWith = async (store: Parameters<typeof withStore>[1]) => (await judgedNow(await withStore(signed, store), TRUSTING()))[0]!;

    beforeAll(async () => {
      authority = await desk('good');
      run(
        'req',
        '-x509',
        '-utf8',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        'other.key',
        '-out',
        'other.pem',
        '-days',
        '3650',
        '-subj',
        '/O=Tỉnh X/CN=CA của tỉnh',
        '-addext',
        'keyUsage=critical,keyCertSign,cRLSign',
      );
    }, 60_000);

    test('a list says that it was not taken back when it signed; nothing else in the file is changed by it', async () => {
      const store = { lists: [await authority.list('20260101000000Z', LATE)] };
      expect(await judgedWith(store)).toMatchObject({
        state: 'whole',
        after: 'signatures',
        trust: 'trusted',
        notRevoked: '2026-01-01T00:00:00.000Z',
      });
      expect((await judgedNow(signed, TRUSTING()))[0]).not.toHaveProperty('notRevoked');
    });

    test('so does an answer, by the authority or by whom it has appointed for that', async () => {
      const about = Date.now();
      const found = await judgedWith({ answers: [await authority.answer()] });
      expect(found).toMatchObject({ trust: 'trusted', notRevoked: expect.any(String) });
      expect(Math.abs(Date.parse(found.notRevoked!) - about)).toBeLessThan(60_000);
      for (const [name, purpose] of [['answers', 'OCSPSigning'], ['mails', 'emailProtection']] as const) {
        run('req', '-utf8', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
        await writeFile(join(folder, `${name}.ext`), `basicConstraints=CA:FALSE\nextendedKeyUsage=${purpose}\n`);
        run(
          'x509',
          '-req',
          '-in',
          `${name}.csr`,
          '-CA',
          'ca.pem',
          '-CAkey',
          'ca.key',
          '-CAcreateserial',
          '-days',
          '30',
          '-extfile',
          `${name}.ext`,
          '-out',
          `${name}.pem`,
        );
        const answer = await authority.answer('-rsigner', `${name}.pem`, '-rkey', `${name}.key`);
        expect('notRevoked' in (await judgedWith({ answers: [answer] })), name).toBe(name === 'answers');
      }
    });

    test('what the signer has put into the signature counts as well', async () => {
      const own = await sign(unsigned, { archived: [await authority.list('20260301000000Z', LATE)] });
      expect((await judgedNow(own, TRUSTING()))[0]).toMatchObject({
        state: 'whole',
        trust: 'trusted',
        notRevoked: '2026-03-01T00:00:00.000Z',
      });
    });

    test('what was out of date when it signed, has a wrong signature, or comes from another of that name says nothing', async () => {
      const other = await desk('other-desk', 'other');
      const otherCa = certificateFromPem(await readFile(join(folder, 'other.pem'), 'utf8'));
      const none: Array<readonly [string, Parameters<typeof withStore>[1]]> = [
        ['out of date', { lists: [await authority.list('20260101000000Z', '20260201000000Z')] }],
        ['a wrong signature on a list', { lists: [broken(await authority.list('20260101000000Z', LATE))] }],
        [
          'a wrong signature on an answer',
          { answers: [broken(await authority.answer('-resp_no_certs', '-rsigner', 'ca.pem', '-rkey', 'ca.key'))] },
        ],
        ['another’s list', { lists: [await other.list('20260101000000Z', LATE)], certificates: [root.der, otherCa.der] }],
        ['another’s answer', { answers: [await other.answer()], certificates: [root.der, otherCa.der] }],
        [
          'rubbish',
          { lists: [Buffer.from('rubbish')], answers: [Buffer.from('rubbish')], certificates: [Buffer.from('rubbish'), root.der] },
        ],
      ];
      for (const [what, store] of none) expect(await judgedWith(store), what).toSatisfy((one: object) => !('notRevoked' in one));
      other.takeBack();
      const wrong = {
        lists: [await other.list('20260101000000Z', LATE)],
        answers: [await other.answer()],
        certificates: [root.der, otherCa.der],
      };
      expect(await judgedWith(wrong)).toMatchObject({ trust: 'trusted' });
    });

    test('taken back, by a list or by an answer, however old either is', async () => {
      const taken = await desk('taken');
      taken.takeBack();
      const [list, answer] = [await taken.list('20260101000000Z', '20260201000000Z'), await taken.answer()];
      for (const store of [{ lists: [list] }, { answers: [answer] }])
        expect((await judgedNow(await withStore(signed, store), TRUSTING(), Date.now() + 60_000))[0]).toMatchObject({
          trust: 'revoked',
          since: expect.any(String),
        });
    });
  });

  test('run out since, and nobody but the signer says when it was signed', async () => {
    const [judged] = await judgedNow(signed, TRUSTING(), Date.now() + 400 * 86_400_000);
    expect(judged).toMatchObject({ state: 'whole', trust: 'expired' });
  });

  test('of a kind that is not checked here', async () => {
    expect((await looked(await sign(unsigned, { filter: 'adbe.x509.rsa_sha1' })))[0]).toMatchObject({ state: 'unreadable' });
  });
});
