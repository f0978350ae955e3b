/** Set by the web server alone, on requests that a program of this machine sent with no proxy between. */
export const NEAR_HEADER = "x-framewright-near";
