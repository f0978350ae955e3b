-- CreateTable
CREATE TABLE "Take" (
    "jobId" TEXT NOT NULL,
    "scenes" JSONB NOT NULL DEFAULT '{}',
    "film" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Take_pkey" PRIMARY KEY ("jobId")
);

-- AddForeignKey
ALTER TABLE "Take" ADD CONSTRAINT "Take_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;
