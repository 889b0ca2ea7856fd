/** The database where catalogues' files are kept, apart from what people answered: one may be erased without the other. */
export const cacheName = 'choix-eclaire-catalogues';
