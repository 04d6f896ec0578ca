import type PptxGen from 'pptxgenjs'
import type { Matrix } from '#shared/export/document/document.ts'
import { axisTitle, COLOURS } from './look.ts'
import { SCORES } from './matrix-places.ts'

const FONT = 'Arial'
const LABEL = { fontFace: FONT, fontSize: 14, color: COLOURS.ink } as const

/** A chart of points between two scales, which can be edited; `place` in inches. */
export function drawMatrix(
  pptx: PptxGen,
  slide: PptxGen.Slide,
  { caption, alternative, x, y, points }: Matrix,
  place: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  lang: string,
): void {
  slide.addText([{ text: caption, options: { lang } }], {
    ...place,
    h: 0.35,
    ...LABEL,
    fontSize: 16,
    color: COLOURS.quiet,
    margin: 0,
  })
  const ends = { min: SCORES.least - 1, max: SCORES.most + 1 }
  slide.addChart(
    pptx.ChartType.scatter,
    [
      { name: axisTitle(x), values: points.map((point) => point.x) },
      {
        name: axisTitle(y),
        values: points.map((point) => point.y),
        labels: points.map(({ label }) => label),
      },
    ],
    {
      ...place,
      y: place.y + 0.4,
      h: place.h - 0.4,
      lineSize: 0,
      lineDataSymbol: 'circle',
      lineDataSymbolSize: 10,
      chartColors: [COLOURS.bar],
      showLabel: true,
      showLegend: false,
      dataLabelFormatScatter: 'custom',
      dataLabelPosition: 'r',
      dataLabelFontFace: FONT,
      dataLabelFontSize: 14,
      dataLabelColor: COLOURS.ink,
      catAxisMinVal: ends.min,
      catAxisMaxVal: ends.max,
      valAxisMinVal: ends.min,
      valAxisMaxVal: ends.max,
      valAxisMajorUnit: 1,
      catAxisMajorUnit: 1,
      showCatAxisTitle: true,
      catAxisTitle: axisTitle(x),
      catAxisTitleFontSize: 14,
      showValAxisTitle: true,
      valAxisTitle: axisTitle(y),
      valAxisTitleFontSize: 14,
      altText: alternative,
      objectName: caption,
    },
  )
}
