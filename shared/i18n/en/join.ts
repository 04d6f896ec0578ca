import type { Texts } from '../texts.ts'

export const join: Texts['join'] = {
  pageTitle: 'Join',
  title: 'Join a workshop',
  haveCode: 'Have you been given a code?',
  code: 'Code',
  codeHelp: 'Eight digits, such as 4819 0236. They are on the big screen.',
  next: 'Continue',
  now: 'Join now',
  joining: 'Joining …',
  watchNow: 'Watch',
  asObserver: 'You join as an observer: you see everything, but do not write or vote.',
  name: 'Your name',
  nameHelp: 'First name is enough. You can also be anonymous.',
  more: 'More about you',
  jobRole: 'Role or field of work',
  jobRoleHelp: 'Such as planning, finance or procurement.',
  municipality: 'Municipality',
  privacy: 'Others in the workshop see your name. What you write is kept by those who hold the workshop.',
  privacyMore: 'Read about privacy',
  badCode: 'The code has 8 digits.',
  otherCode: 'Use another code',
}
