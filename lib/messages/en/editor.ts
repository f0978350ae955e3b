/** Sentences of the editor API. */
export const editor = {
  "editor.job_makes_no_film": "the job {id} does not make a film",
  "editor.job_under_way": "The job has not finished its film yet.",
  "editor.job_left_no_film": "The job's film is gone, or was never made.",
  "editor.wait_for_job": "Wait until the job is completed, then create the project.",
  "editor.take_other_job": "Take a job that has made a film, or create the project from media.",
  "editor.nothing_left": "nothing would be left of the segment, which lasts {seconds, number, d2} s",
  "editor.split_outside": "is not inside the segment, which lasts {seconds, number, d2} s",
  "editor.end_before_start": "has to be after start_time",
  "editor.behind_film_end": "is after the film's end at {seconds, number, d2} s",
  "editor.last_segment": "it is after the last segment: the project has {count}",
  "editor.not_a_picture": "the asset is not a picture: its kind is {kind}",
  "editor.no_text_of_overlay": "an overlay of type {type} has no {field}",
  "editor.no_picture_to_change": "a segment of sound has no transitions",
  "editor.empty_project": "The project has nothing to render yet.",
  "editor.add_segments": "Add a segment or an overlay first.",
} as const;
