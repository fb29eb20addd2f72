/** The question that an item's title proposes for its vote. */

/** What goes before a resolution in the title of the item that lays it before the council. */
const LAID = /^(?:tờ trình\s*(?:và|,|kèm theo|kèm)\s*)?(?:dự thảo\s+)?nghị quyết(?=\s|$)/iu;
const PAPER = /^(?:tờ trình|báo cáo|kế hoạch)(?=\s|$)/iu;

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A resolution is adopted, not its draft nor what lays it before the council; of anything else, a resolution about it. */
export function proposed(title: string): string {
  if (LAID.test(title)) return title.replace(LAID, 'Thông qua Nghị quyết');
  return PAPER.test(title) ? `Thông qua ${small(title)}` : `Thông qua Nghị quyết về ${small(title)}`;
}
