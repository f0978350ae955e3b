import pg from "pg";

/** Advisory lock that everybody at the gate waits for. */
const LOCK = 4711;
/** Who waits for the lock in this database: the server lists those of every database, another test's too. */
const WAITING = `from pg_locks where locktype = 'advisory' and objid = ${LOCK} and not granted
                 and database = (select oid from pg_database where datname = current_database())`;
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
    await this.client.query("select pg_advisory_lock($1)", [LOCK]);
    await this.client.query(`
      create table step_gate_open (key text primary key);
      create function step_gate() returns trigger language plpgsql as $$
      begin
        if new.status = 'succeeded' and not exists (select from step_gate_open where key = new.key) then
          perform pg_advisory_xact_lock_shared(${LOCK});
        end if;
        return new;
      end $$;
      create trigger step_gate before update on "JobStep" for each row
        when (new."jobId" = ${this.client.escapeLiteral(jobId)}) execute function step_gate();`);
  }

  /**
   * Key of the step that stands at the gate; undefined when the job has ended instead. Who waited before a step was let pass
   * may be seen waiting for a moment longer.
   */
  async waiting(jobId: string): Promise<string | undefined> {
    for (;;) {
      const { rows } = await this.client.query<{ key: string | null; ended: boolean }>(
        `select (select key from "JobStep" where "jobId" = $1 and status = 'running'
                 and not exists (select from step_gate_open opened where opened.key = "JobStep".key)
                 and exists (select ${WAITING})
                 order by position limit 1) as key,
                status::text in ('succeeded', 'failed', 'cancelled') as ended
         from "Job" where id = $1`,
        [jobId],
      );
      if (rows[0]?.key) return rows[0].key;
      if (rows[0]?.ended !== false) return undefined;
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  }

  /** Lets a step pass from now on; who waits for its sake has died, and what it was writing is undone. */
  async open(key: string): Promise<void> {
    await this.client.query("insert into step_gate_open values ($1)", [key]);
    await this.client.query(`select pg_terminate_backend(pid) ${WAITING}`);
  }

  async remove(): Promise<void> {
    await this.client.query(`drop trigger step_gate on "JobStep"`);
    await this.client.end();
  }
}
