/** What a frame shows, in the words of a visitor and in the language of what is in it: a reader hears it on the way in. */
export const titles = {
  fr: {
    'choix-eclaire': 'Choisir une certification',
    'choix-fiche': 'Fiche d’une certification',
    'choix-comparateur': 'Comparer des certifications',
    'choix-panorama': 'Toutes les certifications',
    'choix-conseiller': 'Bureau du conseiller',
  },
  en: {
    'choix-eclaire': 'Choosing a certification',
    'choix-fiche': 'One certification',
    'choix-comparateur': 'Comparing certifications',
    'choix-panorama': 'All certifications',
    'choix-conseiller': 'The counsellor’s desk',
  },
};

/** What stands in an element for those who see nothing else. `contact` ends with a link. */
export const fallback = {
  fr: { alone: 'Ce contenu a besoin de JavaScript.', contact: 'Un conseiller peut aussi vous aider :' },
  en: { alone: 'This content needs JavaScript.', contact: 'A counsellor can help you too:' },
};
