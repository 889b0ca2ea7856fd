/** For what the package tells editors and frameworks: the public elements, with what they inherit. */
export default {
  globs: ['widgets/choix-*/choix-*.ts', 'widgets/shared/root.ts', '!**/*.test.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
};
