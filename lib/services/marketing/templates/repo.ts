import { db, type Prisma } from "@/lib/db/client";
import { parseStored } from "@/lib/db/stored";
import { type TemplateDefinition, templateDefinition } from "../template-definition";

type Stored = Prisma.MarketingTemplateGetPayload<object>;

export interface TemplateRow extends Omit<Stored, "definition"> {
  definition: TemplateDefinition;
}

/** Opens a row. @throws AppError `internal` for one that this version cannot read */
function opened(row: Stored): TemplateRow {
  const place = { table: "MarketingTemplate", column: "definition", id: row.id };
  return { ...row, definition: parseStored(templateDefinition, row.definition, place) };
}

/** One of the account's own templates; null for somebody else's. */
export async function findTemplate(userId: string, id: string): Promise<TemplateRow | null> {
  const row = await db().marketingTemplate.findFirst({ where: { id, userId } });
  return row && opened(row);
}
