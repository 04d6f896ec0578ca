/** Who leads, who comes in, and who sits where. */
export const door = {
  charge: {
    offer: 'Den som leier verkstaden, har vore borte i meir enn eitt minutt.',
    takeOver: 'Ta over',
    acting: ({ name }: { name: string }) => `${name} leier verkstaden i staden for deg.`,
    takeBack: 'Ta tilbake',
    you: 'Du leier verkstaden medan eigaren er borte. Du kan avslutte han, men ikkje slette han.',
    giveBack: 'Gi frå deg',
    handOver: 'Gi ansvaret',
    handOverLabel: ({ name }: { name: string }) => `Gi ansvaret for verkstaden til ${name}`,
    handOverTitle: ({ name }: { name: string }) => `Gi ansvaret til ${name}?`,
    handOverBody:
      'De byter roller: du blir medfasilitator. Berre eigaren kan slette verkstaden eller gi han tilbake.',
    handedOver: ({ name }: { name: string }) => `${name} eig no verkstaden.`,
  },
}
