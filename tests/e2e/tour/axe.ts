import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { FOREIGN } from "./fits";

/** What a page must satisfy: WCAG 2.2 at levels A and AA, and that what is heard begins with what is seen. */
const OPTIONS = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "label-content-name-mismatch": { enabled: true } },
  resultTypes: ["violations"],
};

/** What other colours can change. */
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast"] }, resultTypes: ["violations"] };

/** A menu belongs to the button that opened it, wherever in the document it floats: it is in no landmark. */
const FLOATS = "data-radix-popper";

/** The violations that axe-core finds on a page as it stands, of all rules or those of colours: one line an element. */
export async function violationsOf(page: Page, only?: "colours"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const results = await page.evaluate(
    ([options, exclude]) =>
      (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run(
        { exclude },
        options,
      ),
    [only ? COLOURS : OPTIONS, [FOREIGN]] as const,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => !(id === "region" && node.html.includes(FLOATS)))
      .map((node) => {
        const why = [...node.any, ...node.all, ...node.none].map(({ message }) => message).join(" ");
        return `${id}: ${node.html.slice(0, 180)} (${node.target.join(" ").slice(0, 120)}) ${why.slice(0, 240)}`;
      }),
  );
}
