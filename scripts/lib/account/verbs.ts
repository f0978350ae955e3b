import { ownerActor, resetLink } from "@/lib/services/accounts";
import { listMembers } from "@/lib/services/members";

export { disconnect } from "../film/make";

/** One line for each account. @throws AppError `not_found` before the first start */
export async function listAccounts(): Promise<string> {
  const members = await listMembers(await ownerActor());
  const width = Math.max(...members.map(({ email }) => email.length));
  return members
    .map(({ email, role, disabledAt, name }) =>
      [email.padEnd(width), role.padEnd(6), disabledAt ? "disabled" : "", name ?? ""].join("  ").trimEnd(),
    )
    .join("\n");
}

/** What to open for a new password. @throws AppError `not_found` without such an account */
export async function makeResetLink(email: string): Promise<string> {
  const url = await resetLink({ email });
  return `Open this address to choose a new password for ${email}; it works once, for one hour:\n\n  ${url}\n`;
}
