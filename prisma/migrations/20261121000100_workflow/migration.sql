-- State of the embedded workflow engine (inngest/executor). Written by hand: nothing but the engine reads these tables,
-- so they live in their own schema, outside Prisma's model. Documents are json, not jsonb: a step may return a string
-- with a NUL escape, which jsonb refuses.
CREATE SCHEMA IF NOT EXISTS workflow;

-- Events taken in; the key makes a resend do nothing.
CREATE TABLE workflow.event (
  id text PRIMARY KEY,
  name text NOT NULL,
  body json NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX event_received_at ON workflow.event (received_at);

CREATE TABLE workflow.run (
  id text PRIMARY KEY,
  function_id text NOT NULL,
  event json NOT NULL,
  status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'completed', 'failed', 'cancelled')),
  output json,
  -- The step of another run that waits for this one (step.invoke).
  parent_run text,
  parent_step text,
  -- Concurrency slots this run's calls count against, one for each limit of the function.
  limit_keys text[] NOT NULL DEFAULT '{}',
  idempotency_key text,
  started_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz
);
CREATE INDEX run_going ON workflow.run (function_id) WHERE status = 'running';
CREATE INDEX run_ended_at ON workflow.run (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX run_idempotency ON workflow.run (function_id, idempotency_key, started_at) WHERE idempotency_key IS NOT NULL;

-- Order in which steps finished: a function is replayed with its memos in this order.
CREATE SEQUENCE workflow.step_position;

-- A row without a memo is a step that was planned and has not finished.
CREATE TABLE workflow.step (
  run_id text NOT NULL REFERENCES workflow.run (id) ON DELETE CASCADE,
  id text NOT NULL,
  name text,
  race boolean NOT NULL DEFAULT false,
  memo json,
  position bigint,
  finished_at timestamptz,
  PRIMARY KEY (run_id, id)
);

-- Processes that take calls. One that stops renewing `seen_at` is lost, and what it held is taken by others.
CREATE TABLE workflow.worker (
  id text PRIMARY KEY,
  machine text NOT NULL,
  pid integer NOT NULL,
  process_started text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now()
);

-- The queue: calls of a function ('step' discovers what comes next, a hash runs that step) and timers.
CREATE TABLE workflow.item (
  id bigserial PRIMARY KEY,
  run_id text NOT NULL REFERENCES workflow.run (id) ON DELETE CASCADE,
  step_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('call', 'sleep', 'wait', 'invoke')),
  attempt integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL DEFAULT now(),
  worker text REFERENCES workflow.worker (id)
);
CREATE INDEX item_due ON workflow.item (due_at, id) WHERE worker IS NULL;
CREATE INDEX item_held ON workflow.item (worker) WHERE worker IS NOT NULL;
CREATE INDEX item_run ON workflow.item (run_id, step_id);

CREATE TABLE workflow.wait (
  run_id text NOT NULL REFERENCES workflow.run (id) ON DELETE CASCADE,
  step_id text NOT NULL,
  event_name text NOT NULL,
  expression text,
  PRIMARY KEY (run_id, step_id)
);
CREATE INDEX wait_event_name ON workflow.wait (event_name);

CREATE TABLE workflow.cron (
  function_id text NOT NULL,
  schedule text NOT NULL,
  next_at timestamptz NOT NULL,
  PRIMARY KEY (function_id, schedule)
);
