/**
 * How long the questions of the default questionnaire take, in minutes. Measured from what there is to read in each
 * language (minutes.test.ts), and written down: counting words at every start would cost more than the first screen.
 */
export const minutes = 4;
