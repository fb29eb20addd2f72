/** Made when the app is built: one language's texts, by group and key. */
declare module 'virtual:words-*' {
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default texts;
}
