/** Sentences of jobs. */
export const jobs = {
  "jobs.cancel_first": "Cancel it first, or wait.",
  "jobs.cancelled": "Cancelled",
  "jobs.check_inngest_base_url_inngest":
    "Check INNGEST_BASE_URL and INNGEST_SIGNING_KEY, and that the server is running.",
  "jobs.drew_ahead": "Rendered {count} pieces of the film while the rest is made",
  "jobs.drew_pieces_film": "Rendered {rendered} of {count} pieces of the film",
  "jobs.goes_on": "The workflow engine lost this job; it continues from its last finished step.",
  "jobs.in_line": "In line: {ahead, plural, one {# render} other {# renders}} before this one, about {minutes} min",
  "jobs.inngest_base_url_names_server":
    "INNGEST_BASE_URL points to a server on another machine, but INNGEST_SIGNING_KEY is not set.",
  "jobs.inngest_server_did_not_take": "The Inngest server did not accept the workflow functions: {answer}",
  "jobs.job_has_already": "The job has already {status}; it cannot be cancelled.",
  "jobs.job_has_ended": "The job has ended; nothing more is done for it.",
  "jobs.job_still_running": "The job is still running.",
  "jobs.lost_too_often": "The workflow engine lost this job {times} times.",
  "jobs.mixed_sound_s": "Mixed the sound in {seconds, number, d1} s",
  "jobs.rendered_frames": "Rendered {totalFrames} frames ({uniqueFrames} different) in {total, number, d1} s",
  "jobs.required_credits": "Required {required} credits, but max_credits allows only {available}",
  "jobs.set_inngest_signing_key_server":
    "Set INNGEST_SIGNING_KEY to the server's key: without it, anyone could run steps here.",
  "jobs.start_again": "Start it again; what was finished is kept.",
  "jobs.trying_again": "{reason} Trying again.",
  "jobs.waiting_start": "Waiting to start",
  "jobs.was_cancelled": "It was cancelled.",
} as const;
