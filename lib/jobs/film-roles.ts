/**
 * What a job has to do with a film: it makes the film as a whole, it changes a film that is there and renders it with the
 * change, or it renders a film into a file and leaves the film as it is.
 */
export const FILM_ROLES = ["makes", "changes", "renders"] as const;
export type FilmRole = (typeof FILM_ROLES)[number];
