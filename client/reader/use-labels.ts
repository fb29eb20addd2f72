import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The numbers printed on the pages as the file tells them ("iv", "12", "PL-3"); undefined where they are just 1, 2, 3 … */
export function useLabels(doc: PDFDocumentProxy): readonly string[] | undefined {
  const [labels, setLabels] = useState<readonly string[] | undefined>(undefined);
  useEffect(() => {
    let left = false;
    doc.getPageLabels().then(
      (found) => {
        if (!left && found?.length === doc.numPages && found.some((label, at) => label !== String(at + 1)))
          setLabels(found.map((label, at) => label || String(at + 1)));
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [doc]);
  return labels;
}
