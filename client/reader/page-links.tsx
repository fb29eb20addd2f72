/** The links of a page, over its drawing: inside the paper they jump, outside they are asked for first. */
import { useEffect, useState } from 'react';
import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { text } from '../../shared/text/reader.ts';
import { useWords } from '../ui/language.tsx';
import { placeOf, safeAddress, type Place } from './destination.ts';
import { useOutside } from './outside.tsx';
import styles from './reader.module.css';

interface Link {
  readonly id: string;
  /** Percent of the page. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly address?: string;
  readonly target?: unknown;
}

interface PageLinksProps {
  readonly doc: PDFDocumentProxy;
  readonly page: PDFPageProxy;
  /** The page at one CSS pixel per point. */
  readonly viewport: PageViewport;
  readonly onGo: (place: Place) => void;
}

export function PageLinks({ doc, page, viewport, onGo }: PageLinksProps) {
  const { t } = useWords();
  const outside = useOutside();
  const [links, setLinks] = useState<readonly Link[]>([]);
  useEffect(() => {
    let left = false;
    page.getAnnotations({ intent: 'display' }).then(
      (annotations) => {
        if (!left) setLinks(linksOf(viewport, annotations));
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [page, viewport]);

  return links.map((link) => {
    const style = { left: `${link.left}%`, top: `${link.top}%`, width: `${link.width}%`, height: `${link.height}%` };
    if (link.address !== undefined) {
      const { address } = link;
      const label = t(text.linkOutside, { address });
      return (
        <button
          key={link.id}
          type="button"
          className={styles.link}
          style={style}
          onClick={() => outside(address)}
          title={label}
          aria-label={label}
        />
      );
    }
    const go = (): void => {
      placeOf(doc, link.target).then(
        (place) => place && onGo(place),
        () => undefined,
      );
    };
    return <button key={link.id} type="button" className={styles.link} style={style} onClick={go} aria-label={t(text.linkWithin)} />;
  });
}

function linksOf(viewport: PageViewport, annotations: readonly unknown[]): Link[] {
  const links: Link[] = [];
  for (const one of annotations) {
    const annotation = one as { id?: unknown; subtype?: unknown; rect?: unknown; url?: unknown; dest?: unknown };
    if (annotation.subtype !== 'Link' || !Array.isArray(annotation.rect) || annotation.rect.length !== 4) continue;
    const address = safeAddress(annotation.url);
    if (address === undefined && (annotation.dest === undefined || annotation.dest === null)) continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle(annotation.rect as number[]) as number[];
    links.push({
      id: `${String(annotation.id)}-${links.length}`,
      left: (Math.min(x1, x2) / viewport.width) * 100,
      top: (Math.min(y1, y2) / viewport.height) * 100,
      width: (Math.abs(x2 - x1) / viewport.width) * 100,
      height: (Math.abs(y2 - y1) / viewport.height) * 100,
      ...(address === undefined ? { target: annotation.dest } : { address }),
    });
  }
  return links;
}
