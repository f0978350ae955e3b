const ELEMENTS = new Set([
  "g",
  "path",
  "circle",
  "ellipse",
  "rect",
  "line",
  "polyline",
  "polygon",
  "defs",
  "linearGradient",
  "radialGradient",
  "stop",
  "clipPath",
  "mask",
  "use",
  "symbol",
  "title",
  "filter",
  "feFlood",
  "feBlend",
  "feGaussianBlur",
  "feColorMatrix",
  "feOffset",
  "feComposite",
  "feMerge",
  "feMergeNode",
]);
const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const SAFE_ATTRIBUTE = /^(?!on)[a-z][\w-]*$/i;

function attributes(source: string, prefix: string): string {
  let out = "";
  for (const match of source.matchAll(ATTRIBUTE)) {
    const name = match[1] ?? "";
    let value = match[2] ?? match[3] ?? "";
    if (name === "href" || name === "xlink:href") {
      if (!value.startsWith("#")) continue;
      out += ` href="#${prefix}${value.slice(1)}"`;
      continue;
    }
    if (
      !SAFE_ATTRIBUTE.test(name) ||
      name.toLowerCase() === "style" ||
      /javascript:|data:|url\(\s*['"]?[^#'"]/i.test(value)
    )
      continue;
    if (name === "id") value = prefix + value;
    value = value.replace(/url\(\s*['"]?#([^)'"]+)['"]?\s*\)/g, `url(#${prefix}$1)`).replace(/[<>"]/g, "");
    out += ` ${name}="${value}"`;
  }
  return out;
}

/**
 * SVG markup with only known drawing elements and harmless attributes: no scripts, handlers, styles or outside
 * references. Ids get `prefix`, so that drawings do not disturb each other. Text between tags is dropped.
 */
export function sanitiseSvg(body: string, prefix: string): string {
  let out = "";
  for (const [, closing, name = "", rest = "", selfClosing] of body.matchAll(TAG)) {
    if (!ELEMENTS.has(name)) continue;
    out += closing ? `</${name}>` : `<${name}${attributes(rest, prefix)}${selfClosing ? "/" : ""}>`;
  }
  return out;
}
