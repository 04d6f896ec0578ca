/** Who leads, who comes in, and who sits where. */
export const door = {
  charge: {
    offer: 'Den som leder verkstedet, har vært borte i mer enn ett minutt.',
    takeOver: 'Ta over',
    acting: ({ name }: { name: string }) => `${name} leder verkstedet i ditt sted.`,
    takeBack: 'Ta tilbake',
    you: 'Du leder verkstedet mens eieren er borte. Du kan avslutte det, men ikke slette det.',
    giveBack: 'Gi fra deg',
    handOver: 'Gi ansvaret',
    handOverLabel: ({ name }: { name: string }) => `Gi ansvaret for verkstedet til ${name}`,
    handOverTitle: ({ name }: { name: string }) => `Gi ansvaret til ${name}?`,
    handOverBody:
      'Dere bytter roller: du blir medfasilitator. Bare eieren kan slette verkstedet eller gi det tilbake.',
    handedOver: ({ name }: { name: string }) => `${name} eier nå verkstedet.`,
  },
}
