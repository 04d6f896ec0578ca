import { Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import type { Bars, Matrix } from '#shared/export/document/document.ts'
import { axisTitle, COLOURS } from './look.ts'

/** Fonts that every word processor has or has a twin of. */
export const FONT = 'Arial'

/** Pixels at 96 to the inch. */
const CHART = { width: 680, rowHeight: 20, tallRow: 27 } as const

/** With more bars there is less room for labels: some take two lines, and a row must be as tall. */
const FEW_BARS = 6

const MATRIX = { width: 460, height: 300 } as const

const SCALE = { minimum: 0, maximum: 6, interval: 1 } as const

/** A chart that can be edited, with its numbers; its alternative text says them too. */
export const chartOf = ({ caption, alternative, bars }: Bars): Paragraph =>
  new Paragraph({
    children: [
      new ChartRun({
        type: 'bar',
        legend: false,
        font: { name: FONT, color: COLOURS.ink },
        categories: bars.map(({ label }) => label),
        series: [
          {
            name: caption,
            values: bars.map(({ value }) => value),
            color: COLOURS.bar,
            pointLabels: bars.map(({ said }) => ({ text: said })),
          },
        ],
        gapWidth: 40,
        dataLabels: { value: true, position: 'outsideEnd' },
        categoryAxis: { reverseOrder: true },
        valueAxis: { visible: false, gridlines: false },
        chartArea: { border: 'none' },
        transformation: { width: CHART.width, height: rowHeight(bars) * bars.length + 24 },
        altText: { name: caption, title: caption, description: alternative },
      }),
    ],
  })

const rowHeight = (bars: Bars['bars']): number => (bars.length > FEW_BARS ? CHART.tallRow : CHART.rowHeight)

/** The same for a matrix: points with their numbers between two scales. */
export const scatterOf = ({ caption, alternative, x, y, points }: Matrix): Paragraph =>
  new Paragraph({
    children: [
      new ChartRun({
        type: 'scatter',
        legend: false,
        font: { name: FONT, color: COLOURS.ink },
        series: [
          {
            name: caption,
            points,
            color: COLOURS.bar,
            markers: { shape: 'circle', size: 8 },
            pointLabels: points.map(({ label }) => ({ text: label, position: 'right' })),
          },
        ],
        dataLabels: { value: true, position: 'right' },
        xAxis: { ...SCALE, title: axisTitle(x) },
        yAxis: { ...SCALE, title: axisTitle(y) },
        chartArea: { border: 'none' },
        transformation: MATRIX,
        altText: { name: caption, title: caption, description: alternative },
      }),
    ],
  })
