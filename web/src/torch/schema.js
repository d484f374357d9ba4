/**
 * Signatures as the C++ binding tables write them: "clamp(Tensor self, Scalar? min=None) -> Tensor".
 * @typedef {{name: string, type: string, optional: boolean, nullable: boolean,
 *   default: unknown, keywordOnly: boolean}} Parameter
 * @typedef {{row: number, places: string, name: string, overload: string, parameters: Parameter[],
 *   returns: string, results: string[], positional: number, variadic: boolean, schema: string}} Signature
 *   positional: how many parameters may be given by position; variadic: the one after self is a list of
 *   ints, whose numbers may come one by one
 */

/** @param {string} text */
function parseDefault(text) {
  if (text === "None") return undefined;
  if (text === "True") return true;
  if (text === "False") return false;
  if (text.startsWith("'")) return text.slice(1, -1);
  if (text.startsWith("[")) return text.slice(1, -1).split(",").map(Number);
  return Number(text);
}

/** Splits at commas outside of brackets. @param {string} text */
function splitParameters(text) {
  return text.match(/(?:\[[^\]]*\]|[^,[])+/g)?.map((part) => part.trim()) ?? [];
}

/**
 * @param {string} line places, tab, schema
 * @param {number} row
 * @returns {Signature}
 */
export function parseSignature(line, row) {
  const [places, schema] = line.split("\t");
  const match = /^([\w]+)(?:\.(\w+))?\((.*?)\)(?: -> (.*))?$/.exec(schema);
  if (!match) throw new Error(`bad signature: ${schema}`);
  const [, name, overload = "", list, returns = ""] = match;
  /** @type {Parameter[]} */
  const parameters = [];
  let keywordOnly = false;
  for (const part of splitParameters(list)) {
    if (part === "*") {
      keywordOnly = true;
      continue;
    }
    const found = /^(\S+?)(\?)? (\w+)(?:=(.*))?$/.exec(part);
    if (!found) throw new Error(`bad parameter '${part}' in ${schema}`);
    const [, type, optional, parameter, value] = found;
    parameters.push({
      name: parameter,
      type,
      optional: value !== undefined || !!optional,
      nullable: !!optional,
      default: value === undefined ? undefined : parseDefault(value),
      keywordOnly,
    });
  }
  const results = returns.startsWith("(")
    ? returns
        .slice(1, -1)
        .split(",")
        .map((result) => result.trim().split(" ")[1])
    : [];
  const positional = parameters.filter((parameter) => !parameter.keywordOnly).length;
  const variadic =
    parameters[positional - 1]?.type === "int[]" &&
    positional === (parameters[0].name === "self" ? 2 : 1);
  return {
    row,
    places,
    name,
    overload,
    parameters,
    returns,
    results,
    positional,
    variadic,
    schema,
  };
}

/** @param {string} text one signature a line @returns {Signature[]} */
export function parseTable(text) {
  return text.trim().split("\n").map(parseSignature);
}
