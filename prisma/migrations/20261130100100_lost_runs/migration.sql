-- A job whose run the workflow engine has lost goes on in a new one: which run may work on it, when a step of it was last
-- heard of, and what its finished steps answered.
ALTER TABLE "Job" ADD COLUMN "run" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Job" ADD COLUMN "heardAt" TIMESTAMP(3);

CREATE TABLE "JobMemo" (
    "jobId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "output" JSONB NOT NULL,

    CONSTRAINT "JobMemo_pkey" PRIMARY KEY ("jobId", "step")
);
ALTER TABLE "JobMemo" ADD CONSTRAINT "JobMemo_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;
