/** For the custom-elements manifest analyser. Only public elements, and `package.json` left alone. */
export default {
  globs: ['widgets/choix-*/choix-*.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
};
