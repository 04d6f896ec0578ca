import { nb } from '#shared/i18n/nb/index.ts'
import { type CanvasCommand, type CanvasHand, type Thing, wordsOf } from './canvas-hand.ts'
import { CANVAS_HELP } from './canvas-help.ts'
import { CANVAS_WORK } from './canvas-work.ts'

const t = nb.canvas

/** What people do at the canvas, and how often in comparison. Each begins with the hand at rest. */
export const CANVAS_COMMANDS: Readonly<Record<string, readonly [number, CanvasCommand]>> = {
  'new card by keys': [5, newCardByKeys],
  'new cards by pointing': [3, newCardsByPointing],
  paste: [1, pasteLines],
  'edit a card': [6, editCard],
  'move a card': [7, moveCard],
  'into a theme': [6, dropInTheme],
  'theme by list': [3, themeByPanel],
  'new theme': [2, newTheme],
  'rename a theme': [2, renameTheme],
  'move a theme': [2, moveTheme],
  delete: [4, (hand) => onCard(hand, 'Delete')],
  'delete a theme': [1, deleteTheme],
  duplicate: [2, (hand) => onCard(hand, 'Control+d')],
  'copy and paste': [2, copyAndPaste],
  colour: [2, colour],
  merge: [2, merge],
  'take apart': [2, takeApart],
  arrow: [4, drawArrow],
  'relation by keys': [2, relateByKeys],
  'remove a relation': [2, removeRelation],
  comment: [3, comment],
  settle: [2, settle],
  react: [3, (hand) => inTalk(hand, [nb.cards.mark.agree, nb.cards.mark.idea, nb.cards.mark.concern])],
  stamp: [3, (hand) => inTalk(hand, Object.values(nb.cards.stamp))],
  'lock a card': [2, (hand) => onCard(hand, 'Shift+L')],
  'lock a theme': [2, lockTheme],
  'open a locked theme': [1, openTheme],
  'lock the board': [1, lockBoard],
  goals: [2, goals],
  arrange: [3, arrange],
  tidy: [1, tidy],
  undo: [5, (hand) => byKey(hand, 'Control+z')],
  redo: [3, (hand) => byKey(hand, 'Control+Shift+z')],
  note: [2, note],
  text: [1, text],
  ink: [2, (hand) => draw(hand, t.tools.draw)],
  highlight: [1, (hand) => draw(hand, t.tools.highlight)],
  rectangle: [1, (hand) => draw(hand, t.tools.rectangle)],
  line: [1, (hand) => draw(hand, t.tools.line)],
  'delete a drawing': [2, deleteDrawing],
  ...CANVAS_HELP,
  ...CANVAS_WORK,
}

async function byKey(hand: CanvasHand, key: string) {
  await hand.press(key)
  return key
}

async function onCard(hand: CanvasHand, key: string) {
  const card = await hand.selectCard()
  if (!card) return undefined
  await hand.press(key)
  return `${key} on ${card.name}`
}

async function newCardByKeys(hand: CanvasHand) {
  const title = wordsOf(hand)
  await hand.press('n')
  await hand.press('Enter')
  await hand.type(title)
  if (hand.random.int(0, 2) === 0) {
    await hand.press('Shift+Enter')
    await hand.type(`utdypet ${title}`)
  }
  await hand.press('Escape')
  return title
}

async function newCardsByPointing(hand: CanvasHand) {
  const [first, second] = [wordsOf(hand), wordsOf(hand)]
  await hand.press('n')
  const { x, y } = await hand.anywhere()
  await hand.page.mouse.click(x, y)
  await hand.type(first)
  await hand.press('Tab')
  await hand.type(second)
  await hand.press('Escape')
  return `${first}, ${second}`
}

async function pasteLines(hand: CanvasHand) {
  const lines = [wordsOf(hand), wordsOf(hand), wordsOf(hand)]
  await hand.page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('.tl-container')?.dispatchEvent(event)
  }, lines.join('\n'))
  return lines.join(', ')
}

async function editCard(hand: CanvasHand) {
  const card = await hand.selectCard()
  if (!card) return undefined
  const more = wordsOf(hand)
  await hand.press('Enter')
  await hand.press('End')
  await hand.type(` ${more}`)
  await hand.press('Escape')
  return `${card.name} + ${more}`
}

async function moveCard(hand: CanvasHand) {
  const card = hand.random.pick(await hand.cards())
  if (!card) return undefined
  const to = await hand.anywhere()
  await hand.drag(hand.middleOf(card), to)
  return `${card.name} to ${Math.round(to.x)}, ${Math.round(to.y)}`
}

async function dropInTheme(hand: CanvasHand) {
  const card = hand.random.pick(await hand.cards())
  const theme = hand.random.pick(await hand.find('.canvas-theme'))
  if (!card || !theme) return undefined
  await hand.drag(hand.middleOf(card), hand.within(theme))
  return `${card.name} into ${theme.name}`
}

async function themeByPanel(hand: CanvasHand) {
  const card = await hand.selectCard()
  if (!card) return undefined
  await hand.press('m')
  const pick = hand.page.getByRole('dialog').getByRole('list').getByRole('button')
  const choices = await pick.count()
  if (choices === 0) return undefined
  await pick.nth(hand.random.int(0, choices - 1)).press('Enter')
  return card.name
}

async function newTheme(hand: CanvasHand) {
  if ((await hand.themes()).length > 7) return undefined
  const name = `Tema ${wordsOf(hand)}`
  await hand.press('f')
  const from = await hand.anywhere()
  await hand.drag(from, { x: from.x + 180, y: from.y + 140 })
  await hand.type(name)
  await hand.press('Enter')
  return name
}

const selectTheme = async (hand: CanvasHand) => hand.select(await hand.themes())

async function renameTheme(hand: CanvasHand) {
  const theme = await selectTheme(hand)
  if (!theme) return undefined
  const name = `Tema ${wordsOf(hand)}`
  await hand.press('Enter')
  await hand.press('Control+a')
  await hand.type(name)
  await hand.press('Enter')
  return `${theme.name} → ${name}`
}

async function moveTheme(hand: CanvasHand) {
  const theme = hand.random.pick(await hand.themes())
  if (!theme) return undefined
  await hand.drag(hand.middleOf(theme), await hand.anywhere())
  return theme.name
}

async function deleteTheme(hand: CanvasHand) {
  const theme = await selectTheme(hand)
  if (!theme) return undefined
  await hand.press('Delete')
  return theme.name
}

async function lockTheme(hand: CanvasHand) {
  const theme = await selectTheme(hand)
  if (!theme) return undefined
  await hand.press('Shift+L')
  return theme.name
}

/** Locks the board for all but facilitators, and unlocks it. */
async function lockBoard({ page, appears }: CanvasHand) {
  const { lock, unlock } = nb.workshop.boardLock
  await page.getByRole('tab', { name: nb.workshop.panel.people }).press('Enter')
  for (const name of [lock, unlock]) {
    const button = page.getByRole('tabpanel').getByRole('button', { name, exact: true })
    if (!(await appears(button))) return undefined
    await button.press('Enter')
  }
  return 'and unlocks it'
}

/** A locked theme that takes cards, or no longer does. */
async function openTheme(hand: CanvasHand) {
  const theme = await selectTheme(hand)
  if (!theme) return undefined
  const { openTheme: open, closeTheme: close } = t.objects.commands
  if (await hand.fromMenu(open)) return theme.name
  await hand.press('Shift+L')
  return (await hand.fromMenu(open)) || (await hand.fromMenu(close)) ? theme.name : undefined
}

async function copyAndPaste(hand: CanvasHand) {
  const card = await hand.selectCard()
  if (!card) return undefined
  await hand.press('Control+c')
  const { x, y } = await hand.anywhere()
  await hand.page.mouse.move(x, y)
  await hand.press('Control+v')
  return card.name
}

async function colour(hand: CanvasHand) {
  const card = await hand.selectCard()
  if (!card) return undefined
  await hand.press('Shift+F10')
  await hand.press('ArrowRight', hand.random.int(0, 6))
  await hand.press('Enter')
  return card.name
}

async function merge(hand: CanvasHand) {
  const cards = await hand.selectCards(2)
  if (cards.length < 2 || !(await hand.fromMenu(t.objects.commands.merge))) return undefined
  const title = wordsOf(hand)
  await hand.press('Control+a')
  await hand.type(title)
  await hand.press('Escape')
  hand.merged.push(title)
  return `${cards.map(({ name }) => name).join(' & ')} → ${title}`
}

async function takeApart(hand: CanvasHand) {
  const isMerged = ({ name }: Thing) => hand.merged.some((title) => name.includes(title))
  if (!(await hand.cards()).some(isMerged)) {
    await merge(hand)
    await hand.rest()
  }
  const card = await hand.select((await hand.cards()).filter(isMerged))
  if (!card || !(await hand.fromMenu(t.objects.commands.apart))) return undefined
  return card.name
}

/** What a relation that has just been made means, and why. */
async function sayWhat(hand: CanvasHand): Promise<string> {
  const choice = hand.page.getByRole('group', { name: t.objects.relation.ask })
  if (!(await hand.appears(choice))) return 'not asked'
  const meaning = hand.mayFrom(t.objects.relation.words)
  const why = wordsOf(hand)
  await choice.getByRole('button', { name: meaning, exact: true }).press('Enter')
  await choice.getByRole('textbox').fill(why)
  await hand.press('Escape')
  return `${meaning}, ${why}`
}

async function drawArrow(hand: CanvasHand) {
  const cards = await hand.cards()
  const [from, to] = [hand.random.pick(cards), hand.random.pick(cards)]
  if (!from || !to || from === to) return undefined
  await hand.press('a')
  await hand.drag(hand.middleOf(from), hand.middleOf(to))
  return `${from.name} – ${to.name}: ${await sayWhat(hand)}`
}

async function relateByKeys(hand: CanvasHand) {
  const card = await hand.selectCard()
  if (!card) return undefined
  await hand.press('r')
  const pick = hand.page.getByRole('dialog').getByRole('list').getByRole('button')
  const choices = await pick.count()
  if (choices === 0) return undefined
  await pick.nth(hand.random.int(0, choices - 1)).press('Enter')
  return `${card.name}: ${await sayWhat(hand)}`
}

async function removeRelation(hand: CanvasHand) {
  const label = await hand.select(await hand.find('.canvas-relation-label'))
  if (!label) return undefined
  await hand.press('Delete')
  return label.name
}

/** What is said of a card, open beside it. */
async function openTalk(hand: CanvasHand): Promise<Thing | undefined> {
  const card = await hand.selectCard()
  await hand.press('c')
  return card
}

const talk = (hand: CanvasHand) => hand.page.getByRole('dialog')

async function comment(hand: CanvasHand) {
  const card = await openTalk(hand)
  const field = talk(hand).getByRole('textbox', { name: nb.cards.talk.label })
  if (!card || !(await hand.appears(field))) return undefined
  const said = wordsOf(hand)
  await field.fill(said)
  await talk(hand).getByRole('button', { name: nb.cards.talk.send, exact: true }).press('Enter')
  return `${card.name}: ${said}`
}

/** What the label of a card of which something is said begins with. */
const COMMENT = nb.cards.comments({ count: 1, open: 1 }).slice(2)

async function settle(hand: CanvasHand) {
  const badge = await hand.select(await hand.find(`.canvas-badges[aria-label*="${COMMENT}"]`))
  if (!badge) return undefined
  const button = talk(hand).getByRole('button', { name: nb.cards.talk.resolve, exact: true }).first()
  if (!(await hand.appears(button))) return undefined
  await button.press('Enter')
  return 'a comment'
}

async function inTalk(hand: CanvasHand, choices: readonly string[]) {
  const card = await openTalk(hand)
  const choice = hand.random.pick(choices) ?? ''
  const button = talk(hand)
    .getByRole('button', { name: new RegExp(`^\\S* ?${choice}`) })
    .first()
  if (!card || !(await hand.appears(button))) return undefined
  await button.press('Enter')
  return `${choice} on ${card.name}`
}

async function goals(hand: CanvasHand) {
  const card = await hand.selectCard()
  if (!card) return undefined
  if (!(await hand.fromMenu(t.objects.commands.open))) return undefined
  const panel = hand.page.getByRole('region', { name: nb.workshop.card.label })
  await panel.getByRole('button', { name: nb.list.actions.goals, exact: true }).press('Enter')
  await hand.page.getByRole('dialog').getByRole('checkbox').nth(hand.random.int(0, 16)).press('Space')
  await hand.press('Escape')
  await panel.getByRole('button', { name: nb.workshop.card.close }).press('Enter')
  return card.name
}

async function arrange(hand: CanvasHand) {
  const cards = await hand.selectCards(3)
  const open = hand.page.getByRole('button', { name: t.overview.arrange.open, exact: true })
  if (cards.length < 2 || !(await hand.appears(open))) return undefined
  await open.press('Enter')
  const edge = hand.mayFrom(t.overview.arrange.align)
  const line = hand.page.getByRole('button', { name: edge, exact: true })
  const grid = hand.page.getByRole('button', { name: t.overview.arrange.grid, exact: true })
  const isLine = (await line.isVisible()) && hand.random.int(0, 2) > 0
  await (isLine ? line : grid).press('Enter')
  return `${isLine ? edge : 'grid'}: ${cards.map(({ name }) => name).join(', ')}`
}

async function tidy(hand: CanvasHand) {
  const { all, byGoal, free } = t.overview.arrange
  const name = hand.random.pick([all, byGoal, free]) ?? all
  await hand.page.getByRole('button', { name: t.overview.menu.open, exact: true }).press('Enter')
  await hand.page.getByRole('button', { name, exact: true }).press('Enter')
  return name
}

async function note(hand: CanvasHand) {
  const said = wordsOf(hand)
  await hand.moreTool(t.tools.memo)
  const { x, y } = await hand.anywhere()
  await hand.page.mouse.click(x, y)
  await hand.type(said)
  await hand.press('Escape')
  return said
}

async function text(hand: CanvasHand) {
  const said = wordsOf(hand)
  await hand.press('t')
  const { x, y } = await hand.anywhere()
  await hand.page.mouse.click(x, y)
  await hand.type(said)
  await hand.press('Escape')
  return said
}

async function draw(hand: CanvasHand, tool: string) {
  await hand.moreTool(tool)
  const from = await hand.anywhere()
  await hand.drag(from, { x: from.x + hand.random.int(40, 160), y: from.y + hand.random.int(30, 90) })
  return tool
}

async function deleteDrawing(hand: CanvasHand) {
  const drawn = ['memo', 'text', 'geo', 'draw'].map((type) => `.tl-shape[data-shape-type="${type}"]`)
  const thing = await hand.select(await hand.find(drawn.join()))
  if (!thing) return undefined
  await hand.press('Delete')
  return thing.name
}
