/**
 * Signatures as the C++ binding tables write them: "clamp(Tensor self, Scalar? min=None) -> Tensor".
 * @typedef {{name: string, type: string, optional: boolean, nullable: boolean, default: unknown,
 *   keywordOnly: boolean, like?: string, selects?: boolean, number?: boolean, companion?: string}} Parameter
 *   companion: the parameter without which it may not be given by name ("bool keepdim=False with dim"): PyTorch has
 *   another signature that has neither;
 *   number: whether a number may stand for the tensor ("Operand" in the table);
 *   like: the parameter whose value it takes unless it is given; selects: not for the function, but says whether its in-place form is meant
 * @typedef {{row: number, head: string, places: string[], name: string, overload: string, parameters: Parameter[],
 *   returns: string, results: string[], positional: number, variadic: boolean, schema: string, several?: boolean}} Signature
 *   row: ~n is the in-place form of row n; head: what stands before the signature: the places (as PLACE
 *   has them), a layer's call, an optimizer's state;
 *   several: whether it is one of several of its name; positional: how many parameters may be given by position; variadic: the last of them is a list whose
 *   items may come one by one
 */

/** Where operations are bound: src/bindings/table.hpp. */
export const PLACE = {
  torch: "torch",
  method: "Tensor",
  property: "Tensor property",
  functional: "nn.functional",
  init: "nn.init",
  linalg: "linalg",
  special: "special",
  autograd: "autograd",
  internal: "internal",
};

/**
 * What a name of the table is called in its place: linalg_det is torch.linalg.det.
 * @param {string} name @param {string} place
 */
export const nameIn = (name, place) => name.replace(new RegExp(`^${place}_`), "");

/** @param {string} text */
function parseDefault(text) {
  if (text === "None") return undefined;
  if (text === "True") return true;
  if (text === "False") return false;
  if (text.startsWith("'")) return text.slice(1, -1);
  if (text.startsWith("[")) return (text.match(/[^[\],]+/g) ?? []).map(Number);
  return Number(text);
}

/** Splits at commas outside of brackets. @param {string} text */
function splitParameters(text) {
  return text.match(/(?:\[[^\]]*\]|[^,[])+/g)?.map((part) => part.trim()) ?? [];
}

/** Those of a plain tuple have no names. @param {string} returns */
function resultsOf(returns) {
  if (!/^\(\w+ /.test(returns)) return [];
  const parts = returns.slice(1, -1).split(",");
  return parts.map((result) => result.trim().split(" ")[1]);
}

/**
 * @param {string} line places, tab, schema, tab, in-place forms
 * @param {number} row
 * @returns {Signature}
 */
export function parseSignature(line, row) {
  const [head, schema] = line.split("\t");
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
    const found = /^(\S+?)(\?)? (\w+)(?:=(.*?))?(?: with (\w+))?$/.exec(part);
    if (!found) throw new Error(`bad parameter '${part}' in ${schema}`);
    const [, word, optional, parameter, value, companion] = found;
    const number = word === "Operand";
    const type = number ? "Tensor" : word;
    const like = parameters.find((other) => other.name === value)?.name;
    parameters.push({
      name: parameter,
      type,
      optional: value !== undefined || !!optional,
      nullable: !!optional,
      default: value === undefined || like ? undefined : parseDefault(value),
      keywordOnly,
      ...(like ? { like } : {}),
      ...(number ? { number } : {}),
      ...(companion ? { companion } : {}),
    });
  }
  const positional = parameters.filter((parameter) => !parameter.keywordOnly).length;
  // "Tensor... tensors" is a list whose items may come one by one; so may a lone list of ints.
  const last = parameters[positional - 1];
  const several = last?.type === "Tensor...";
  if (several) Object.assign(last, { type: "Tensor[]", optional: true, default: [] });
  const variadic =
    several || (last?.type === "int[]" && positional === (parameters[0].name === "self" ? 2 : 1));
  return {
    row,
    head,
    places: head.split(",").filter(Boolean),
    name,
    overload,
    parameters,
    returns,
    results: resultsOf(returns),
    positional,
    variadic,
    schema,
  };
}

/** x.exp_(): the method of a row's in-place form. @param {Signature} signature @returns {Signature} */
function methodInPlace(signature) {
  const { row, name, schema } = signature;
  return {
    ...signature,
    row: ~row,
    places: [PLACE.method],
    name: `${name}_`,
    schema: schema.replace(/^\w+/, "$&_"),
  };
}

/** relu(x, inplace=True): the function that can do either. @param {Signature} signature @returns {Signature} */
function withArgument(signature) {
  const { parameters, positional, schema } = signature;
  const inplace = {
    name: "inplace",
    type: "bool",
    optional: true,
    nullable: false,
    default: false,
    keywordOnly: false,
    selects: true,
  };
  return {
    ...signature,
    places: [PLACE.functional],
    parameters: [...parameters.slice(0, positional), inplace, ...parameters.slice(positional)],
    positional: positional + 1,
    schema: schema.replace(/(, \*.*)?\) ->/, ", bool inplace=False$1) ->"),
  };
}

/** A row and what its in-place forms add. @param {string} line @param {number} row @returns {Signature[]} */
function signaturesOf(line, row) {
  const signature = parseSignature(line, row);
  const forms = line.split("\t")[2] ?? "";
  const found = [signature];
  if (forms.includes("argument")) {
    found.push(withArgument(signature));
    signature.places = signature.places.filter((place) => place !== PLACE.functional);
    if (!signature.places.length) found.shift();
  }
  if (forms.includes("method")) found.push(methodInPlace(signature));
  return found;
}

/** @param {string} text one row a line @returns {Signature[]} */
export function parseTable(text) {
  return text.replace(/\n$/, "").split("\n").flatMap(signaturesOf);
}

/**
 * What is asked of a row before it is called: a thousand rows are read at the start, and a program calls few.
 * @typedef {Pick<Signature, "row" | "places" | "name" | "overload" | "returns" | "results"> &
 *   { full: () => Signature }} Outline
 */

/** The same rows as parseTable(), each taken apart when it is needed. @param {string} text @returns {Outline[]} */
export const outlineTable = (text) => text.replace(/\n$/, "").split("\n").flatMap(outlinesOf);

/** The forms of signaturesOf(), in its order. @param {string} line @param {number} row */
function outlinesOf(line, row) {
  const [head, schema, forms = ""] = line.split("\t");
  const bracket = schema.indexOf("(");
  const [name, overload = ""] = schema.slice(0, bracket).split(".");
  const arrow = schema.lastIndexOf(" -> ");
  const returns = arrow < 0 ? "" : schema.slice(arrow + 4);
  const results = resultsOf(returns);
  /** @type {Signature[] | undefined} */
  let whole;
  /** @type {Outline[]} */
  const found = [];
  /** @param {string[]} places */
  const add = (places, form = name, at = row) => {
    const place = found.length;
    const full = () => (whole ??= signaturesOf(line, row))[place];
    found.push({ row: at, places, name: form, overload, returns, results, full });
  };
  const argument = forms.includes("argument");
  const places = head
    .split(",")
    .filter((place) => place && !(argument && place === PLACE.functional));
  if (places.length || !argument) add(places);
  if (argument) add([PLACE.functional]);
  if (forms.includes("method")) add([PLACE.method], `${name}_`, ~row);
  return found;
}

/**
 * A layer's call taken apart: "lstm(input, Tensor[]? hx=None; parameters, training) -> (Tensor, Tensor[])".
 * @typedef {{name: string, type: string, optional: boolean}} Input what forward() takes
 * @param {string} head
 */
export function layerCall(head) {
  const [, op, list, returns = "Tensor"] = /** @type {string[]} */ (
    /^(\w+)\(([^)]*)\)(?: -> (.*))?$/.exec(head)
  );
  const [inputs, members] = [...list.split(";"), ""].map((part) =>
    part.split(",").flatMap((text) => {
      const found = /^(?:(\S+?)\?? )?(\w+)(=None)?$/.exec(text.trim());
      return found ? [{ name: found[2], type: found[1] ?? "Tensor", optional: !!found[3] }] : [];
    }),
  );
  return { op, inputs, members: members.map(({ name }) => name), returns };
}
