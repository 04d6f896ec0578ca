import { plural } from '../plural.ts'

/** Texts about being several on one board: who is where, what was locked, undone, restored, and done. */
export const together = {
  people: {
    label: 'Hvem er på tavla',
    watching: ({ count }: { count: number }) => `${count} ser på`,
    more: ({ count }: { count: number }) => `Vis ${count} til`,
    follow: ({ name }: { name: string }) => `Følg ${name}`,
    following: ({ name }: { name: string }) => `Du følger ${name}`,
    followedBy: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'person følger', 'personer følger')} deg`,
    stop: 'Slutt å følge',
    left: ({ name }: { name: string }) => `${name} er ikke på tavla lenger.`,
    hideCursors: 'Skjul andres pekere',
    showCursors: 'Vis andres pekere',
  },
  attention: {
    call: 'Hent alle',
    called: 'Alle er hentet hit.',
    lead: 'Følg meg',
    release: 'Slipp alle',
    leading: 'Alle følger deg',
    led: ({ name }: { name: string }) => `${name} leder visningen`,
    again: 'Følg igjen',
  },
  lock: {
    item: 'Låst av fasilitator',
    takesCards: 'Låst av fasilitator, åpen for lapper',
    lock: 'Lås',
    unlock: 'Lås opp',
  },
  versions: {
    title: 'Versjoner',
    open: 'Versjoner',
    help: 'Tavla slik den var tidligere. Å gå tilbake endrer bare tavla: stemmer og beslutninger står som de er.',
    none: 'Det finnes ingen tidligere versjoner ennå.',
    name: 'Navn på versjonen',
    keep: 'Ta vare på tavla slik den er nå',
    kept: 'Versjonen er tatt vare på.',
    reasons: {
      time: 'Underveis',
      step: 'Nytt steg',
      before: 'Før gjenoppretting',
      large: 'Før en stor endring',
      named: 'Navngitt',
    },
    step: ({ title }: { title: string }) => `Da «${title}» startet`,
    ended: 'Da agendaen ble avsluttet',
    preview: 'Se på',
    previewOf: ({ time }: { time: string }) => `Se på tavla ${time}`,
    of: ({ time }: { time: string }) => `Tavla ${time}`,
    picture: 'Kartet over tavla',
    counts: ({ cards, themes }: { cards: number; themes: number }) =>
      `${cards} ${plural(cards, 'lapp', 'lapper')}, ${themes} ${plural(themes, 'tema', 'temaer')}`,
    outside: 'Uten tema',
    untitled: 'Uten tittel',
    scope: 'Hva skal gjenopprettes?',
    whole: 'Hele tavla',
    theme: ({ name }: { name: string }) => `Temaet «${name}»`,
    seat: ({ name }: { name: string }) => `Det ${name} har endret siden`,
    restore: 'Gjenopprett',
    back: 'Til oversikten',
    restored: ({ time }: { time: string }) => `Tavla er satt tilbake til ${time}.`,
    undo: 'Angre gjenopprettingen',
    undone: 'Gjenopprettingen er angret.',
  },
  log: {
    title: 'Logg',
    open: 'Logg',
    help: 'Hva som er gjort, uten det som er skrevet.',
    none: 'Ingenting er gjort ennå.',
    someone: 'Noen',
    server: 'Klokka',
    did: {
      wrote: ({ who, count }: { who: string; count: number }) =>
        `${who} skrev ${count} ${plural(count, 'lapp', 'lapper')}`,
      edited: ({ who, count }: { who: string; count: number }) =>
        `${who} endret ${count} ${plural(count, 'lapp', 'lapper')}`,
      moved: ({ who, count }: { who: string; count: number }) => `${who} flyttet ${count} ting`,
      themed: ({ who, count }: { who: string; count: number }) =>
        `${who} laget ${count} ${plural(count, 'tema', 'temaer')}`,
      deleted: ({ who, count }: { who: string; count: number }) => `${who} slettet ${count} ting`,
      linked: ({ who, count }: { who: string; count: number }) =>
        `${who} laget ${count} ${plural(count, 'kobling', 'koblinger')}`,
      merged: ({ who, count }: { who: string; count: number }) =>
        `${who} slo sammen ${count} ${plural(count, 'lapp', 'lapper')}`,
      drew: ({ who, count }: { who: string; count: number }) =>
        `${who} tegnet ${count} ${plural(count, 'figur', 'figurer')}`,
      locked: ({ who, count }: { who: string; count: number }) => `${who} låste eller merket ${count} ting`,
      remarked: ({ count }: { who: string; count: number }) =>
        `${count} ${plural(count, 'kommentar eller reaksjon', 'kommentarer og reaksjoner')}`,
      reopened: ({ who }: { who: string }) => `${who} åpnet verkstedet fra et arkiv`,
      created: ({ who }: { who: string }) => `${who} opprettet verkstedet`,
      start: ({ who }: { who: string }) => `${who} startet verkstedet`,
      end: ({ who }: { who: string }) => `${who} avsluttet verkstedet`,
      enterStep: ({ who }: { who: string }) => `${who} gikk til et nytt steg`,
      roundOpened: ({ who }: { who: string }) => `${who} åpnet en avstemning`,
      roundClosed: ({ who }: { who: string }) => `${who} lukket en avstemning`,
      roundShown: ({ who }: { who: string }) => `${who} viste et resultat`,
      roundCancelled: ({ who }: { who: string }) => `${who} avbrøt en avstemning`,
      lockBoard: ({ who }: { who: string }) => `${who} låste tavla`,
      unlockBoard: ({ who }: { who: string }) => `${who} låste opp tavla`,
      call: ({ who }: { who: string }) => `${who} hentet alle`,
      lead: ({ who }: { who: string }) => `${who} ledet visningen`,
      forgot: ({ who }: { who: string }) => `${who} slettet det som var sitt eget`,
      revealed: ({ who, count }: { who: string; count: number }) =>
        `${who} viste ${count} ${plural(count, 'lapp', 'lapper')} som var skrevet alene`,
      restored: ({ who }: { who: string }) => `${who} satte tavla tilbake`,
      agreed: ({ who }: { who: string }) => `${who} vedtok resultatene`,
    },
  },
}
