/** A file's text, put in by web/build.mjs. */
declare module "*?text" {
  const text: string;
  export default text;
}

/** A file deflated, in base64, put in by web/build.mjs. */
declare module "*?deflated" {
  const text: string;
  export default text;
}
