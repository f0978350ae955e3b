import pg from "pg";

/** First half of the advisory locks that steps wait for at the gate; the second half is told by the step's key. */
const LOCK = 4711;
/** Steps that wait at the gate in this database: the server lists those of every database, another test's too. */
const WAITING = `from pg_locks where locktype = 'advisory' and classid = ${LOCK} and not granted
                 and database = (select oid from pg_database where datname = current_database())`;
/** The second half as PostgreSQL lists it, without a sign. */
const LISTED = "(hashtext(key)::bigint & 4294967295)";
/** Pause (ms) between two looks at who waits. */
const LOOK = 50;

/**
 * Stops a job's steps where a crash hurts most: all of a step's work is done, and nothing is written down yet. The gate
 * is a trigger in the test's own database, so the product knows nothing of it.
 */
export class StepGate {
  private readonly client = new pg.Client({ connectionString: process.env.DATABASE_URL });

  /** Closes the gate for every step of the job. */
  async close(jobId: string): Promise<void> {
    await this.client.connect();
    await this.client.query(`select pg_advisory_lock(${LOCK}, hashtext(key)) from "JobStep" where "jobId" = $1`, [
      jobId,
    ]);
    await this.client.query(`
      create table step_gate_open (key text primary key);
      create function step_gate() returns trigger language plpgsql as $$
      begin
        if new.status = 'succeeded' and not exists (select from step_gate_open where key = new.key) then
          perform pg_advisory_xact_lock_shared(${LOCK}, hashtext(new.key));
        end if;
        return new;
      end $$;
      create trigger step_gate before update on "JobStep" for each row
        when (new."jobId" = ${this.client.escapeLiteral(jobId)}) execute function step_gate();`);
  }

  /**
   * Keys of the steps that stand at the gate, at least one; none when the job has ended instead. Steps that run side by side
   * may come one after the other: no more than what is there now is told.
   */
  async waiting(jobId: string): Promise<string[]> {
    for (;;) {
      const { rows } = await this.client.query<{ keys: string[]; ended: boolean }>(
        `select array(select key from "JobStep" where "jobId" = $1
                      and not exists (select from step_gate_open opened where opened.key = "JobStep".key)
                      and ${LISTED} in (select objid::bigint ${WAITING}) order by position) as keys,
                status::text in ('succeeded', 'failed', 'cancelled') as ended
         from "Job" where id = $1`,
        [jobId],
      );
      if (rows[0]?.keys.length) return rows[0].keys;
      if (rows[0]?.ended !== false) return [];
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  }

  /** Lets steps pass from now on; who waits for their sake has died, and what it was writing is undone. */
  async open(keys: string[]): Promise<void> {
    await this.client.query("insert into step_gate_open select unnest($1::text[])", [keys]);
    await this.client.query(`select pg_terminate_backend(pid) ${WAITING}`);
  }

  async remove(): Promise<void> {
    await this.client.query(`drop trigger step_gate on "JobStep"`);
    await this.client.end();
  }
}
