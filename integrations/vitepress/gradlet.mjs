/**
 * Fences of `gradlet` run in the reader's browser. `withGradlet(config)` sets up VitePress; `gradlet` alone
 * is a plug-in for markdown-it. A line `# %% check` begins the exercise's test, `# %% solution` its solution.
 */

const ATTRIBUTE = /([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g;
const PARTS = /^(?:#|\/\/) *%% *(check|solution) *\n/m;

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"'\n]/g, (sign) => `&#${sign.codePointAt(0)};`);

/**
 * @param {import("markdown-it").default} md
 * @param {{ vue?: boolean }} [options] `vue`: what comes out is a template of Vue
 */
export function gradlet(md, { vue = false } = {}) {
  const fence = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const token = tokens[index];
    const info = /^gradlet\b(.*)$/s.exec(token.info.trim())?.[1];
    if (info === undefined || !fence) return fence?.(tokens, index, ...rest) ?? "";
    const found = [...info.matchAll(ATTRIBUTE)].map(([, name, ...values]) => [
      name,
      values.find((value) => value !== undefined),
    ]);
    const words = found.map(([name, value]) =>
      value === undefined ? ` ${name}` : ` ${name}="${escape(value)}"`,
    );
    const [program, ...parts] = token.content.split(PARTS);
    let inside = "";
    for (let i = 0; i < parts.length; i += 2) {
      const text = escape(parts[i + 1].replace(/^\n+|\n+$/g, ""));
      inside += `<gradlet-${parts[i]} hidden>${text}</gradlet-${parts[i]}>`;
    }
    const cell = `<gradlet-cell${words.join("")}>${inside}</gradlet-cell>`;
    // Vue would set properties of the element, and read what is in it.
    const html = vue
      ? `<div v-html="${escape(JSON.stringify(cell))}"></div>\n`
      : `<div>${cell}</div>\n`;
    if (!program.trim()) return html;
    const { info: before, content } = token;
    token.info = Object.fromEntries(found).language ?? "python";
    token.content = `${program.trimEnd()}\n`;
    const block = fence(tokens, index, ...rest);
    Object.assign(token, { info: before, content });
    return block + html;
  };
}

/**
 * @template {import("vitepress").UserConfig} C
 * @param {C} config
 * @param {string} [script] by default in public/gradlet
 * @returns {C}
 */
export function withGradlet(config, script = `${config.base ?? "/"}gradlet/gradlet-cell.js`) {
  const { head = [], markdown = {} } = config;
  return {
    ...config,
    head: [...head, ["script", { src: script, defer: "" }]],
    markdown: {
      ...markdown,
      config: async (md) => {
        await markdown.config?.(md);
        md.use(gradlet, { vue: true });
      },
    },
  };
}
