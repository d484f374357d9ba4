/** The build inlines Python's library: texts, and bytecode, which is packed (see python_library.mjs). */
declare module "*?library" {
  const library: {
    texts: Record<string, string>;
    /** Paths and bytes of the files in `packed`, which is deflated, in base64. */
    sizes: [string, number][];
    packed: string;
  };
  export default library;
}

/** A folder's Python files: path to text (see bundle.mjs). */
declare module "*?files" {
  const files: Record<string, string>;
  export default files;
}
