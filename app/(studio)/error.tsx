"use client";

/** A room that broke leaves the shell round it standing, so that the others stay within reach. */
export { default } from "../error";
