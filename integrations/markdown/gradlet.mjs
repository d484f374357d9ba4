/**
 * Fences of `gradlet` run in the reader's browser. `withGradlet(config)` sets up VitePress, `astroGradlet()` is
 * an integration of Astro; `gradlet` alone is a plug-in for markdown-it, `remarkGradlet` one for remark. A line
 * `# %% check` begins the exercise's test, `# %% solution` its solution.
 */

const ATTRIBUTE = /([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g;
const PARTS = /^(?:#|\/\/) *%% *(check|solution) *\n/m;

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"'\n]/g, (sign) => `&#${sign.codePointAt(0)};`);

/**
 * What a fence says, or null if it is none of gradlet's.
 *
 * @param {string} info after the fence's signs
 * @param {string} content
 * @returns {{ cell: string, program: string, language: string } | null} `cell` as HTML
 */
function read(info, content) {
  const words = /^gradlet\b(.*)$/s.exec(info.trim())?.[1];
  if (words === undefined) return null;
  const found = [...words.matchAll(ATTRIBUTE)].map(([, name, ...values]) => [
    name,
    values.find((value) => value !== undefined),
  ]);
  const attributes = found.map(([name, value]) =>
    value === undefined ? ` ${name}` : ` ${name}="${escape(value)}"`,
  );
  const [program, ...parts] = content.split(PARTS);
  let inside = "";
  for (let i = 0; i < parts.length; i += 2) {
    const text = escape(parts[i + 1].replace(/^\n+|\n+$/g, ""));
    inside += `<gradlet-${parts[i]} hidden>${text}</gradlet-${parts[i]}>`;
  }
  return {
    cell: `<gradlet-cell${attributes.join("")}>${inside}</gradlet-cell>`,
    program: program.trimEnd(),
    language: Object.fromEntries(found).language ?? "python",
  };
}

/**
 * @param {import("markdown-it").default} md
 * @param {{ vue?: boolean }} [options] `vue`: what comes out is a template of Vue
 */
export function gradlet(md, { vue = false } = {}) {
  const fence = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const token = tokens[index];
    const found = read(token.info, token.content);
    if (!found || !fence) return fence?.(tokens, index, ...rest) ?? "";
    const { cell, program, language } = found;
    // Vue would set properties of the element, and read what is in it.
    const html = vue
      ? `<div v-html="${escape(JSON.stringify(cell))}"></div>\n`
      : `<div>${cell}</div>\n`;
    if (!program.trim()) return html;
    const { info: before, content } = token;
    token.info = language;
    token.content = `${program}\n`;
    const block = fence(tokens, index, ...rest);
    Object.assign(token, { info: before, content });
    return block + html;
  };
}

/** A plug-in for remark: behind each fence of its own a cell, as HTML. */
export function remarkGradlet() {
  /** @param {any} node */
  const visit = (node) => {
    node.children = node.children.flatMap((/** @type {any} */ child) => {
      if (child.children) visit(child);
      const found =
        child.type === "code" &&
        read(`${child.lang ?? ""} ${child.meta ?? ""}`, `${child.value}\n`);
      if (!found) return [child];
      const { cell, program, language } = found;
      const html = { type: "html", value: `<div>${cell}</div>` };
      const block = { ...child, lang: language, meta: null, value: program };
      return program.trim() ? [block, html] : [html];
    });
  };
  return visit;
}

/**
 * An integration of Astro: the plug-in, and the script in every page.
 *
 * @param {string} [script] by default in public/gradlet
 */
export function astroGradlet(script) {
  return {
    name: "gradlet",
    hooks: {
      /** @param {any} astro */
      "astro:config:setup"({ config, updateConfig, injectScript }) {
        const base = config.base.replace(/\/?$/, "/");
        const src = JSON.stringify(script ?? `${base}gradlet/gradlet-cell.js`);
        updateConfig({ markdown: { remarkPlugins: [remarkGradlet] } });
        injectScript(
          "head-inline",
          `document.head.append(Object.assign(document.createElement("script"), { src: ${src} }));`,
        );
      },
    },
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
