/** An element of the package, imported when a page first needs it. */
export type Widget = () => Promise<CustomElementConstructor>;

/** Every public tag and where its class is: to add a widget is to add its folder and a line here. */
export const widgets: Readonly<Record<string, Widget>> = {
  'choix-eclaire': () => import('./choix-eclaire/choix-eclaire.js').then((module) => module.ChoixEclaire),
  'choix-fiche': () => import('./choix-fiche/choix-fiche.js').then((module) => module.ChoixFiche),
  'choix-comparateur': () =>
    import('./choix-comparateur/choix-comparateur.js').then((module) => module.ChoixComparateur),
  'choix-conseiller': () =>
    import('./choix-conseiller/choix-conseiller.js').then((module) => module.ChoixConseiller),
  'choix-panorama': () => import('./choix-panorama/choix-panorama.js').then((module) => module.ChoixPanorama),
};
