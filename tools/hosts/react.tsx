/** A host in React 19: the element is written as any other, in development mode and StrictMode, its hardest. */
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type {} from 'choix-eclaire/react';

function Host() {
  const [shown, show] = useState(true);
  const [theme, setTheme] = useState<'clair' | 'sombre'>('clair');
  const [started, setStarted] = useState(0);
  return (
    <>
      <h1>React</h1>
      <button id="theme" onClick={() => setTheme('sombre')}>
        Sombre
      </button>
      <button id="toggle" onClick={() => show(!shown)}>
        Montrer ou retirer
      </button>
      <output id="started">{started}</output>
      {shown && (
        <choix-eclaire
          theme={theme}
          locale={theme === 'clair' ? 'fr' : 'en'}
          storage="session"
          contact-url="https://mon-cep.org/"
          onchoix-started={() => setStarted((count) => count + 1)}
        >
          <p>Ce questionnaire a besoin de JavaScript.</p>
        </choix-eclaire>
      )}
    </>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Host />
    </StrictMode>,
  );
