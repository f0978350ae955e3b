export { type PreviewedOutline, previewOutline } from "./preview-outline";
export { type CourseView, courseOfJob, LECTURE_STATUSES, type LectureView } from "./read-course";
export { type StartedCourse, startCourse } from "./start-course";
