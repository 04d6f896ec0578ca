/** Who leads, who comes in, and who sits where. */
export const door = {
  charge: {
    offer: 'Whoever leads the workshop has been away for more than a minute.',
    takeOver: 'Take over',
    acting: ({ name }: { name: string }) => `${name} leads the workshop in your place.`,
    takeBack: 'Take back',
    you: 'You lead the workshop while its owner is away. You can end it, but not delete it.',
    giveBack: 'Give back',
    handOver: 'Hand over',
    handOverLabel: ({ name }: { name: string }) => `Hand the workshop over to ${name}`,
    handOverTitle: ({ name }: { name: string }) => `Hand over to ${name}?`,
    handOverBody:
      'You change roles: you become a co-facilitator. Only the owner can delete the workshop or hand it back.',
    handedOver: ({ name }: { name: string }) => `${name} now owns the workshop.`,
  },
}
