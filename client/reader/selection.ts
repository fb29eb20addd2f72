/**
 * Keeps a selection from leaping over the whole page when the pointer passes between two lines, where there is no text:
 * an unselectable block stands right after what is selected. The way pdf.js's own viewer does it.
 */
const layers = new Map<HTMLElement, HTMLElement>();
let listening: AbortController | undefined;
let before: Range | undefined;

/** @returns lets go of the layer */
export function holdSelection(layer: HTMLElement): () => void {
  const end = document.createElement('div');
  end.dataset.end = '';
  layer.append(end);
  layers.set(layer, end);
  listening ??= listen();
  const press = (): void => void (layer.dataset.selecting = '');
  layer.addEventListener('mousedown', press);
  return () => {
    layer.removeEventListener('mousedown', press);
    layers.delete(layer);
    if (layers.size > 0) return;
    listening?.abort();
    listening = undefined;
    before = undefined;
  };
}

function rest(layer: HTMLElement, end: HTMLElement): void {
  layer.append(end);
  end.style.width = '';
  end.style.height = '';
  end.style.userSelect = '';
  delete layer.dataset.selecting;
}

function listen(): AbortController {
  const stop = new AbortController();
  const { signal } = stop;
  let down = false;
  const restAll = (): void => layers.forEach((end, layer) => rest(layer, end));
  document.addEventListener('pointerdown', () => void (down = true), { signal });
  document.addEventListener('pointerup', () => ((down = false), restAll()), { signal });
  window.addEventListener('blur', () => ((down = false), restAll()), { signal });
  document.addEventListener('keyup', () => void (!down && restAll()), { signal });
  document.addEventListener('selectionchange', follow, { signal });
  return stop;
}

function follow(): void {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  for (const [layer, end] of layers) {
    if (range?.intersectsNode(layer)) layer.dataset.selecting = '';
    else rest(layer, end);
  }
  if (!range || range.collapsed) return;
  const backwards =
    before !== undefined &&
    (range.compareBoundaryPoints(Range.END_TO_END, before) === 0 || range.compareBoundaryPoints(Range.START_TO_END, before) === 0);
  before = range.cloneRange();
  const edge = edgeOf(range, backwards);
  const layer = edge?.parentElement?.closest<HTMLElement>('[data-selecting]');
  const end = layer ? layers.get(layer) : undefined;
  if (!edge || !layer || !end || edge === end) return;
  end.style.width = layer.style.width;
  end.style.height = layer.style.height;
  end.style.userSelect = 'text';
  edge.parentElement?.insertBefore(end, backwards ? edge : edge.nextSibling);
}

/** The piece of text at the moving end of the selection. */
function edgeOf(range: Range, backwards: boolean): Node | null {
  let edge: Node | null = backwards ? range.startContainer : range.endContainer;
  if (edge.nodeType === Node.TEXT_NODE) edge = edge.parentNode;
  if (backwards || range.endOffset > 0) return edge;
  // The end stands before the first letter of a piece: the selected one is the piece before it.
  do {
    while (edge && !edge.previousSibling) edge = edge.parentNode;
    edge = edge?.previousSibling ?? null;
  } while (edge && edge.childNodes.length === 0);
  return edge;
}
