import { homePath } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { type Finding, machineFindings } from "./doctor/machine";
import { createStages } from "./stages.mjs";

/** Lists what was found and what would add the rest; exit code 1 when something the studio cannot do without is missing. */
export async function main(args: string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== "--json");
  if (unknown) {
    throw new AppError({
      code: "validation",
      message: `doctor has no option ${unknown}.`,
      remedy: "npm run doctor -- --json",
    });
  }
  const { providerFindings } = await import("./doctor/providers");
  const findings = [...(await machineFindings()), ...(await providerFindings())];
  if (args.includes("--json")) process.stdout.write(`${JSON.stringify({ home: homePath(), findings }, null, 2)}\n`);
  else print(findings);
  return findings.some((finding) => finding.needed && !finding.found) ? 1 : 0;
}

/** Whether the remedy only says again which variable is missing. */
const isPlain = ({ reason, remedy }: Finding) =>
  remedy?.replace(/^Set /, "").replace(/\.$/, "") === reason.replace(/ (is|are) not set\.$/, "");

function print(findings: Finding[]): void {
  const stages = createStages();
  const width = Math.max(...findings.map(({ name }) => name.length));
  let group = "";
  for (const finding of findings) {
    if (finding.group !== group) {
      group = finding.group;
      stages.say(`\n${stages.paint(1, group)}`);
    }
    const mark = finding.found ? stages.paint(32, "✔") : finding.needed ? stages.paint(31, "✖") : stages.paint(2, "○");
    stages.say(`  ${mark} ${finding.name.padEnd(width)}  ${finding.reason}`);
    if (!finding.found && finding.remedy && !isPlain(finding))
      stages.say(`    ${" ".repeat(width)}  ${stages.paint(36, `→ ${finding.remedy}`)}`);
  }
  const missing = findings.filter((finding) => finding.needed && !finding.found).length;
  stages.say("\nTo add what is marked ○, set its variable and start again: GROQ_API_KEY=… npm run studio");
  stages.say(
    `${missing ? `${missing} needed part${missing === 1 ? " is" : "s are"} missing.` : "Everything needed is here."}`,
  );
}
