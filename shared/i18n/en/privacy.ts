import { RETENTION } from '../../domain/retention.ts'
import type { privacy as nb } from '../nb/privacy.ts'
import { plural } from '../plural.ts'

const { sessionDays, versionDays, logMinutes, deviceDays, noticeDays } = RETENTION

export const privacy: typeof nb = {
  title: 'Privacy',
  lead: 'This is what Dugnad stores about you, who sees it, and for how long it stays. Nothing is sent to anybody but the server of whoever holds the workshop. We do not track you, and there is no advertising.',
  answers: {
    title: 'Who is responsible',
    known: ({ contact }) => `Responsible for this server: ${contact}`,
    unknown:
      'The municipality, or whoever else holds the workshop, is responsible. Ask the person who invited you whom to contact.',
  },
  storedTitle: 'What is stored, who sees it, and for how long',
  seenBy: 'Who sees it?',
  keptFor: 'For how long?',
  stored: [
    {
      what: 'Name, role, field of work and municipality, if you give them',
      who: 'Everybody in the workshop.',
      long: 'Until you delete it, the workshop is deleted, or nobody has used it for a long time (see below).',
    },
    {
      what: 'Notes, comments, links and drawings on the board',
      who: 'Everybody in the workshop. The board does not say who wrote what. The server knows, so that you can change your own, and facilitators see in the log who did something, but not what.',
      long: `Until it is deleted. Deleted text is gone from the board’s log ${logMinutes} minutes after everybody has left, and from earlier versions of the board after ${versionDays} days.`,
    },
    {
      what: 'Notes that you write alone',
      who: 'You alone, until the facilitator shows all. From then on the server does not know either who wrote them.',
      long: 'Until they are shown or deleted.',
    },
    {
      what: 'Votes',
      who: 'You alone. Facilitators see how many have voted, never what anybody voted.',
      long: 'What ties you to the vote is deleted when the vote closes. Votes are counted and stay in the minutes without names.',
    },
    {
      what: 'The minutes: what was voted on, chosen, parked and agreed',
      who: 'Everybody in the workshop, and those the report is shared with.',
      long: 'Until the owner of the workshop deletes it.',
    },
    {
      what: 'Contacts at actors: name, e-mail and phone, if a facilitator has written them down',
      who: 'The facilitators. They are not on the board, in files or in archives. Whoever has the link to the actor’s own page sees that there is a contact, but not who.',
      long: `Until the actor deletes them on its own page, a facilitator deletes them, the actor has been gone from the board for ${versionDays} days, the workshop is deleted, or nobody has used it for a long time (see below).`,
    },
    {
      what: 'What actors have said that they will do, and status messages',
      who: 'Everybody in the workshop sees the status messages, and all but observers see the commitments. An actor sees its own. Files that are shared name only actors that have said yes to that.',
      long: 'Until the owner of the workshop deletes it.',
    },
    {
      what: 'One cookie that remembers your seats in workshops',
      who: 'This browser and the server alone.',
      long: `${sessionDays} days after it was last used.`,
    },
    {
      what: 'On this device: boards that you have opened, what has not been sent, your own votes with receipts, and the page itself',
      who: 'Whoever uses this browser. Other people’s devices may show your name in the same way.',
      long: `Until it is deleted here. Without a network, the last we heard from the workshop is shown for at most ${deviceDays} days.`,
    },
    {
      what: 'The server’s log: which page was asked for, when, and how that went',
      who: 'Whoever runs the server. The log has no names, addresses, codes or texts.',
      long: 'As long as whoever runs the server decides.',
    },
    {
      what: 'Archives: the whole workshop in one file, which opens in Dugnad again',
      who: 'Facilitators can download an archive, and whoever gets the file sees what is in it: the board with a picture of it, votes that have closed, and what was agreed. Participants are numbers and roles. Names, codes, notes that have not been shown, and who wrote what are left out. What people wrote about themselves on the board is in it.',
      long: 'As long as anybody has the file. What you delete afterwards is still in it.',
    },
    {
      what: 'Backups',
      who: 'Whoever runs the server.',
      long: 'They are deleted separately. What you delete may lie in older backups until then.',
    },
  ],
  unused: ({ months }) =>
    `When nothing has been done in a workshop for ${months} months, names, fields of work and municipalities, who wrote what, notes that were never shown, contacts at actors and the links to their pages are deleted. Those who run the workshop see it on the page “My workshops” at least ${noticeDays} days before. Votes that are still open are then counted. The board, the results and what was agreed stay.`,
  mine: {
    title: 'Delete mine',
    lead: 'You can delete what is yours in a workshop: your name, notes written alone, votes in rounds that are open, and what you have made on the board.',
    stays:
      'This stays, without your name: cards that others have written in, commented on or put something in, what is locked or agreed, and votes that are counted. When the workshop has ended, the board is part of the minutes.',
    none: 'This device has no seat in any workshop.',
    action: 'Delete mine',
    actionIn: ({ title }) => `Delete mine in ${title}`,
    confirmTitle: ({ title }) => `Delete what is yours in “${title}”?`,
    confirm:
      'You lose your seat in the workshop, and this cannot be undone. Others who only vote from this device lose their seats too.',
    deleting: 'Deleting …',
    done: 'What you wrote is deleted.',
    left: ({ count }) =>
      `${count} ${plural(count, 'thing stays', 'things stay')} on the board without your name.`,
  },
  device: {
    title: 'This device',
    lead: 'Remove all that this browser has stored from Dugnad, for instance on a borrowed computer. You keep your seats in the workshops.',
    action: 'Clear this device',
    confirmTitle: 'Clear this device?',
    confirm:
      'What you have written and not been able to send will be lost, and the receipts for your votes too.',
    done: 'The device is cleared.',
    failed: 'Not everything could be removed. Close other tabs with Dugnad and try again.',
  },
  access: {
    title: 'Accessibility statement',
    lead: 'Everybody should be able to take part in a workshop. Dugnad is built to WCAG 2.2 level AA, which goes beyond what Norwegian regulations ask for (WCAG 2.1).',
    statusTitle: 'How it is now',
    status:
      'Dugnad partly conforms. The list view is the accessible form of the board: all that can be done on the board can be done in the list, by keyboard and screen reader, on a phone and at 400 % zoom.',
    gapsTitle: 'What we know is not good enough',
    gaps: [
      'The board as a canvas cannot be used by screen reader alone. Choose the list view.',
      'Drawing freehand needs a mouse, pen or finger. In the list, drawings and figures stand in few words, such as “drawing”.',
      'Pictures have no description until somebody writes one. The list says which pictures lack it.',
      'Cards written in another language than that of the workshop are not marked with their language.',
      'Cards that others move are in motion on the canvas. In the list they stand still.',
      'The files that can be downloaded have been checked by automatic tests, not with screen readers. The PDFs are tagged.',
      'We have tried the page with automatic tests, by keyboard alone and by the browser’s accessibility tree, but not thoroughly with screen readers and users.',
    ],
    timeTitle: 'Time',
    time: 'The timer of a workshop is run by the facilitator, who can give more time. Say so if you need it.',
    complainTitle: 'Tell us',
    complain:
      'Tell whoever holds the workshop if something shuts you out. They should answer, and can give you the content in another way.',
    authority:
      'You can also report it to Uutilsynet, which supervises accessibility of digital services in Norway, and complain about discrimination to Diskrimineringsnemnda.',
    authorityLink: 'Report to Uutilsynet',
    tribunalLink: 'Complain to Diskrimineringsnemnda',
    scope:
      'This page is about Dugnad as it is made. Whoever runs the service has a statement of their own at uustatus.no.',
    reviewed: 'Last reviewed in November 2026.',
  },
}
