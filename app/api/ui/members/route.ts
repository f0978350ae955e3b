import { membersContract } from "@/lib/http/dialects/ui/contracts-members";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { readMembers } from "@/lib/http/dialects/ui/read-members";
import { route } from "@/lib/http/kernel";

export const GET = route(uiDialect, membersContract, ({ actor }) => readMembers(actor));
