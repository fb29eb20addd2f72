/** `npm run verify -- BUNDLE --ca FINGERPRINT [--json]`: checks a bundle; ends with 0, 1 (findings) or 2 (called wrongly). */
import { readFile } from 'node:fs/promises';
import { fingerprintOf, verify, type Report } from '../../shared/archive/verify.ts';
import { LANGUAGES, say, type Language } from '../../shared/text/words.ts';
import { checkNames, findingNames, verifyWords } from '../../shared/text/verify.ts';

interface Wish {
  readonly bundle?: string;
  readonly ca?: string;
  readonly json: boolean;
  readonly wrong: boolean;
}

/** A fingerprint may be written in groups: everything after `--ca` that looks like digits belongs to it. */
function wishOf(args: readonly string[]): Wish {
  let bundle: string | undefined;
  let ca: string | undefined;
  let json = false;
  let wrong = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--json') json = true;
    else if (arg === '--ca' || arg.startsWith('--ca=')) {
      wrong ||= ca !== undefined;
      ca = arg === '--ca' ? (args[++i] ?? '') : arg.slice(5);
      while (ca.replace(/[\s:]/g, '').length < 64 && /^[0-9a-f:\s]+$/i.test(args[i + 1] ?? '')) ca += args[++i];
    } else if (arg.startsWith('-') || bundle !== undefined) wrong = true;
    else bundle = arg;
  }
  return { bundle, ca, json, wrong };
}

const language = (): Language => {
  const wanted = (process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '').slice(0, 2);
  return LANGUAGES.find((one) => one === wanted) ?? (wanted === '' || wanted === 'C' || wanted === 'PO' ? 'vi' : 'en');
};

function print(report: Report, tongue: Language): void {
  const { summary, checks, findings } = report;
  const lines = [
    say(verifyWords.title, tongue, { title: summary.title, unit: summary.unit, meeting: summary.meeting }),
    say(verifyWords.summary, tongue, {
      entries: summary.entries,
      votes: summary.votes,
      ballots: summary.ballots,
      documents: summary.documents,
    }),
    ...(summary.keptBack > 0 ? [say(verifyWords.keptBack, tongue, { n: summary.keptBack })] : []),
    say(verifyWords.witnesses, tongue, summary.witnesses),
    '',
    ...checks.map(
      ({ name, findings: n }) => `${n === 0 ? '  ok ' : '  !! '} ${checkNames[name]?.[tongue] ?? name}${n === 0 ? '' : `: ${n}`}`,
    ),
    '',
    ...findings.map(({ code, where, detail }) => `${code}  ${where}\n    ${findingNames[code]?.[tongue] ?? ''}${detail && ` (${detail})`}`),
    ...(findings.length > 0 ? [''] : []),
    findings.length === 0 ? verifyWords.good[tongue] : say(verifyWords.bad, tongue, { n: findings.length }),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function main(): Promise<number> {
  const tongue = language();
  const { bundle, ca, json, wrong } = wishOf(process.argv.slice(2));
  const refuse = (text: string): number => {
    process.stderr.write(`${text}\n${verifyWords.usage[tongue]}\n`);
    return 2;
  };
  if (wrong || bundle === undefined) return refuse(verifyWords.whichBundle[tongue]);
  if (ca === undefined) return refuse(verifyWords.whichAuthority[tongue]);
  const expected = fingerprintOf(ca);
  if (expected === undefined) return refuse(verifyWords.notAFingerprint[tongue]);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(bundle);
  } catch {
    return refuse(say(verifyWords.noSuchFile, tongue, { file: bundle }));
  }
  const report = await verify(bytes, expected);
  if (!json) print(report, tongue);
  else process.stdout.write(`${JSON.stringify(report)}\n`);
  return report.ok ? 0 : 1;
}

process.exitCode = await main();
