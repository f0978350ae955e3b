import { cron } from "inngest";
import { pool } from "@/lib/db/pool";
import { inngest } from "../client";

/** How long finished runs, their events and sent outbox rows are kept for whoever looks for a reason. */
const KEPT = "14 days";

/** Removes what the workflow engine no longer needs. Events go later than the runs that an id must not start twice. */
export const housekeeping = inngest.createFunction(
  { id: "housekeeping", name: "Housekeeping", triggers: [cron("17 3 * * *")], retries: 2 },
  async ({ step }) =>
    step.run("prune", async () => {
      const runs = await pool().query(
        `delete from workflow.run where status <> 'running' and ended_at < now() - interval '${KEPT}'`,
      );
      const events = await pool().query(`delete from workflow.event where received_at < now() - interval '${KEPT}'`);
      const outbox = await pool().query(
        `delete from "Outbox" where "sentAt" < (now() at time zone 'utc') - interval '${KEPT}'`,
      );
      return { runs: runs.rowCount ?? 0, events: events.rowCount ?? 0, outbox: outbox.rowCount ?? 0 };
    }),
);
