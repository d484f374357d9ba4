/** What TypeScript reads in the place of Emscripten's generated web/build/gradlet_wasm.js. */
declare const createGradlet: (options: Record<string, unknown>) => Promise<any>;
export default createGradlet;
