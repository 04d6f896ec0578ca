import { plural } from '../plural.ts'
import type { Texts } from '../texts.ts'

/** Texts about being several on one board: who is where, what was locked, undone, restored, and done. */
export const together: Texts['together'] = {
  people: {
    label: 'Kven er på tavla',
    watching: ({ count }: { count: number }) => `${count} ser på`,
    more: ({ count }: { count: number }) => `Vis ${count} til`,
    follow: ({ name }: { name: string }) => `Følg ${name}`,
    following: ({ name }: { name: string }) => `Du følgjer ${name}`,
    followedBy: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'person følgjer', 'personar følgjer')} deg`,
    stop: 'Slutt å følgje',
    left: ({ name }: { name: string }) => `${name} er ikkje på tavla lenger.`,
    hideCursors: 'Gøym peikarane til andre',
    showCursors: 'Vis peikarane til andre',
  },
  attention: {
    call: 'Hent alle',
    called: 'Alle er henta hit.',
    lead: 'Følg meg',
    release: 'Slepp alle',
    leading: 'Alle følgjer deg',
    led: ({ name }: { name: string }) => `${name} leier visinga`,
    again: 'Følg igjen',
  },
  lock: {
    item: 'Låst av fasilitator',
    takesCards: 'Låst av fasilitator, open for lappar',
    lock: 'Lås',
    unlock: 'Lås opp',
  },
  versions: {
    title: 'Versjonar',
    open: 'Versjonar',
    help: 'Tavla slik ho var tidlegare. Å gå tilbake endrar berre tavla: stemmer og vedtak står som dei er.',
    none: 'Det finst ingen tidlegare versjonar enno.',
    name: 'Namn på versjonen',
    keep: 'Ta vare på tavla slik ho er no',
    kept: 'Versjonen er teken vare på.',
    reasons: {
      time: 'Undervegs',
      step: 'Nytt steg',
      before: 'Før attendestilling',
      large: 'Før ei stor endring',
      named: 'Med namn',
    },
    step: ({ title }: { title: string }) => `Då «${title}» starta`,
    ended: 'Då agendaen vart avslutta',
    preview: 'Sjå på',
    previewOf: ({ time }: { time: string }) => `Sjå på tavla ${time}`,
    of: ({ time }: { time: string }) => `Tavla ${time}`,
    picture: 'Kartet over tavla',
    counts: ({ cards, themes }: { cards: number; themes: number }) =>
      `${cards} ${plural(cards, 'lapp', 'lappar')}, ${themes} ${plural(themes, 'tema', 'tema')}`,
    outside: 'Utan tema',
    untitled: 'Utan tittel',
    scope: 'Kva skal stillast tilbake?',
    whole: 'Heile tavla',
    theme: ({ name }: { name: string }) => `Temaet «${name}»`,
    seat: ({ name }: { name: string }) => `Det ${name} har endra sidan`,
    restore: 'Still tilbake',
    back: 'Til oversikten',
    restored: ({ time }: { time: string }) => `Tavla er sett tilbake til ${time}.`,
    undo: 'Angre at tavla vart sett tilbake',
    undone: 'Tavla er som før ho vart sett tilbake.',
  },
  log: {
    title: 'Logg',
    open: 'Logg',
    help: 'Kva som er gjort, utan det som er skrive.',
    none: 'Ingenting er gjort enno.',
    someone: 'Nokon',
    server: 'Klokka',
    did: {
      wrote: ({ who, count }: { who: string; count: number }) =>
        `${who} skreiv ${count} ${plural(count, 'lapp', 'lappar')}`,
      edited: ({ who, count }: { who: string; count: number }) =>
        `${who} endra ${count} ${plural(count, 'lapp', 'lappar')}`,
      moved: ({ who, count }: { who: string; count: number }) => `${who} flytta ${count} ting`,
      themed: ({ who, count }: { who: string; count: number }) => `${who} laga ${count} tema`,
      deleted: ({ who, count }: { who: string; count: number }) => `${who} sletta ${count} ting`,
      linked: ({ who, count }: { who: string; count: number }) =>
        `${who} laga ${count} ${plural(count, 'kopling', 'koplingar')}`,
      merged: ({ who, count }: { who: string; count: number }) =>
        `${who} slo saman ${count} ${plural(count, 'lapp', 'lappar')}`,
      drew: ({ who, count }: { who: string; count: number }) =>
        `${who} teikna ${count} ${plural(count, 'figur', 'figurar')}`,
      locked: ({ who, count }: { who: string; count: number }) => `${who} låste eller merkte ${count} ting`,
      remarked: ({ count }: { who: string; count: number }) =>
        `${count} ${plural(count, 'kommentar eller reaksjon', 'kommentarar og reaksjonar')}`,
      reopened: ({ who }: { who: string }) => `${who} opna verkstaden frå eit arkiv`,
      created: ({ who }: { who: string }) => `${who} oppretta verkstaden`,
      start: ({ who }: { who: string }) => `${who} starta verkstaden`,
      end: ({ who }: { who: string }) => `${who} avslutta verkstaden`,
      enterStep: ({ who }: { who: string }) => `${who} gjekk til eit nytt steg`,
      roundOpened: ({ who }: { who: string }) => `${who} opna ei avstemming`,
      roundClosed: ({ who }: { who: string }) => `${who} lukka ei avstemming`,
      roundShown: ({ who }: { who: string }) => `${who} viste eit resultat`,
      roundCancelled: ({ who }: { who: string }) => `${who} avbraut ei avstemming`,
      lockBoard: ({ who }: { who: string }) => `${who} låste tavla`,
      unlockBoard: ({ who }: { who: string }) => `${who} låste opp tavla`,
      call: ({ who }: { who: string }) => `${who} henta alle`,
      lead: ({ who }: { who: string }) => `${who} leidde visinga`,
      forgot: ({ who }: { who: string }) => `${who} sletta det som var sitt eige`,
      revealed: ({ who, count }: { who: string; count: number }) =>
        `${who} viste ${count} ${plural(count, 'lapp', 'lappar')} som var skrivne åleine`,
      restored: ({ who }: { who: string }) => `${who} sette tavla tilbake`,
      agreed: ({ who }: { who: string }) => `${who} vedtok resultata`,
    },
  },
}
