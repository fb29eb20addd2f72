/**
 * Papers to be filled in by hand, several on a sheet of A4 with lines to cut along: a numbered stub that is torn off, then the paper
 * itself, which bears no number. The same data give the same bytes.
 */
import { milliseconds } from '../../shared/base/time.ts';
import { levelOf } from '../../shared/meeting/forms.ts';
import type { BlankPapers } from '../../shared/minutes/prints-data.ts';
import { paperPrint as w } from '../../shared/text/paper-print.ts';
import { say } from '../../shared/text/words.ts';
import { whole } from './paper-time.ts';
import { Paper } from './paper.ts';
import { PAGE } from './setting.ts';
import type { Line, Style } from './typeset.ts';

const MM = 72 / 25.4;
const EDGE = 12 * MM;
const WIDTH = PAGE.width - 2 * EDGE;
const GAP = 4;
const STUB = 18;

interface Piece {
  readonly lines: readonly Line[];
  readonly style: Style;
  /** From the paper's left edge. */
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /** Squares to be marked, from the paper's left edge; as wide as the letters are large. */
  readonly squares?: readonly number[];
}

interface Laid {
  readonly pieces: readonly Piece[];
  readonly height: number;
}

const style = (size: number, given: Partial<Style> = {}): Style =>
  ({ size, face: 'regular', align: 'left', indent: 0, leading: 1.2, ...given });

const squareOf = (size: number): number => size * 0.9;

const kindOf = ({ form }: BlankPapers['content']) =>
  !form ? w.resolution : form.kind !== 'confidence' ? w.election : form.officers[0]!.options.length > 2 ? w.poll : w.confidence;

function marking({ form }: BlankPapers['content']): string {
  if (!form) return say(w.markOne, 'vi');
  return form.kind === 'election' ? say(w.markMost, 'vi', { most: whole(form.most), seats: whole(form.seats) }) : say(w.markLevels, 'vi');
}

/** One paper in letters of a size, without its stub. */
function lay(paper: Paper, { unit, meeting, content }: BlankPapers, size: number): Laid {
  const pieces: Piece[] = [];
  const square = squareOf(size);
  let y = GAP;
  const put = (text: string, given: Style, more: Partial<Piece> = {}): void => {
    const { x = 0, width = WIDTH } = more;
    const lines = paper.lines(text, given, width);
    pieces.push({ lines, style: given, x, width, y, ...more });
    y += Math.max(lines.length * given.size * given.leading, more.squares ? square + 2 : 0) + size / 3;
  };
  const half = WIDTH / 2;
  const top = y;
  put(unit.name.toUpperCase(), style(size - 1, { face: 'bold', align: 'center' }), { width: half });
  put(say(w.seal, 'vi'), style(size - 2.5, { face: 'italic', align: 'center' }), { width: half });
  const left = y;
  y = top;
  put(say(kindOf(content), 'vi'), style(size + 1, { face: 'bold', align: 'center' }), { x: half, width: half });
  put(meeting.title, style(size - 1, { face: 'italic', align: 'center' }), { x: half, width: half });
  y = Math.max(left, y);
  put(content.text, style(size, { face: 'bold', align: 'center' }));
  put(marking(content), style(size - 1, { face: 'italic' }));
  const { form, options } = content;
  const label = (id: string): string => options.find((one) => one.id === id)?.label ?? id;
  if (form?.kind === 'confidence') {
    const shares = form.officers[0]!.options.length;
    const [name, level] = [WIDTH * 0.5, (WIDTH * 0.5) / shares];
    const row = y;
    form.officers[0]!.options.forEach((id, n) => {
      y = row;
      put(levelOf(form.officers[0]!, label(id)), style(size - 1, { face: 'bold', align: 'center' }), { x: name + n * level, width: level });
    });
    const squares = form.officers[0]!.options.map((_one, n) => name + (n + 0.5) * level - square / 2);
    for (const officer of form.officers) put(officer.label, style(size), { width: name - 8, squares });
    return { pieces, height: y };
  }
  // Many candidates stand in two columns.
  const columns = options.length > 12 ? 2 : 1;
  const column = WIDTH / columns;
  const rows = Math.ceil(options.length / columns);
  const first = y;
  let deepest = y;
  options.forEach((one, n) => {
    const at = Math.floor(n / rows) * column;
    if (n % rows === 0) y = first;
    put(`${columns > 1 || form ? `${n + 1}. ` : ''}${one.label}`, style(size), { x: at + square + 8, width: column - square - 16, squares: [at] });
    deepest = Math.max(deepest, y);
  });
  return { pieces, height: deepest };
}

/** The largest letters with which one goes onto a sheet; small papers, four of them. */
function fitting(paper: Paper, data: BlankPapers): Laid {
  for (let size = 13; size > 6; size -= 0.5) {
    const laid = lay(paper, data, size);
    if (laid.height + STUB <= PAGE.height - 2 * EDGE) return laid;
  }
  return lay(paper, data, 6);
}

export async function makeBlankPapers(data: BlankPapers): Promise<Buffer> {
  const { unit, meeting, content, many } = data;
  const date = new Date(milliseconds(meeting.startedAt));
  const paper = new Paper(say(w.fileTitle, 'vi', { title: content.text.slice(0, 200) }), unit.name, date);
  const { pieces, height } = fitting(paper, data);
  const each = height + STUB + GAP;
  const room = PAGE.height - 2 * EDGE;
  const onSheet = Math.max(1, Math.min(6, Math.floor(room / each)));
  const step = room / onSheet;
  for (let n = 0; n < many; n++) {
    const place = n % onSheet;
    // A part of its own each, so that no sheet bears a number.
    if (place === 0 && n > 0) paper.beginAnnex(String(n));
    const top = EDGE + place * step;
    const small = style(9, { face: 'italic' });
    paper.place(paper.lines(say(w.stub, 'vi', { n: String(n + 1).padStart(3, '0') }), small, WIDTH), small, EDGE, top, WIDTH, 'P');
    cut(paper, top + STUB - 4);
    for (const one of pieces) {
      const y = top + STUB + one.y;
      const square = squareOf(one.style.size);
      for (const x of one.squares ?? []) paper.artifact(() => paper.doc.lineWidth(0.9).rect(EDGE + x, y + 1, square, square).stroke());
      paper.place(one.lines, one.style, EDGE + one.x, y, one.width, 'P');
    }
    if (place < onSheet - 1 && n < many - 1) cut(paper, top + step - GAP);
  }
  return paper.finish();
}

const cut = (paper: Paper, y: number): void =>
  paper.artifact(() => paper.doc.save().lineWidth(0.5).dash(4, { space: 3 }).moveTo(EDGE / 2, y).lineTo(PAGE.width - EDGE / 2, y).stroke().restore());
