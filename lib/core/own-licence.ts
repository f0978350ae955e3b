/** What stands for the licence of a file that was uploaded without one. */
export const OWN_LICENCE = "the uploader's own";
