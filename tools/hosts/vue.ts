/** A host in Vue 3: the compiler would be told `isCustomElement: (tag) => tag.startsWith('choix-')`; `h` need not be. */
import { createApp, defineComponent, h, ref } from 'vue';
import type {} from 'choix-eclaire/vue';

const Host = defineComponent(() => {
  const shown = ref(true);
  const theme = ref<'clair' | 'sombre'>('clair');
  const started = ref(0);
  return () => [
    h('h1', 'Vue'),
    h('button', { id: 'theme', onClick: () => (theme.value = 'sombre') }, 'Sombre'),
    h('button', { id: 'toggle', onClick: () => (shown.value = !shown.value) }, 'Montrer ou retirer'),
    h('output', { id: 'started' }, started.value),
    shown.value
      ? h(
          'choix-eclaire',
          {
            theme: theme.value,
            locale: theme.value === 'clair' ? 'fr' : 'en',
            storage: 'session',
            'contact-url': 'https://mon-cep.org/',
            'onChoix-started': () => started.value++,
          },
          [h('p', 'Ce questionnaire a besoin de JavaScript.')],
        )
      : null,
  ];
});

createApp(Host).mount('#root');
