/** A file's text, put in by web/build.mjs. */
declare module "*?text" {
  const text: string;
  export default text;
}
