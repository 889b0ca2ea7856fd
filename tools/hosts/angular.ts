/**
 * A host in Angular, compiled in the browser: `CUSTOM_ELEMENTS_SCHEMA` is what lets a template name our elements.
 * Decorators are called as the functions they are, so that no compiler of Angular's is needed to build it.
 */
import '@angular/compiler';
import { ChangeDetectorRef, Component, CUSTOM_ELEMENTS_SCHEMA, inject } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

class Host {
  shown = true;
  theme = 'clair';
  started = 0;
  readonly #changes = inject(ChangeDetectorRef);

  darken(): void {
    this.theme = 'sombre';
    this.#changes.markForCheck();
  }

  toggle(): void {
    this.shown = !this.shown;
    this.#changes.markForCheck();
  }

  count(): void {
    this.started++;
    this.#changes.markForCheck();
  }
}

const Root = Component({
  selector: '#root',
  standalone: true,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Angular</h1>
    <button id="theme" (click)="darken()">Sombre</button>
    <button id="toggle" (click)="toggle()">Montrer ou retirer</button>
    <output id="started">{{ started }}</output>
    @if (shown) {
      <choix-eclaire
        [theme]="theme"
        [locale]="theme === 'clair' ? 'fr' : 'en'"
        storage="session"
        contact-url="https://mon-cep.org/"
        (choix-started)="count()"
      >
        <p>Ce questionnaire a besoin de JavaScript.</p>
      </choix-eclaire>
    }
  `,
})(Host) as typeof Host | undefined;

void bootstrapApplication(Root ?? Host);
