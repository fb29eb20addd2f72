/** Notes as XFDF (ISO 19444-1), which Acrobat and others put back onto the paper. */
import { hex } from '../colours.ts';
import { pdfDate, type Marking } from './marking.ts';

/** XML 1.0 has no place for other control signs, not even escaped. */
const NOT_XML = new RegExp('[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\u{10000}-\\u{10ffff}]', 'gu');

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (sign) => signs[sign]!);
}

const attributes = (all: Readonly<Record<string, string | number>>): string =>
  Object.entries(all).map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('');

function element(one: Marking): string {
  const common = {
    page: one.page,
    rect: one.rect.join(','),
    color: hex(one.rgb),
    flags: 'print',
    name: one.name,
    creationdate: pdfDate(one.made),
    date: pdfDate(one.changed),
  };
  const contents = one.contents === '' ? '' : `<contents>${escaped(one.contents)}</contents>`;
  switch (one.kind) {
    case 'ink': {
      const gestures = one.gestures.map((points) => `<gesture>${points.map((pair) => pair.join(',')).join(';')}</gesture>`).join('');
      return `<ink${attributes({ ...common, width: one.width })}>${contents}<inklist>${gestures}</inklist></ink>`;
    }
    case 'highlight':
      return `<highlight${attributes({ ...common, coords: one.quads.flat().join(',') })}>${contents}</highlight>`;
    case 'text':
      return `<text${attributes({ ...common, icon: one.icon })}>${contents}</text>`;
  }
}

/** @param file the name of the PDF that they belong to */
export function xfdfOf(markings: readonly Marking[], file: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xfdf xmlns="http://ns.adobe.com/xfdf/" xml:space="preserve">',
    `<annots>${markings.map(element).join('')}</annots>`,
    `<f href="${escaped(file)}"/>`,
    '</xfdf>',
    '',
  ].join('\n');
}
