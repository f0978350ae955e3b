-- DropIndex
DROP INDEX "Project_userId_createdAt_id_idx";

-- DropIndex
DROP INDEX "Project_userId_status_idx";

-- CreateTable
CREATE TABLE "RequestCount" (
    "userId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "surface" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RequestCount_pkey" PRIMARY KEY ("userId","day","surface")
);

-- CreateIndex
CREATE INDEX "Project_userId_createdAt_id_idx" ON "Project"("userId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Project_userId_status_createdAt_id_idx" ON "Project"("userId", "status", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Project_jobId_idx" ON "Project"("jobId");

-- AddForeignKey
ALTER TABLE "RequestCount" ADD CONSTRAINT "RequestCount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A project's status is its pipeline's, in the same transaction, whoever moves the job. Steps are those of filmPipeline.
CREATE FUNCTION project_follows_job() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  following text := CASE
    WHEN NEW.status = 'succeeded' THEN 'completed'
    WHEN NEW.status IN ('failed', 'cancelled') THEN NEW.status::text
    WHEN NEW."currentStep" IN ('voices', 'pictures', 'music', 'timeline') THEN 'generating'
    WHEN NEW."currentStep" IN ('render', 'check', 'deliver') THEN 'rendering'
    ELSE 'scripting'
  END;
BEGIN
  UPDATE "Project" SET status = following, "updatedAt" = now() AT TIME ZONE 'utc'
  WHERE "jobId" = NEW.id AND status IS DISTINCT FROM following;
  RETURN NULL;
END $$;

CREATE TRIGGER project_follows_job AFTER UPDATE OF status, "currentStep" ON "Job"
  FOR EACH ROW
  WHEN (NEW."projectId" IS NOT NULL AND (OLD.status, OLD."currentStep") IS DISTINCT FROM (NEW.status, NEW."currentStep"))
  EXECUTE FUNCTION project_follows_job();

-- Whoever follows a job by the ids of its events must never see a lower id appear after a higher one. Ids are therefore
-- given while the job's row is held: for each job, the order of ids is the order of commits.
CREATE FUNCTION number_job_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Job" WHERE id = NEW."jobId" FOR NO KEY UPDATE;
  NEW.id := nextval('"JobEvent_id_seq"');
  RETURN NEW;
END $$;

CREATE TRIGGER number_job_event BEFORE INSERT ON "JobEvent"
  FOR EACH ROW EXECUTE FUNCTION number_job_event();
