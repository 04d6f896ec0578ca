import type { Texts } from '#shared/i18n/texts.ts'

/** How a seat is called: the name that was given, or *Guest* with the seat's number. */
export const seatName = (t: Texts, seat: { readonly name: string; readonly number: number }): string =>
  seat.name === '' ? t.common.guest({ number: seat.number }) : seat.name
