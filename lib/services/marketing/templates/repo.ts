import { db, type Prisma } from "@/lib/db/client";
import { parseStored, toStored } from "@/lib/db/stored";
import { type TemplateDefinition, templateDefinition } from "../template-definition";

type Stored = Prisma.MarketingTemplateGetPayload<object>;

/** Own templates of one account. */
export const MOST = 200;

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

/** The account's own templates, newest first. */
export async function findTemplates(userId: string): Promise<TemplateRow[]> {
  const rows = await db().marketingTemplate.findMany({
    where: { userId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map(opened);
}

export const countTemplates = (userId: string): Promise<number> => db().marketingTemplate.count({ where: { userId } });

type Written = Pick<TemplateRow, "name" | "description" | "pillar" | "definition">;

export async function insertTemplate(row: Written & Pick<TemplateRow, "id" | "userId">): Promise<void> {
  await db().marketingTemplate.create({ data: { ...row, definition: toStored(row.definition) } });
}

/** @returns whether the account has such a template */
export async function updateTemplate(
  userId: string,
  id: string,
  { definition, ...change }: Partial<Written & Pick<TemplateRow, "archivedAt">>,
): Promise<boolean> {
  const data = { ...change, ...(definition ? { definition: toStored(definition) } : {}) };
  return (await db().marketingTemplate.updateMany({ where: { id, userId }, data })).count > 0;
}

/** @returns whether the account had such a template */
export async function removeTemplate(userId: string, id: string): Promise<boolean> {
  return (await db().marketingTemplate.deleteMany({ where: { id, userId } })).count > 0;
}
