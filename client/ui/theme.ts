/** The kit's theme under our tokens: warm paper, near-black ink, one lacquer red. Colours of meaning stand in tokens.css. */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** 8 is the accent: 8.6 to 1 on the paper. */
const lacquer: MantineColorsTuple = [
  '#fdf4f2',
  '#f9e3df',
  '#efc4be',
  '#e29b94',
  '#d26f68',
  '#bf4b45',
  '#ad302b',
  '#a3241f',
  '#9b1c1c',
  '#7d1515',
];
/** Greys with the paper's warmth; 4, the edge of a field, stands out 3 to 1. */
const gray: MantineColorsTuple = [
  '#faf7f2',
  '#f3eee6',
  '#e9e2d7',
  '#dfd6c8',
  '#968977',
  '#857969',
  '#756a5d',
  '#5c544a',
  '#403a33',
  '#262220',
];
/** For the hall: a dark room, not black glass. */
const dark: MantineColorsTuple = [
  '#f2ece2',
  '#d9d0c3',
  '#b5ab9d',
  '#8f8678',
  '#4a443d',
  '#39342f',
  '#2a2623',
  '#1b1817',
  '#141211',
  '#0d0c0b',
];

/** All that screens are coloured with; of the kit's own the red of faults. Others have no variables (see vite.config.ts). */
export const COLOURS: readonly string[] = ['lacquer', 'gray', 'dark', 'red'];

const FAMILY = "'Be Vietnam Pro', 'Noto Sans Bengali', 'Bangla Sangam MN', 'Kohinoor Bangla', 'Nirmala UI', Vrinda, system-ui, sans-serif";

const selectAll = ({ currentTarget: field }: { readonly currentTarget: HTMLInputElement }): void => {
  if (!field.readOnly) field.select();
};

export const theme = createTheme({
  primaryColor: 'lacquer',
  primaryShade: { light: 8, dark: 5 },
  colors: { lacquer, gray, dark },
  black: '#1d1a17',
  fontFamily: FAMILY,
  // The kit's sizes and spaces are ours: none of it below the smallest text, nor off the grid.
  fontSizes: { xs: 'var(--text-s)', sm: 'var(--text-s)', md: 'var(--text-s)', lg: 'var(--text-m)', xl: 'var(--text-m)' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  lineHeights: { md: '1.5' },
  headings: { fontFamily: FAMILY, fontWeight: '600', textWrap: 'balance' },
  defaultRadius: 'md',
  radius: { md: '10px', lg: '16px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    // Whoever presses a field that says whom or what is chosen types another name, not more of this one.
    // Steps of 20 px are hit by no finger; the keys step as well.
    NumberInput: { defaultProps: { hideControls: true } },
    Select: { defaultProps: { onClick: selectAll } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { centered: true, radius: 'lg', padding: 'xl' } },
    Drawer: { defaultProps: { padding: 'lg' } },
    // Red is the act's alone: what is chosen is ink.
    Checkbox: { defaultProps: { color: 'gray.9' } },
    Radio: { defaultProps: { color: 'gray.9' } },
    Switch: { defaultProps: { color: 'gray.9' } },
    Progress: { defaultProps: { color: 'gray.9' } },
    Skeleton: { defaultProps: { radius: 'md' } },
  },
});
