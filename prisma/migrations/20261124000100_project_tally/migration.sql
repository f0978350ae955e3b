-- CreateTable
CREATE TABLE "ProjectTally" (
    "id" BIGSERIAL NOT NULL,
    "userId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,

    CONSTRAINT "ProjectTally_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProjectTally_userId_status_idx" ON "ProjectTally"("userId", "status");

-- How many projects an account has is the sum of what its changes added and took away, written in the transactions of the
-- changes: exact in every snapshot, and nobody waits for anybody as they would for one row that holds the number.
CREATE FUNCTION tally_new_projects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ProjectTally" ("userId", status, delta)
    SELECT "userId", status, count(*) FROM changed GROUP BY "userId", status;
  RETURN NULL;
END $$;

CREATE FUNCTION tally_gone_projects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ProjectTally" ("userId", status, delta)
    SELECT "userId", status, -count(*) FROM changed GROUP BY "userId", status;
  RETURN NULL;
END $$;

CREATE FUNCTION tally_changed_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ProjectTally" ("userId", status, delta)
    VALUES (OLD."userId", OLD.status, -1), (NEW."userId", NEW.status, 1);
  RETURN NULL;
END $$;

CREATE TRIGGER tally_new_projects AFTER INSERT ON "Project"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_new_projects();

CREATE TRIGGER tally_gone_projects AFTER DELETE ON "Project"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_gone_projects();

CREATE TRIGGER tally_changed_project AFTER UPDATE OF status, "userId" ON "Project"
  FOR EACH ROW
  WHEN ((OLD."userId", OLD.status) IS DISTINCT FROM (NEW."userId", NEW.status))
  EXECUTE FUNCTION tally_changed_project();

INSERT INTO "ProjectTally" ("userId", status, delta)
  SELECT "userId", status, count(*) FROM "Project" GROUP BY "userId", status;
