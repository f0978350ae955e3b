import { afterAll, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { createProject, deleteProject, listProjects } from "@/lib/services/projects";
import { foldTally } from "@/lib/services/projects/repo";
import { newAccount } from "../../support/accounts";

afterAll(closeDb);

it("counts projects exactly through changes of status, removals, roll-backs and folds at the same moment", async () => {
  const { actor } = await newAccount();
  const { userId } = actor;
  const total = async (status?: string) => (await listProjects(actor, status ? { status } : {})).total;
  const projects = await Promise.all(Array.from({ length: 12 }, () => createProject(actor, { title: "Tea" })));
  const ids = projects.map(({ id }) => id);
  const change = (at: number, status: string) =>
    db().project.update({ where: { id: ids[at] as string }, data: { status } });
  await Promise.all([
    change(0, "completed"),
    change(1, "completed"),
    change(2, "failed"),
    deleteProject(actor, { id: ids[3] as string }),
    foldTally(userId),
    foldTally(userId),
    db()
      .$transaction([db().project.deleteMany({ where: { userId } }), db().$queryRaw`select 1 / 0`])
      .catch(() => undefined),
  ]);
  await change(2, "completed");
  await db().project.update({ where: { id: ids[4] as string }, data: { title: "Green tea" } });
  expect([await total(), await total("draft"), await total("completed"), await total("failed")]).toEqual([11, 8, 3, 0]);

  await foldTally(userId);
  expect(await db().projectTally.count({ where: { userId } })).toBe(2);
  expect([await total(), await total("draft"), await total("completed")]).toEqual([11, 8, 3]);
  await db().user.delete({ where: { id: userId } });
  expect(await total()).toBe(0);
});

it("folds a long tally when the list is read", async () => {
  const { actor } = await newAccount();
  const { userId } = actor;
  const ids = Array.from({ length: 210 }, (_, index) => `${userId}-${index}`);
  for (const id of ids) await db().project.create({ data: { id, userId, title: "Tea" } });
  expect((await listProjects(actor)).total).toBe(210);
  expect(await db().projectTally.count({ where: { userId } })).toBe(1);
  expect((await listProjects(actor, { page: 3, limit: 100 })).items).toHaveLength(10);
  expect(await listProjects(actor, { page: 4, limit: 100 })).toMatchObject({ items: [], total: 210, pages: 3 });
});
