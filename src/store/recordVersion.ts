/**
 * The version of the records this release writes, one more than the steps in `migrations/`. It is the number of
 * the database too, so that the browser refuses a release that could not read the records before it has read one.
 * Not counted from the steps: the code that opens the database is loaded long before the code that reads.
 */
export const recordVersion = 2;
