/** A folder's Python files: path to text (see build.mjs). */
declare module "*?files" {
  const files: Record<string, string>;
  export default files;
}
