/**
 * The closing line `N passed, N failed`, for node:test.
 * @param {AsyncIterable<any>} events
 */
export default async function* count(events) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    // A file is reported as a test of its own, around those it holds.
    if (data?.details?.type === 'suite' || (data?.nesting === 0 && data.name === data.file)) continue;
    if (type === 'test:pass') totals[data.skip === undefined ? 'passed' : 'skipped']++;
    if (type === 'test:fail') totals.failed++;
  }
  yield `${totals.passed} passed, ${totals.failed} failed`;
  yield totals.skipped ? `, ${totals.skipped} skipped\n` : '\n';
}
