/** scripts/fuzz native: the C++ fuzzers, built with clang's libFuzzer under the sanitizers in build/fuzz. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const build = `${root}/build/fuzz`;
const TARGETS = ["wire", "views"];

/**
 * One search, until it ends or finds something.
 *
 * @param {string} name @param {number} seconds @param {number} seed
 * @returns {Promise<number>} the inputs that were tried
 */
function search(name, seconds, seed) {
  // In one process: libFuzzer's fork mode and its entropic schedule take most of the time for themselves.
  const options = [
    ...[`-max_total_time=${seconds}`, "-timeout=60", "-rss_limit_mb=4096", "-max_len=512"],
    ...["-entropic=0", "-print_final_stats=1", `-seed=${seed}`],
    `-artifact_prefix=${build}/found_${name}/`,
  ];
  const child = spawn(
    `${build}/tests/fuzz/native/fuzz_${name}`,
    [`${build}/corpus_${name}`, ...options],
    {
      cwd: build,
      stdio: ["ignore", "ignore", "pipe"],
      // Rings of tensors that a call made stay, as in PyTorch; they are counted by the targets themselves.
      env: {
        ...process.env,
        ASAN_OPTIONS: "allocator_may_return_null=1:max_allocation_size_mb=64:detect_leaks=0",
      },
    },
  );
  let tail = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (tail = (tail + text).slice(-20_000)));
  return new Promise((resolve) =>
    child.on("close", (code) => {
      if (code)
        console.log(tail.slice(tail.search(/^(?:FINDING|==\d+== ?ERROR|.*runtime error)/m)));
      resolve(Number(/number_of_executed_units: (\d+)/.exec(tail)?.[1] ?? 0));
    }),
  );
}

/** A finding is kept as a file and the search goes on. @param {string} name @param {number} until @param {number} seed */
async function searchAll(name, until, seed) {
  const found = `${build}/found_${name}`;
  mkdirSync(`${build}/corpus_${name}`, { recursive: true });
  rmSync(found, { recursive: true, force: true });
  mkdirSync(found);
  let inputs = 0;
  while (until > Date.now()) {
    const tried = await search(name, Math.ceil((until - Date.now()) / 1000), seed);
    console.log(`fuzz_${name}: ${tried} inputs of seed ${seed++}`);
    inputs += tried;
  }
  const findings = readdirSync(found);
  console.log(`fuzz_${name}: ${inputs} inputs, ${findings.length} findings`);
  for (const file of findings) console.log(`fuzz_${name} ${found}/${file}`);
  return findings.length;
}

/** @param {number} hours @param {string} seed @returns {Promise<boolean>} whether nothing was found */
export async function fuzzNative(hours, seed) {
  const run = (/** @type {string} */ command, /** @type {string[]} */ args) =>
    execFileSync(command, args, { cwd: root, stdio: "inherit" });
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
  // At least a minute, side by side.
  const until = Date.now() + Math.max(60, hours * 3600) * 1000;
  const findings = await Promise.all(TARGETS.map((name) => searchAll(name, until, Number(seed))));
  return findings.every((count) => count === 0);
}
