/** The pages of operators that the widget is tried on. What each has of its own, and nothing else. */

/**
 * @typedef {object} HostPage
 * @property {string} name
 * @property {string} body
 * @property {string} [css] path of a stylesheet among the files of the site
 * @property {string} [attributes] of `<html>`
 * @property {string} [csp]
 * @property {string} [script] path of an application that brings the element
 */

export const loader = '/choix-eclaire.js';
export const scriptTag = `<script type="module" src="${loader}"></script>`;
export const element =
  '<choix-eclaire theme="clair"><p>Ce questionnaire a besoin de JavaScript.</p></choix-eclaire>';

/** What stands around the widget: what a leak would change. */
const around = [
  '<h1>Changer de métier</h1><h2>Un titre</h2><p class="lead">Un <a href="#x">lien</a>.</p>',
  '<p><button class="btn button">Un bouton</button> <input type="text" value="x"> <label><input type="radio"> Oui</label></p>',
  '<ul><li>Un</li></ul><details><summary>Voir</summary></details>',
].join('');

/** @param {string} inner @param {string} [before] */
const at640 = (inner, before = '') => `${before}${around}<div class="place">${inner}</div>`;

/** What another copy of Lit does first under Trusted Types. */
export const anotherLit = 'globalThis.trustedTypes?.createPolicy("lit-html",{createHTML:(html)=>html});';

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

/** @type {readonly HostPage[]} */
export const pages = [
  { name: 'plain', body: at640(element) },
  { name: 'DSFR', body: at640(element), css: '/dsfr.css', attributes: 'data-fr-theme="light"' },
  { name: 'Bootstrap', body: at640(element), css: '/bootstrap.css', attributes: 'data-bs-theme="light"' },
  { name: 'Tailwind preflight', body: at640(element), css: '/preflight.css' },
  { name: 'hostile', body: at640(element), css: '/hostile.css' },
  { name: '62.5 %', body: at640(element), css: '/small.css' },
  { name: 'right to left', body: at640(element), attributes: 'dir="rtl"' },
  { name: 'strict policy', body: at640(element), csp: strict },
  {
    name: 'Trusted Types',
    body: at640(element),
    csp: `${strict}; require-trusted-types-for 'script'; trusted-types lit-html`,
  },
  {
    name: 'Trusted Types and another Lit',
    body: at640(element),
    csp: `${strict}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`,
    script: '/lit.js',
  },
  { name: 'pasted twice', body: at640(element, scriptTag) + scriptTag },
  { name: 'dialog', body: `${around}<dialog open class="place">${element}</dialog>` },
  {
    name: 'modal dialog',
    body: `${around}<dialog id="modal" class="place">${element}</dialog>`,
    script: '/modal.js',
  },
  {
    name: 'hidden panel',
    body: at640(element).replace('class="place"', 'class="place" hidden'),
    script: '/panel.js',
  },
  { name: 'shadow root', body: at640('<div id="host"></div>'), script: '/shadow.js' },
];

/** What the pages ask for, besides the CSS of frameworks and the applications. */
export const files = {
  '/place.css': 'body{margin:0}.place{display:block;width:640px;margin:0;padding:0;border:0}',
  '/hostile.css':
    '*{all:unset !important}*::before,*::after{content:"!" !important}html{width:640px !important;font-family:serif !important}',
  '/small.css':
    'html{font-size:62.5%}body{font-size:1.6rem;letter-spacing:.2em;text-align:center;line-height:3}',
  '/lit.js': anotherLit,
  '/modal.js': 'document.getElementById("modal").showModal();',
  '/panel.js':
    'customElements.whenDefined("choix-eclaire").then(()=>{document.querySelector(".place").hidden=false});',
  '/shadow.js': `import{watch}from"${loader}";const root=document.getElementById("host").attachShadow({mode:"open"});root.innerHTML=${JSON.stringify(element)};watch(root);`,
};

/** @param {HostPage} page */
export const html = ({ name, body, css, attributes = '', script }) =>
  `<!doctype html><html lang="fr" ${attributes}><head><meta charset="utf-8"><title>${name}</title>` +
  `<link rel="icon" href="/favicon.ico"><link rel="stylesheet" href="/place.css">` +
  (css ? `<link rel="stylesheet" href="${css}">` : '') +
  scriptTag +
  (script ? `<script type="module" src="${script}"></script>` : '') +
  `</head><body>${body}</body></html>`;
