/** What gradlet's files hold of others is named in them, with its licence beside them. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { banner, build, noticesText, partsOf } from "../../web/notices.mjs";

const DIST = fileURLToPath(new URL("../../web/dist/", import.meta.url));
const notices = readFileSync(`${DIST}THIRD_PARTY.txt`, "utf8");
const bundles = readdirSync(DIST).filter((name) => /\.(m?js|css)$/.test(name));

/** What a file names: one that holds others whole has their heads too. @param {string} text */
const heads = (text) =>
  [...text.matchAll(/\/\*! Contains (.*?)\. Licences: THIRD_PARTY\.txt \*\//g)].map(
    ([, said]) => said,
  );

/** Words that only one package's code has, looked for in whatever was built. */
const TRACES = [
  ["cm-cursorLayer", "@codemirror/view"],
  ["u-legend", "uplot"],
  ["hljs-", "highlight.js"],
  ["litHtmlVersions", "lit-html"],
  ["reactiveElementVersions", "@lit/reactive-element"],
  ["invalid length/literal", "fflate"],
  ["Reached end of file while inflating", "fflate"],
  ["_minLenGraph", "@dagrejs/dagre"],
  ["Unterminated regular expression", "acorn"],
  ["buffer_info_address", "Emscripten"],
  ["buffer_info_address", "musl"],
  ["loadMicroPython", "MicroPython"],
  ["mp_js_", "MicroPython"],
];

test("every bundle that holds another's code says so", () => {
  let seen = 0;
  for (const file of bundles) {
    const text = readFileSync(DIST + file, "utf8");
    const said = heads(text).join(", ");
    for (const [trace, name] of TRACES.filter(([trace]) => text.includes(trace))) {
      assert.ok(said.includes(`${name} `), `${file} holds ${trace} but does not name ${name}`);
      seen += 1;
    }
  }
  assert.ok(seen > 10);
});

test("every name in a bundle's head has its licence in THIRD_PARTY.txt", () => {
  for (const file of bundles) {
    const titles = heads(readFileSync(DIST + file, "utf8")).flatMap((said) => said.split(", "));
    for (const title of titles) {
      assert.match(title, /^\S.* \(.+\)$/);
      const line = notices.split("\n").find((one) => one.startsWith(`${title} in `));
      assert.ok(line?.split(/ in |, /).includes(file), `${title} of ${file}: ${line}`);
    }
  }
  for (const words of [
    "LLVM Exceptions to the Apache 2.0 License",
    "Damien P. George",
    "Rich Felker",
    "Marijn Haverbeke",
    "Leon Sorokin",
  ]) {
    assert.ok(notices.includes(words), words);
  }
});

test("a page that holds everything holds the licences too", () => {
  for (const file of readdirSync(DIST).filter((name) => name.endsWith(".html"))) {
    const text = readFileSync(DIST + file, "utf8");
    if (!TRACES.some(([trace]) => text.includes(trace))) continue;
    assert.match(text, /LLVM Exceptions to the Apache 2\.0 License/, file);
    assert.match(text, /Damien P\. George/, file);
  }
});

test("the notices of one file name no other's", () => {
  assert.deepEqual(partsOf(["src/page/main.js"]), []);
  assert.equal(banner([]), "");
  const python = partsOf(["build/micropython.js"]).map(({ name }) => name);
  assert.ok(python.includes("MicroPython") && !python.includes("acorn"));
  assert.doesNotMatch(noticesText([]), /Damien P\. George/);
});

test("a package without a licence stops the build", async (t) => {
  const root = mkdtempSync(join(tmpdir(), "gradlet-notices-"));
  t.after(() => rmSync(root, { recursive: true }));
  const folder = join(root, "node_modules/nameless");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.js"), "export default 'code';");
  writeFileSync(join(root, "main.js"), "import code from 'nameless'; console.log(code);");
  const options = { absWorkingDir: root, entryPoints: ["main.js"], bundle: true, write: false };
  const about = { name: "nameless", version: "1.2.3", license: "ISC" };
  writeFileSync(join(folder, "package.json"), JSON.stringify(about));
  await assert.rejects(build(options, "x.js"), /nameless is bundled but has no licence text/);
  writeFileSync(join(folder, "LICENSE"), "Do as you like.");
  const { outputFiles } = await build(options, "x.js");
  assert.match(outputFiles[0].text, /^\/\*! Contains nameless 1\.2\.3 \(ISC\)\./);
  assert.match(noticesText(["x.js"]), /nameless 1\.2\.3 \(ISC\)\n=+\n\nDo as you like\./);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...about, license: undefined }));
  await assert.rejects(build(options, "y.js"), /nameless/);
});
