/** What the types of the package accept, and what they must refuse. */
import { watch, type ChoixEclaire } from 'choix-eclaire';
import type {} from 'choix-eclaire/react';

export const accepted = (
  <>
    <choix-eclaire theme="sombre" locale="fr" loading="lazy" contact-label="Nous écrire" lang="fr" />
    <choix-fiche code="RNCP37274" onchoix-started={(event) => console.log(event.detail)} />
    <choix-comparateur codes="RNCP37274 RS6008" />
    <choix-conseiller idle-minutes="5" journey-url="https://operateur.example/parcours" />
    {/* @ts-expect-error There is no such attribute. */}
    <choix-eclaire colour="red" />
    {/* @ts-expect-error There is no such element. */}
    <choix-clair />
    {/* @ts-expect-error A value is text. */}
    <choix-fiche code={37274} />
  </>
);

const element: ChoixEclaire | null = document.querySelector('choix-eclaire');
if (element) element.theme = 'sombre';
// @ts-expect-error A property takes text or null, as an attribute does.
if (element) element.theme = 3;

const root = element?.attachShadow({ mode: 'open' });
if (root) watch(root);
// @ts-expect-error Something to watch is needed.
watch();
