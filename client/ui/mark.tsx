/** The app's own mark: a sheet of paper, its seal, and a line of gold under it. No state emblem is imitated. */
export function Mark({ size = 36 }: { size?: number | string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect width="64" height="64" rx="15" fill="#9b1c1c" />
      <path d="M18 14.5A2.5 2.5 0 0 1 20.5 12H38l8 8v21.5A2.5 2.5 0 0 1 43.5 44h-23A2.5 2.5 0 0 1 18 41.5z" fill="#fdf8f0" />
      <path d="M38 12v5.5a2.5 2.5 0 0 0 2.5 2.5H46z" fill="#e9d9c4" />
      <path d="m24.5 29.5 5.5 5.5 10-11" fill="none" stroke="#9b1c1c" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round" />
      <rect x="18" y="49" width="28" height="3" rx="1.5" fill="#d9a441" />
    </svg>
  );
}
