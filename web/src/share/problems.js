/** What is wrong with an address, in Chinese and English. `{x}` is filled in. */

const PROBLEMS = {
  broken: {
    en: "The program in this address is damaged; perhaps the link was cut off. The page is shown without it.",
    zh: "这个地址里的程序已损坏，链接可能被截断了。页面没有用它。",
  },
  large: {
    en: "The program in this address is larger than 256 KB. The page is shown without it.",
    zh: "这个地址里的程序超过 256 KB。页面没有用它。",
  },
  long: {
    en: "This address is too long. The page is shown without it.",
    zh: "这个地址太长。页面没有用它。",
  },
  version: {
    en: "This address was made by another version of gradlet (version {x} of addresses). The page is shown without it.",
    zh: "这个地址来自另一版本的 gradlet（地址版本 {x}）。页面没有用它。",
  },
  unknown: {
    en: "“{x}” in the address is not known and was left out.",
    zh: "地址里的“{x}”不认识，已略去。",
  },
  value: {
    en: "The value of “{x}” in the address is not valid and was left out.",
    zh: "地址里“{x}”的值无效，已略去。",
  },
  repeated: {
    en: "“{x}” stands in the address more than once; the first one counts.",
    zh: "地址里“{x}”出现了不止一次，以第一个为准。",
  },
};

/**
 * A problem of decodeAddress() as a sentence.
 *
 * @param {string} problem
 * @param {"zh" | "en"} lang
 */
export function problemText(problem, lang) {
  const [kind, x = ""] = problem.split(/:([^]*)/);
  const known = /** @type {keyof typeof PROBLEMS} */ (
    Object.hasOwn(PROBLEMS, kind) ? kind : "broken"
  );
  return PROBLEMS[known][lang].replace("{x}", () => x);
}
