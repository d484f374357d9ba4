/** One's own programs, kept by name. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { MAX_NAME, MAX_PROGRAMS, Programs, cleanName } from "../../web/src/share/programs.js";

/** A browser's storage: with `room` characters, or refusing reads. */
function storage({ room = Infinity, denied = false } = {}) {
  const map = new Map();
  return {
    map,
    getItem(key) {
      if (denied) throw new DOMException("denied", "SecurityError");
      return map.get(key) ?? null;
    },
    setItem(key, value) {
      if (value.length > this.room) throw new DOMException("full", "QuotaExceededError");
      map.set(key, value);
    },
    room,
  };
}
const names = (programs) => programs.list().map(({ name }) => name);
const code = (text) => ({ code: text });

test("a program is kept by its name, whatever the name", () => {
  const store = storage();
  const programs = new Programs(store);
  for (const name of ["__proto__", "训练 🙂", "a/b", "constructor", "'\"<b>"]) {
    assert.equal(programs.save(name, { ...code(`# ${name}`), seed: 3 }).name, name);
  }
  const again = new Programs(store);
  assert.equal(again.list().length, 5);
  assert.deepEqual(
    { ...again.get("训练 🙂"), changed: 0 },
    {
      name: "训练 🙂",
      language: "python",
      code: "# 训练 🙂",
      seed: 3,
      changed: 0,
    },
  );
  assert.equal(again.get("nobody"), null);
  assert.equal(again.notice, null);
});

test("saving, renaming, removing", () => {
  const programs = new Programs(storage());
  programs.save("a", code("1"));
  programs.save("b", { code: "2", language: "javascript" });
  programs.save("a", code("3"));
  assert.equal(programs.get("a").code, "3");
  assert.equal(programs.list().length, 2);
  assert.equal(programs.rename("a", "b"), false, "taken");
  assert.equal(programs.rename("a", "  "), false);
  assert.equal(programs.rename("nobody", "c"), false);
  assert.equal(programs.rename("a", "a"), true);
  assert.equal(programs.rename("a", " c "), true);
  assert.equal(programs.get("c").code, "3");
  assert.equal(programs.remove("b"), true);
  assert.equal(programs.remove("b"), false);
  assert.deepEqual(names(programs), ["c"]);
});

test("names are short and can be seen", () => {
  assert.equal(cleanName("  a\n\tb\u202e\0 "), "a b");
  assert.equal(cleanName("👩‍🎓 e\u0301"), "👩‍🎓 é");
  assert.equal(cleanName("\u200b\u2028"), "");
  assert.equal([...cleanName("🙂".repeat(200))].length, MAX_NAME);
  const programs = new Programs(storage());
  assert.equal(programs.save(" \n", code("1")), null);
  const long = "x".repeat(MAX_NAME);
  programs.save(long, code("1"));
  assert.equal(programs.freeName(long), `${"x".repeat(MAX_NAME - 2)} 2`);
  assert.equal(programs.freeName("", "新程序"), "新程序");
  programs.save("n", code("1"));
  programs.save("n 2", code("1"));
  assert.equal(programs.freeName("n"), "n 3");
});

test("there are limits", () => {
  const programs = new Programs(storage());
  assert.equal(programs.save("long", code("x".repeat(300_000))), null);
  for (let i = 0; i < MAX_PROGRAMS; i++) programs.kept.push({ name: `${i}`, code: "", changed: i });
  programs.store = null;
  assert.equal(programs.save("one more", code("")), null);
  assert.notEqual(programs.save("7", code("")), null, "an old one can still be saved");
});

test("where storage is refused or full, programs live with the page, and it is told", () => {
  const none = new Programs(null);
  assert.equal(none.notice, "denied");
  none.save("a", code("1"));
  assert.deepEqual(names(none), ["a"]);

  const denied = new Programs(storage({ denied: true }));
  assert.equal(denied.notice, "denied");
  denied.save("a", code("1"));
  assert.equal(denied.rename("a", "b"), true);
  assert.deepEqual(names(denied), ["b"]);

  const store = storage({ room: 200 });
  const full = new Programs(store);
  full.save("small", code("1"));
  assert.equal(full.notice, null);
  full.save("big", code("x".repeat(500)));
  assert.equal(full.notice, "full");
  assert.deepEqual(names(full).sort(), ["big", "small"]);
  assert.deepEqual(names(new Programs(store)), ["small"], "what was kept stays");
  full.remove("big");
  assert.equal(full.notice, null, "there is room again");
  assert.deepEqual(names(new Programs(store)), ["small"]);
});

test("what is stored is not trusted", () => {
  const store = storage();
  store.map.set(
    "gradlet.programs",
    JSON.stringify({
      version: 1,
      programs: [
        null,
        3,
        { name: "a" },
        { name: " b ", code: "" },
        { name: "", code: "" },
        { name: "ok", code: "1", language: "perl", seed: -1, changed: "x", extra: "<b>" },
        { name: "long", code: "x".repeat(300_000) },
      ],
    }),
  );
  assert.deepEqual(new Programs(store).list(), [
    { name: "ok", language: "python", code: "1", changed: 0 },
  ]);
  for (const text of ["{", "[]", "null", "3", '{"version":2,"programs":[]}', '{"version":1}']) {
    const broken = storage();
    broken.map.set("gradlet.programs", text);
    const programs = new Programs(broken);
    assert.equal(programs.notice, "broken", text);
    programs.save("a", code("1"));
    assert.deepEqual(names(new Programs(broken)), ["a"]);
    assert.equal(broken.map.get("gradlet.programs.unread"), text, "it is not lost");
  }
});

test("two tabs do not undo each other", () => {
  const target = new EventTarget();
  const { addEventListener, removeEventListener } = globalThis;
  globalThis.addEventListener = target.addEventListener.bind(target);
  globalThis.removeEventListener = target.removeEventListener.bind(target);
  try {
    const store = storage();
    const [one, other] = [new Programs(store), new Programs(store)];
    let told = 0;
    const end = other.watch(() => told++);
    one.save("a", code("1"));
    other.save("b", code("2"));
    one.save("c", code("3"));
    assert.equal(told, 1, "of its own change");
    target.dispatchEvent(Object.assign(new Event("storage"), { key: "gradlet.programs" }));
    target.dispatchEvent(Object.assign(new Event("storage"), { key: "something else" }));
    assert.equal(told, 2);
    assert.deepEqual(names(other).sort(), ["a", "b", "c"]);
    end();
    target.dispatchEvent(Object.assign(new Event("storage"), { key: null }));
    assert.equal(told, 2);
  } finally {
    Object.assign(globalThis, { addEventListener, removeEventListener });
  }
});
