declare module "virtual:gradlet-parts" {
  /** Texts of built files by their names; filled in by web/parts_plugin.mjs. */
  export const parts: Record<string, string>;
}
