/** Module hooks: "gradlet" is the built package, and programs are ES modules whatever surrounds them. */
let target = "";

export function initialize({ url }) {
  target = url;
}

export function resolve(specifier, context, next) {
  if (specifier === "gradlet") return { url: target, format: "module", shortCircuit: true };
  return next(specifier, context);
}

export function load(url, context, next) {
  const program = url.startsWith("file:") && url.endsWith(".js") && !url.includes("/node_modules/");
  return next(url, program ? { ...context, format: "module" } : context);
}
