import type { JobView } from "@/lib/services/jobs";
import type { Stages } from "../stages.mjs";

const BAR = 28;

/** Shows a job's progress: one line redrawn in a terminal, one line a step elsewhere. */
export function progressLine(stages: Stages): { show(job: JobView): void; end(): void } {
  let lastStep: string | null = null;
  return {
    show(job) {
      const step = job.steps.find(({ key }) => key === job.currentStep);
      const percent = `${Math.floor(job.progress * 100)}`.padStart(3);
      const label = step?.label ?? "Waiting to start";
      if (stages.live) {
        const filled = Math.round(job.progress * BAR);
        const bar = stages.paint(36, "━".repeat(filled)) + stages.paint(2, "━".repeat(BAR - filled));
        const left = job.remainingSeconds === null ? "" : `about ${clock(job.remainingSeconds)} left`;
        process.stdout.write(`\r\u001b[2K${bar} ${percent} %  ${label}  ${stages.paint(2, left)}`);
      } else if (job.currentStep !== lastStep && job.currentStep) {
        stages.say(`${percent} %  ${label}`);
      }
      lastStep = job.currentStep;
    },
    end() {
      if (stages.live) process.stdout.write("\r\u001b[2K");
    },
  };
}

/** Minutes and seconds, e.g. `1:05`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
