/** Every text in three languages, every refusal with words, and no words that nothing says. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { secretActs, secretHall, tellersPage } from '../../shared/text/secret-tellers.ts';
import { secretVote } from '../../shared/text/secret-vote.ts';
import { LANGUAGES, say, type Words } from '../../shared/text/words.ts';
import { ROOT, filesUnder, sourcesUnder, ts, visit } from './sources.ts';

interface Text {
  readonly where: string;
  readonly key: string;
  readonly words: Words;
  /** Found by a code: a refusal's, or a line's of the minutes. */
  readonly refusal: boolean;
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && LANGUAGES.every((one) => typeof (value as Record<string, unknown>)[one] === 'string');

const files = filesUnder('shared/text').filter((one) => !one.endsWith('/words.ts'));
const texts: Text[] = [];
for (const file of files) {
  const exported = (await import(join(ROOT, file))) as Record<string, unknown>;
  for (const [name, group] of Object.entries(exported)) {
    if (typeof group !== 'object' || group === null) continue;
    for (const [key, one] of Object.entries(group)) {
      if (!isWords(one)) continue;
      texts.push({ where: `${file} ${name}`, key, words: one, refusal: name === 'refusals' || name === 'inMinutes' });
    }
  }
}

const params = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((one) => one[1]!))].sort();

describe('texts', () => {
  test('are there', () => expect(texts.length).toBeGreaterThan(200));

  test('tell numbers in the digits of their language, and names, numbers of papers and codes as they were written', () => {
    const told = (value: string | number) => say({ vi: '{n}', en: '{n}', bn: '{n}' }, 'bn', { n: value });
    expect([12, 98.08, '7', '7a', '1.2', '1:05', '+0:30', '12:04:59', '9/12/2026'].map(told)).toEqual(
      ['১২', '৯৮.০৮', '৭', '৭a', '১.২', '১:০৫', '+০:৩০', '১২:০৪:৫৯', '৯/১২/২০২৬'],
    );
    expect(say({ vi: '{year}', en: '{year}', bn: '{year}' }, 'bn', { year: '2026' })).toBe('২০২৬');
    const written = ['Quyết định số 46', '47/2020/NĐ-CP', '482913', '2026', 'P-256', 'iPad 2'];
    expect(written.map(told)).toEqual(written);
  });

  test('call the code by which keys are compared by one name, wherever it stands', () => {
    for (const one of LANGUAGES) {
      const name = tellersPage.digits[one];
      for (const { [one]: other } of [secretHall.keys, secretActs.openCode, secretVote.keys]) expect(other.startsWith(name), other).toBe(true);
    }
  });

  test('hold in Bengali no other digits beside a number that is put in', () => {
    const beside = ({ words: { bn } }: Text) => /\{\w+[}|]/.test(bn) && /(^|[\s/])\d{1,3}(?![\d.\w-])/.test(bn.replace(/\{[^}]*\}/g, '৭'));
    expect(texts.filter((one) => beside(one) && !one.words.bn.includes('\n')).map(({ where, key }) => `${where} ${key}`)).toEqual([]);
  });

  test('stand in all three languages, none empty', () => {
    expect(
      texts.flatMap(({ where, key, words }) => LANGUAGES.filter((one) => words[one].trim() === '').map((one) => `${where} ${key}.${one}`)),
    ).toEqual([]);
  });

  test('have the same parameters in each', () => {
    expect(
      texts
        .filter(({ words }) => new Set(LANGUAGES.map((one) => params(words[one]).join())).size > 1)
        .map(({ where, key }) => `${where} ${key}`),
    ).toEqual([]);
  });

  test('choose between one and many by a number that they say', () => {
    const wrong = texts.flatMap(({ where, key, words }) =>
      LANGUAGES.filter((one) => [...words[one].matchAll(/\{(\w+)\|/g)].some(([, name]) => !params(words[one]).includes(name!))).map(
        (one) => `${where} ${key}.${one}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('count in English one item, and two items', () => {
    const nouns =
      'items|votes|delegates|people|guests|secretaries|papers|pages|rows|files|entries|ballots|seconds|days|devices|tablets|tries';
    // A limit is never one.
    const counted = new RegExp(`\\{(?!most\\b)\\w+\\} (?:later |log |valid |of \\{\\w+\\} )?(?:${nouns})\\b`);
    expect(texts.filter(({ words }) => counted.test(words.en)).map(({ where, key, words }) => `${where} ${key}: ${words.en}`)).toEqual([]);
    const items = { vi: '{n} mục', en: '{n} {n|item|items}', bn: '{n}টি বিষয়' };
    expect([0, 1, 2, 1000].map((n) => say(items, 'en', { n }))).toEqual(['0 items', '1 item', '2 items', '1,000 items']);
    expect([say(items, 'vi', { n: 1 }), say(items, 'bn', { n: 1 }), say(items, 'en', { n: '1' })]).toEqual(['1 mục', '১টি বিষয়', '1 item']);
  });

  test('address nobody as a friend, and are spelt as the state’s papers are', () => {
    const wrong = [/(?<!\p{L})bạn(?!\p{L})/iu, /(?<!q)(uỷ|uý|uỳ|oà|oá|oè|oẻ)(?!\p{L})/iu];
    expect(texts.filter(({ words }) => wrong.some((one) => one.test(words.vi))).map(({ where, key }) => `${where} ${key}`)).toEqual([]);
  });

  test('are written in their own letters', () => {
    const wrong = texts.flatMap(({ where, key, words }) => {
      const bare = words.bn.replace(/\{\w+\}/g, '');
      // A name, a number or a format such as "PDF" is the same everywhere; a sentence is not.
      const sentence = /\p{L}+\s+\p{L}+\s+\p{L}+/u.test(words.en.replace(/\{\w+\}/g, ''));
      return sentence && !/[\u0980-\u09ff]/.test(bare) ? [`${where} ${key}: no Bengali letter`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

/** The archive's findings have codes of the same form, but are no refusals. */
const sources = sourcesUnder('shared', 'server', 'client').filter((one) => !/^shared\/(text|archive)\//.test(one.path));
const CODE = /^[a-z]+\/[a-z]+(-[a-z]+)*$/;

/** Literals inside the first argument of `refuse(…)` and of what passes a code on to it; a template gives what it begins with. */
const codes = new Map<string, string>();
const beginnings = new Map<string, string>();
const literals = new Set<string>();
for (const { path, tree } of sources) {
  visit(tree, (node) => {
    if (ts.isStringLiteralLike(node) && CODE.test(node.text)) literals.add(node.text);
    // A line of the minutes.
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'code' && path.startsWith('shared/meeting/'))
      visit(node.initializer, (inner) => {
        if (ts.isStringLiteralLike(inner) && CODE.test(inner.text)) codes.set(inner.text, path);
      });
    if (ts.isTemplateExpression(node) && /^[a-z]+\/[a-z-]*$/.test(node.head.text)) beginnings.set(node.head.text, path);
    if (ts.isCallExpression(node) && node.arguments.length > 0 && /^(refuse|allow|no|fail|refused)$/.test(node.expression.getText())) {
      for (const argument of node.arguments) {
        visit(argument, (inner) => {
          if (ts.isStringLiteralLike(inner) && CODE.test(inner.text)) codes.set(inner.text, path);
        });
      }
    }
  });
}
const features = new Set([...codes.keys()].map((one) => one.split('/')[0]!));
for (const one of literals) if (features.has(one.split('/')[0]!)) codes.set(one, codes.get(one) ?? 'a literal');

const refusals = new Map(texts.filter((one) => one.refusal).map((one) => [one.key, one]));

describe('refusals', () => {
  test('are found', () => expect(codes.size).toBeGreaterThan(60));

  test('each code has words', () => {
    expect([...codes].filter(([code]) => !refusals.has(code)).map(([code, path]) => `${code} (${path})`).sort()).toEqual([]);
  });

  test('their words stand where screens and minutes look for them', () => {
    expect(
      texts
        .filter(({ key, refusal, where }) => !refusal && codes.has(key) && !/^shared\/text\/(findings|verify)\.ts /.test(where))
        .map(({ key, where }) => `${where}: ${key}`),
    ).toEqual([]);
  });

  test('each template of codes has words', () => {
    expect(
      [...beginnings]
        .filter(([start]) => features.has(start.split('/')[0]!) && ![...refusals.keys()].some((one) => one.startsWith(start)))
        .map(([start]) => start),
    ).toEqual([]);
  });

  test('no words stand without a code', () => {
    const said = (code: string) => codes.has(code) || [...beginnings.keys()].some((start) => code.startsWith(start));
    expect([...refusals].filter(([code]) => !said(code)).map(([code, { where }]) => `${code} (${where})`)).toEqual([]);
  });

  test('each code has its words once', () => {
    const seen = new Map<string, string[]>();
    for (const { key, where, refusal } of texts) if (refusal) seen.set(key, [...(seen.get(key) ?? []), where]);
    expect([...seen].filter(([, places]) => places.length > 1)).toEqual([]);
  });
});
