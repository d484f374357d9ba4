/**
 * docs/*.md as pages beside the course: dist/docs/NAME.html, an index and one style sheet. No script runs on
 * them, so they are as readable from a file and under any policy; code is coloured here.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import hljs from "highlight.js/lib/common";
import { Marked } from "marked";

const here = dirname(fileURLToPath(import.meta.url));
const source = resolve(here, "../docs");

/** @param {string} text */
const escaped = (text) =>
  text.replace(/[&<>"]/g, (letter) => `&#${/** @type {number} */ (letter.codePointAt(0))};`);

/** The name of a heading in an address, as GitHub makes it. @param {string} text */
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

/**
 * A link of the Markdown as one of the pages, null where it leads to what is not among them.
 *
 * @param {string} href
 * @param {string[]} names
 */
function target(href, names) {
  if (/^(https?:|#)/.test(href)) return href;
  const [, name, rest] = /^(?:\.\/)?([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (name && names.includes(name)) return `${name}.html${rest ?? ""}`;
  return /^\.\.\/web\/(dist\/)?[\w.-]+\.html/.test(href)
    ? href.replace(/^\.\.\/web\/(dist\/)?/, "../")
    : null;
}

/** @param {string[]} names of the pages @param {Set<string>} pictures gets what is to be copied */
function markdown(names, pictures) {
  /** @type {Map<string, number>} */
  const slugs = new Map();
  return new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const plain = slug(text.replace(/[`*]/g, ""));
        const seen = slugs.get(plain) ?? 0;
        slugs.set(plain, seen + 1);
        const id = seen ? `${plain}-${seen}` : plain;
        const inner = this.parser.parseInline(tokens);
        return `<h${depth} id="${id}"><a class="anchor" href="#${id}">${inner}</a></h${depth}>\n`;
      },
      link({ href, tokens }) {
        const to = target(href, names);
        const inner = this.parser.parseInline(tokens);
        return to === null ? inner : `<a href="${escaped(to)}">${inner}</a>`;
      },
      image({ href, text }) {
        pictures.add(href);
        return `<img src="${escaped(href)}" alt="${escaped(text)}" />`;
      },
      code({ text, lang = "" }) {
        const language = hljs.getLanguage(lang) ? lang : "plaintext";
        const { value } = hljs.highlight(text, { language });
        return `<pre tabindex="0"><code>${value}\n</code></pre>\n`;
      },
      // HTML in the Markdown is shown, never run.
      html: ({ text }) => escaped(text),
    },
    hooks: {
      postprocess(html) {
        let count = 0;
        const start = () =>
          `<div class="table" tabindex="0" role="region" aria-label="Table ${(count += 1)}"><table>`;
        return html
          .replace(/<table>/g, start)
          .replaceAll("</table>", "</table></div>")
          .replace(/<th( [^>]*)?><\/th>/g, "<td></td>"); // a corner heads nothing
      },
    },
  });
}

/**
 * @param {string} title
 * @param {string} body
 * @param {{name: string, title: string}[]} pages
 * @param {string} [current]
 */
function page(title, body, pages, current) {
  const links = pages.map(({ name, title: words }) => {
    const here = name === current ? ' aria-current="page"' : "";
    return `<a href="${name}.html"${here}>${escaped(words)}</a>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · gradlet</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="docs.css">
</head>
<body>
<header>
<a class="home" href="../index.html">gradlet</a>
<nav aria-label="Documentation">
${links.join("\n")}
</nav>
</header>
<main>
${body}</main>
<footer>
<p><a href="../index.html">Back to the course</a> · <a href="../THIRD_PARTY.txt">Third-party notices</a></p>
<p lang="zh-CN"><a href="../index.html">回到课程</a> · 这些文档只有英文版。</p>
</footer>
</body>
</html>
`;
}

/** @param {string} dist the folder the course is in */
export function buildDocs(dist) {
  const out = join(dist, "docs");
  mkdirSync(out, { recursive: true });
  const names = readdirSync(source)
    .filter((file) => file.endsWith(".md"))
    .map((file) => file.slice(0, -3))
    .sort();
  const pages = names.map((name) => {
    const text = readFileSync(join(source, `${name}.md`), "utf8");
    return { name, text, title: /^# (.*)$/m.exec(text)?.[1].replaceAll("`", "") ?? name };
  });
  /** @type {Set<string>} */
  const pictures = new Set();
  for (const { name, text, title } of pages) {
    const body = markdown(names, pictures).parse(text, { async: false });
    writeFileSync(join(out, `${name}.html`), page(title, body, pages, name));
  }
  const list = pages.map(
    ({ name, title }) => `<li><a href="${name}.html">${escaped(title)}</a></li>`,
  );
  const index = `<h1>Documentation</h1>\n<ul>\n${list.join("\n")}\n</ul>\n`;
  writeFileSync(join(out, "index.html"), page("Documentation", index, pages));
  for (const picture of pictures) copyFileSync(join(source, picture), join(out, picture));
  copyFileSync(resolve(here, "src/docs/docs.css"), join(out, "docs.css"));
}
