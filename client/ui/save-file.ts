/** A file that was made here, saved as a download: there without a network. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name.replace(/[\\/:*?"<>|]/g, '_');
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read it by the next turn; Safari a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
