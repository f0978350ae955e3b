-- Courses: lectures in sections, each a film of its own, and the outlines that were previewed.
CREATE TABLE "Course" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "jobId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "sections" TEXT[],
    "zipAssetId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Course_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "CourseLecture" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "section" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "keyPoints" TEXT[],
    "script" TEXT,
    "filmId" TEXT,
    "jobId" TEXT,
    "errorSaid" JSONB,

    CONSTRAINT "CourseLecture_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "CourseOutline" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "outline" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CourseOutline_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Course_jobId_key" ON "Course"("jobId");
CREATE INDEX "Course_userId_createdAt_id_idx" ON "Course"("userId", "createdAt" DESC, "id");
CREATE UNIQUE INDEX "CourseLecture_jobId_key" ON "CourseLecture"("jobId");
CREATE UNIQUE INDEX "CourseLecture_courseId_position_key" ON "CourseLecture"("courseId", "position");
CREATE INDEX "CourseOutline_userId_requestHash_createdAt_idx" ON "CourseOutline"("userId", "requestHash", "createdAt" DESC);
ALTER TABLE "Course" ADD CONSTRAINT "Course_userId_fkey"
    FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CourseLecture" ADD CONSTRAINT "CourseLecture_courseId_fkey"
    FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CourseOutline" ADD CONSTRAINT "CourseOutline_userId_fkey"
    FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
