/**
 * The lessons after the ladder: their programs print in both languages what real PyTorch printed, a solution
 * passes its check and the exercise does not, and a mistake does what its card says.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pointsOf, readCourse } from "../../web/course.mjs";
import { expected, ROOT } from "../parity/programs.mjs";
import { differences } from "../parity/python_programs.mjs";

/** Relative: whole trainings multiply the rounding of many steps. */
const TOLERANCE = 1e-3;
/** Milliseconds for a lesson's program, with the start of Node and of the interpreter. */
const LONGEST = 30_000;

const folder = mkdtempSync(join(tmpdir(), "gradlet-course-"));
after(() => {
  rmSync(folder, { recursive: true });
});

const course = await readCourse();
const real = expected("course");

/** @param {string} source @param {string} code "py" or "js" */
function run(source, code) {
  const file = join(folder, `program.${code}`);
  writeFileSync(file, `${source}\n`);
  const { status, stdout, stderr } = spawnSync(`${ROOT}scripts/gradlet`, ["run", file], {
    encoding: "utf8",
    timeout: LONGEST,
  });
  // A figure is no error: it is told there, too.
  return { status, stdout, stderr: stderr.replace(/^figure .*$/gm, "").trim() };
}

/** What is said in both languages. @param {{ en: string, zh: string }} words @param {string} at */
function bothLanguages({ en, zh }, at) {
  assert.match(en, /[a-z]{2}/i, at);
  assert.doesNotMatch(en.replaceAll(/<math[^]*?<\/math>/g, ""), /\p{Script=Han}/u, at);
  assert.match(zh, /\p{Script=Han}/u, at);
}

for (const [id, lesson] of Object.entries(course)) {
  const { title, about, idea, expect, exercises, mistakes, sources, points } = lesson;

  test(`${id} is told in both languages`, () => {
    for (const words of [title, about, idea, lesson.try, expect]) bothLanguages(words, id);
    assert.ok(exercises.length >= 1 && mistakes.length >= 2);
    for (const task of exercises) {
      for (const words of [task.title, task.text, task.hint]) bothLanguages(words, task.id);
    }
    for (const slip of mistakes) {
      for (const words of [slip.title, slip.text, slip.explain]) bothLanguages(words, slip.id);
    }
    const lines = [sources.py, sources.js].map((source) => source.split("\n").length);
    assert.ok(Math.max(...lines) <= 60, `${lines} lines`);
  });

  for (const code of ["py", "js"]) {
    test(`${id} in ${code} prints what PyTorch prints`, () => {
      const { text } = real[`web/course/${id}/program.py`];
      const { status, stdout, stderr } = run(sources[code], code);
      assert.deepEqual([status, stderr], [0, ""]);
      assert.deepEqual(differences(stdout, text, TOLERANCE), []);
      // The page draws these, and says that a run agrees.
      const drawn = pointsOf(stdout.split("\n"));
      assert.ok(points.length > 4);
      assert.equal(drawn.length, points.length);
    });
  }

  for (const { id: name, sources: given, checks, solutions } of exercises) {
    for (const [code, source] of Object.entries(given)) {
      test(`${id}: the exercise ${name} in ${code} is solved by its solution alone`, () => {
        const [unsolved, solved] = [source, solutions[code]].map((text) =>
          run(`${text}\n${checks[code]}`, code),
        );
        assert.equal(solved.stderr, "");
        assert.equal(unsolved.status, 1, unsolved.stdout);
        assert.equal(run(source, code).stderr, "");
      });
    }
  }

  for (const { id: name, sources: given, text } of mistakes) {
    for (const [code, source] of Object.entries(given)) {
      test(`${id}: the mistake ${name} in ${code}`, () => {
        const { stdout, stderr } = run(source, code);
        const { text: printed, error } = real[`web/course/${id}/mistake-${name}.py`];
        assert.deepEqual(differences(stdout, printed, TOLERANCE), []);
        if (!error) assert.equal(stderr, "");
        else {
          // What the card quotes is what both say.
          for (const words of [text.en, text.zh]) {
            const quoted = (words.match(/<code>(.*?)<\/code>/)?.[1] ?? "").replaceAll("&#39;", "'");
            assert.ok(quoted && error.message.includes(quoted), quoted);
            assert.ok(stderr.includes(quoted), stderr);
          }
        }
      });
    }
  }
}
