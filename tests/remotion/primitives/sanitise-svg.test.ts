import { describe, expect, it } from "vitest";
import { sanitiseSvg } from "@/remotion/primitives/sanitise-svg";

describe("sanitiseSvg", () => {
  it("keeps drawings and gives ids the prefix", () => {
    const body =
      '<defs><linearGradient id="a"><stop offset="0" stop-color="#f00"/></linearGradient></defs><path fill="url(#a)" d="M0 0h9"/><use href="#a"/>';
    expect(sanitiseSvg(body, "x-")).toBe(
      '<defs><linearGradient id="x-a"><stop offset="0" stop-color="#f00"/></linearGradient></defs><path fill="url(#x-a)" d="M0 0h9"/><use href="#x-a"/>',
    );
  });

  it("drops scripts, handlers, styles, foreign content and outside references", () => {
    const hostile = [
      "<script>alert(1)</script>",
      '<path onload="alert(1)" d="M0 0"/>',
      '<path ONCLICK="alert(1)" d="M0 0"/>',
      '<foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject>',
      '<use href="https://example.test/x.svg#a"/>',
      '<use xlink:href="data:image/svg+xml,x"/>',
      '<path style="background:url(//x)" fill="url(https://x.test/a)" d="M0 0"/>',
      '<image href="https://x.test/a.png"/>',
      `<path d='M0 0"><script>alert(1)</script>'/>`,
      "<a href='javascript:alert(1)'><text>x</text></a>",
      '<animate attributeName="href" to="javascript:alert(1)"/>',
    ].join("");
    const clean = sanitiseSvg(hostile, "x-");
    expect(clean).not.toMatch(/<script|on\w+=|javascript|iframe|foreign|https?:|data:|style|animate|image/i);
  });
});
