/** The address is the document: what is written is read, and nothing that is read does harm. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import {
  HIDEABLE,
  LESSONS,
  MAX_ADDRESS,
  MAX_SOURCE,
  decodeAddress,
  encodeAddress,
} from "../../web/src/share/address.js";
import { problemText } from "../../web/src/share/problems.js";
import { COURSE } from "../../web/src/share/course.js";
import { lessons } from "../../web/lessons/index.js";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const base64url = (bytes) => Buffer.from(bytes).toString("base64url");

/** Numbers that look random and are the same in each run. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

test("an address says again what was put into it", () => {
  const sources = [
    "",
    "print(1)\n",
    "\ufeffx = 1",
    "a\r\nb\r\n\r\n",
    "# 训练循环 🙂\n变量 = '第 {3} 轮'\n",
    "\0\u0001\u2028 &#=+%",
    "x" + " = 1\n".repeat(20_000),
    read("web/lessons/6-module.py"),
    Array.from({ length: 20_000 }, random(7)).join(" "),
  ];
  for (const code of sources.slice(0, -1)) {
    const doc = { version: 1, code, language: "python" };
    assert.deepEqual(decodeAddress(encodeAddress(doc)), { doc, problems: [] });
  }
  assert.throws(() => encodeAddress({ code: sources.at(-1) }), RangeError);
});

test("every field goes there and back", () => {
  const doc = {
    version: 1,
    lesson: "optim",
    mistake: "forgot-zero-grad",
    playground: "data:xor,lr:0.1,edits:0_1_2_-0.5~0_1_b_1e-7",
    rung: 2,
    language: "javascript",
    seed: 2 ** 32 - 1,
    lang: "zh",
    theme: "dark",
    hide: ["toolbar", "seed"],
    layout: "side",
    code: "1",
  };
  const address = encodeAddress(doc);
  assert.match(address, /^#v=1&[\w=&,:.~-]+$/, "no character that needs escaping");
  assert.deepEqual(decodeAddress(address), { doc, problems: [] });
  assert.deepEqual(decodeAddress(address.slice(1)).doc, doc);
  assert.equal(encodeAddress({}), "#v=1");
  assert.equal(encodeAddress({ seed: 0, lang: "fr", hide: [] }), "#v=1&seed=0");
});

test("an address written by hand needs no version", () => {
  const { doc, problems } = decodeAddress("#lesson=adam&hide=seed+code%20chart&lang=en");
  assert.deepEqual(problems, []);
  assert.deepEqual(doc, {
    version: 1,
    lesson: "optim",
    hide: ["seed", "code", "chart"],
    lang: "en",
  });
});

test("a place in the page is no document and no problem", () => {
  for (const hash of ["", "#", "#output", "#tab-2", undefined, null]) {
    assert.deepEqual(decodeAddress(hash), { doc: { version: 1 }, problems: [] });
  }
});

test("the lessons of an address are the page's", () => {
  assert.deepEqual(
    LESSONS,
    lessons.map(({ id }) => id),
  );
  for (const lesson of [...LESSONS, ...COURSE])
    assert.equal(decodeAddress(`#lesson=${lesson}`).doc.lesson, lesson);
});

test("a program of 200 lines takes at most 8 KB", () => {
  const names = ["6-module", "5-optim", "4-nn", "2-tensor", "1-numpy", "1-numpy-bias"];
  const text = names.map((name) => read(`web/lessons/${name}.py`)).join("\n");
  const code = text.split("\n").slice(0, 200).join("\n");
  assert.equal(code.split("\n").length, 200);
  const { length } = encodeAddress({ code, language: "python", lesson: "module", seed: 3 });
  assert.ok(length <= 8192, `${length} characters`);
  // Lines that share nothing with each other, as no program has them.
  const next = random(1);
  const odd = Array.from(
    { length: 200 },
    (_, i) => `name_${i} = ${next().toString(36)}  # ${next()}`,
  );
  assert.ok(encodeAddress({ code: odd.join("\n") }).length <= 8192);
});

test("what is wrong is left out and told", () => {
  const cases = {
    "seed=-1": ["value:seed"],
    "seed=4294967296": ["value:seed"],
    "seed=1e3": ["value:seed"],
    "seed=": ["value:seed"],
    seed: [],
    "seed&lang=en": ["value:seed"],
    "lesson=../x": ["value:lesson"],
    "lang=fr&theme=pink": ["value:lang", "value:theme"],
    "theme=%zz": ["value:theme"],
    "hide=everything": ["value:hide"],
    "rung=7": ["value:rung"],
    "seed=1&seed=2": ["repeated:seed"],
    "__proto__=1": ["unknown:__proto__"],
    "constructor=1&toString=2": ["unknown:constructor", "unknown:toString"],
    "<img src=x onerror=alert(1)>=1": ["unknown:?img?src"],
    "utm_source=chat": ["unknown:utm_source"],
    "=1": ["unknown:"],
  };
  for (const [hash, problems] of Object.entries(cases)) {
    assert.deepEqual(decodeAddress(`#${hash}`).problems, problems, hash);
  }
  assert.equal(decodeAddress("#seed=1&seed=2").doc.seed, 1);
  assert.equal(decodeAddress("#lang=en&seed=x").doc.lang, "en");
  assert.equal({}.polluted, undefined);
  const many = Array.from({ length: 5000 }, (_, i) => `k${i}=1`).join("&");
  assert.equal(decodeAddress(many).problems.length, 6);
});

test("a damaged program leaves the plain page, in its language and theme", () => {
  const whole = encodeAddress({ code: read("web/lessons/5-optim.py"), hide: ["code"], seed: 4 });
  const packed = /code=(.*)$/.exec(whole)[1];
  const bomb = base64url(deflateRawSync(Buffer.alloc(50_000_000), { level: 9 }));
  const cases = {
    [packed.slice(0, -1)]: "broken",
    [packed.slice(0, 40)]: "broken",
    [packed.slice(40)]: "broken",
    [packed + "!"]: "broken",
    A: "broken",
    "": null,
    "%": "broken",
    [base64url(deflateRawSync(Buffer.from([0xff, 0xfe, 0x80])))]: "broken", // no UTF-8
    [base64url([0, 255, 255, 0, 0])]: "broken", // a block larger than the text
    [base64url([0, 0, 0, 255, 255])]: "broken", // a block, none after it, and not the last
    [base64url([7])]: "broken",
    [bomb]: "large",
    [base64url(deflateRawSync(Buffer.alloc(MAX_SOURCE + 1, 32)))]: "large",
    [base64url(deflateRawSync(Buffer.alloc(MAX_SOURCE, 32)))]: null,
  };
  for (const [code, problem] of Object.entries(cases)) {
    const { doc, problems } = decodeAddress(`#hide=toolbar&lang=zh&theme=dark&code=${code}&seed=3`);
    assert.deepEqual(problems, problem ? [problem] : [], code.slice(0, 30));
    if (problem) assert.deepEqual(doc, { version: 1, lang: "zh", theme: "dark" });
    else assert.equal(doc.seed, 3);
  }
  for (const v of ["2", "0", "x", "", "1.0", "99999999999"]) {
    const { doc, problems } = decodeAddress(`#v=${v}&lesson=nn&lang=en`);
    assert.deepEqual(doc, { version: 1, lang: "en" }, v);
    assert.equal(problems.length, 1);
  }
  assert.deepEqual(decodeAddress("#v=2&code=A").problems, ["version:2", "broken"]);
  assert.deepEqual(decodeAddress(`#code=${"A".repeat(MAX_ADDRESS)}`).problems, ["long"]);
});

test("a bomb as large as an address can be is refused at once", () => {
  const zeros = deflateRawSync(Buffer.alloc(90_000_000), { level: 9 });
  const address = `#code=${base64url(zeros)}`;
  assert.ok(address.length > 100_000 && address.length < MAX_ADDRESS);
  /** The best of three, for machines that do other things too. */
  const time = (work) => {
    const times = [1, 2, 3].map(() => {
      const begin = performance.now();
      work();
      return performance.now() - begin;
    });
    return Math.min(...times);
  };
  const refused = time(() => assert.deepEqual(decodeAddress(address).problems, ["large"]));
  const inflated = time(() => inflateRawSync(zeros));
  assert.ok(refused < inflated / 2, `${refused} ms, all of it ${inflated} ms`);
});

test("20,000 hostile addresses: a document and problems, never an error", () => {
  const next = random(20240229);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const noise = (n) =>
    Array.from({ length: n }, () => String.fromCharCode(next() * 0x2ff)).join("");
  const whole = encodeAddress({ code: read("web/lessons/4-nn.py"), lang: "en", seed: 1 });
  const keys = [
    "v",
    "code",
    "lesson",
    "seed",
    "lang",
    "theme",
    "hide",
    "layout",
    "mistake",
    "rung",
    "playground",
  ];
  const makers = [
    () => `#${noise(next() * 60)}`,
    () =>
      `#${pick(keys)}=${noise(next() * 30)}&${pick(keys)}=${pick(["1", "en", "%", "", "__proto__"])}`,
    () =>
      `#code=${base64url(Buffer.from(Array.from({ length: next() * 80 }, () => next() * 256)))}`,
    () => {
      const at = Math.floor(next() * whole.length);
      return whole.slice(0, at) + pick(["", "-", "A", "%", "&", "=", "é"]) + whole.slice(at + 1);
    },
    () => {
      const bytes = deflateRawSync(Buffer.from(noise(40)));
      bytes[Math.floor(next() * bytes.length)] ^= 1 << Math.floor(next() * 8);
      return `#v=1&code=${base64url(bytes)}`;
    },
    () => whole.slice(0, next() * whole.length),
  ];
  const allowed = new Set(["version", "language", ...keys.slice(1)]);
  for (let i = 0; i < 20_000; i++) {
    const hash = makers[i % makers.length]();
    const { doc, problems } = decodeAddress(hash);
    assert.ok(
      Object.keys(doc).every((key) => allowed.has(key)),
      hash,
    );
    assert.equal(Object.getPrototypeOf(doc), Object.prototype);
    assert.ok(doc.code === undefined || doc.code.length <= MAX_SOURCE);
    assert.ok((doc.hide ?? []).every((word) => HIDEABLE.includes(word)));
    assert.ok(doc.seed === undefined || (Number.isInteger(doc.seed) && doc.seed < 2 ** 32));
    assert.ok(problems.length <= 6 && problems.every((text) => text.length < 60), hash);
    for (const problem of problems) {
      for (const lang of ["zh", "en"]) assert.ok(problemText(problem, lang).length > 8, problem);
    }
  }
});

test("a problem is a sentence in both languages", () => {
  assert.match(
    problemText("unknown:utm_source", "en"),
    /^“utm_source” in the address is not known/,
  );
  assert.match(problemText("version:2", "zh"), /版本 2/);
  assert.match(problemText("broken", "en"), /damaged/);
  assert.match(problemText("toString:1", "en"), /damaged/);
});

test("docs/address.md is true", () => {
  const text = read("docs/address.md");
  const [, embed] = text.match(/https:\S+/g);
  const { doc, problems } = decodeAddress(new URL(embed).hash);
  assert.deepEqual(problems, []);
  assert.equal(doc.code, "print(1)");
  const row = (key) => text.match(new RegExp(`^\\| \`${key}\` \\| (.*?) \\|`, "m"))[1];
  const words = (key) => [...row(key).matchAll(/`(\w+)`/g)].map(([, word]) => word);
  assert.deepEqual(words("hide"), HIDEABLE);
  assert.deepEqual(
    words("lesson").filter((word) => word !== "adam"),
    [...LESSONS, ...COURSE],
  );
  const python = /```python\n([^]*?)```/.exec(text)[1];
  const source = "x = '训练'\n";
  const { stdout } = spawnSync(
    "/usr/bin/python3",
    ["-c", `${python}\nprint(code(${JSON.stringify(source)}))`],
    {
      encoding: "utf8",
    },
  );
  assert.equal(decodeAddress(`#code=${stdout.trim()}`).doc.code, source);
});
