/** scripts/fuzz native: the C++ fuzzers, built with clang's libFuzzer under the sanitizers in build/fuzz. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const TARGETS = ["wire", "views"];

/** @param {number} hours @param {string} seed @returns {boolean} whether nothing was found */
export function fuzzNative(hours, seed) {
  const run = (/** @type {string} */ command, /** @type {string[]} */ args) =>
    execFileSync(command, args, { cwd: root, stdio: "inherit" });
  const build = `${root}/build/fuzz`;
  run("cmake", [
    ...["-S", ".", "-B", build, "-G", "Ninja"],
    "-DCMAKE_BUILD_TYPE=RelWithDebInfo",
    "-DCMAKE_CXX_COMPILER=clang++",
    "-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O1 -g1",
    "-DGRADLET_SANITIZE=fuzzer-no-link,address,undefined",
    "-DGRADLET_FUZZ=ON",
    "-DGRADLET_FUZZER=ON",
    "-DGRADLET_TESTS=OFF",
    "-DGRADLET_INSTALL=OFF",
  ]);
  run("ninja", ["-C", build, ...TARGETS.map((name) => `fuzz_${name}`)]);
  // At least a minute each.
  const seconds = Math.max(60, Math.round((hours * 3600) / TARGETS.length));
  return TARGETS.map((name) => {
    const corpus = `${build}/corpus_${name}`;
    mkdirSync(corpus, { recursive: true });
    const found = `${build}/found_${name}/`;
    rmSync(found, { recursive: true, force: true });
    mkdirSync(found);
    // A finding is kept as a file and the search goes on. Rings of tensors that a call made stay, as in
    // PyTorch; they are counted by the targets themselves.
    const options = [
      ...[`-max_total_time=${seconds}`, "-timeout=30", "-rss_limit_mb=4096", "-max_len=512"],
      ...["-fork=1", "-ignore_crashes=1", "-ignore_timeouts=1", "-ignore_ooms=1"],
      ...[`-seed=${seed}`, `-artifact_prefix=${found}`],
    ];
    const { status } = spawnSync(`${build}/tests/fuzz/native/fuzz_${name}`, [corpus, ...options], {
      cwd: build,
      stdio: "inherit",
      env: { ...process.env, ASAN_OPTIONS: "allocator_may_return_null=1:detect_leaks=0" },
    });
    const findings = readdirSync(found);
    for (const file of findings) console.log(`fuzz_${name} ${found}${file}`);
    return status === 0 && findings.length === 0;
  }).every(Boolean);
}
