-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "concurrentRuns" INTEGER,
ADD COLUMN     "dueLoweredAt" TIMESTAMP(3),
ADD COLUMN     "plan" TEXT NOT NULL DEFAULT 'unlimited';
