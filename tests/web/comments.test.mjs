/** The comments of the ladder's, the course's and the examples' programs are there in Chinese, and nothing else of a program changes. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { COMMENTS as COURSE } from "../../web/course/comments.js";
import { COMMENTS as EXAMPLES } from "../../web/examples/comments.js";
import { COMMENTS as LADDER, MORE_COMMENTS } from "../../web/lessons/comments.js";
import { withComments } from "../../web/src/cell/comments.js";

const WEB = new URL("../../web/", import.meta.url);
const NO_PROGRAMS = /(?:^|\/)(?:comments|index|texts|points|by_hand|with_modules)\.js$|\.check\./;

/** @param {string} folder */
const programs = (folder) =>
  readdirSync(new URL(folder, WEB), { recursive: true })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => /\.(?:py|js)$/.test(name) && !NO_PROGRAMS.test(name))
    .map((name) => ({ name, text: readFileSync(new URL(`${folder}/${name}`, WEB), "utf8") }));

/** Without what is in texts of several lines, as pictures of digits are. @param {string} text @param {boolean} python */
function comments(text, python) {
  const docs = [...text.matchAll(/^ *"""([^\n"]+)"""$|\/\*\*? ([^\n]+?) \*\//gm)];
  const bare = text.replace(/"""[^]*?"""|`[^`]*`/g, "");
  const lines = [...bare.matchAll(python ? /(?:^|\s)# (.+)$/gm : /(?:^|\s)\/\/ (.+)$/gm)];
  return [...docs, ...lines].map(([, a, b]) => (a ?? b).trim());
}

/** Formulas are read in any language. @param {string} text */
const isProse = (text) => /[a-z]{3}/.test(text.replace(/[\w.]+\.\w+|learning_rate/g, ""));

for (const [folder, known] of /** @type {const} */ ([
  ["lessons", { ...LADDER, ...MORE_COMMENTS }],
  ["course", COURSE],
  ["examples", EXAMPLES],
])) {
  test(`each comment of web/${folder} is there in Chinese, and each of these is used`, () => {
    const unused = new Set(Object.keys(known));
    for (const { name, text } of programs(folder)) {
      for (const comment of comments(text, name.endsWith(".py"))) {
        if (!isProse(comment) && !Object.hasOwn(known, comment)) continue;
        assert.ok(Object.hasOwn(known, comment), `${folder}/${name}: ${comment}`);
        unused.delete(comment);
      }
    }
    assert.deepEqual([...unused], []);
    for (const [en, zh] of Object.entries(known)) {
      if (isProse(en)) assert.match(zh, /\p{Script=Han}/u, en);
    }
  });

  test(`with Chinese comments the programs of web/${folder} are the same`, () => {
    const bare = (/** @type {string} */ text) =>
      text.replace(/"""[^\n]+"""|(?:#|\/\/) .*$|\/\*\*?[^\n]+\*\//gm, "");
    let changed = 0;
    for (const { name, text } of programs(folder)) {
      const chinese = withComments(text, known, "zh");
      assert.equal(bare(chinese), bare(text), name);
      if (chinese !== text) changed++;
    }
    assert.ok(changed > 10);
  });
}

test("only whole comments that are known change", () => {
  const known = { "one step": "一步", 1: "1" };
  const source =
    's = "# one step"  # one step\n# one step more\n  // one step\n"""one step"""\n/** one step */\n#1';
  assert.equal(
    withComments(source, known, "zh"),
    's = "# one step"  # 一步\n# one step more\n  // 一步\n"""一步"""\n/** 一步 */\n#1',
  );
  assert.equal(withComments(source, undefined, "zh"), source);
  assert.equal(withComments(source, known, "en"), source);
});
