import JSZip from 'jszip'
import { labelledBars } from './docx-mended.ts'

/** Mends what the library writes, so that all programs show it and none finds the file damaged; `lang` is the document's. */
export async function mended(bytes: Uint8Array, lang: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const mend = async (files: RegExp, change: (xml: string) => string) => {
    for (const file of zip.file(files)) {
      const xml = (await file.async('string')).replaceAll(' lang="en-US"', ` lang="${lang}"`)
      zip.file(file.name, change(xml))
    }
  }
  await mend(/^ppt\/slides\/slide\d+\.xml$/, slide)
  await mend(/^docProps\/core\.xml$/, (xml) =>
    xml.replace('</dc:title>', `</dc:title><dc:language>${lang}</dc:language>`),
  )
  await mend(/^ppt\/charts\/chart\d+\.xml$/, chart)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/**
 * Tables say that their first row and column head the others; what a paragraph is like stands before its runs and nowhere
 * else.
 */
const slide = (xml: string): string =>
  xml
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1" firstCol="1"/>')
    .replace(/(?<=<\/a:r>)<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gs, '')

/** Labels of single points are shown, as large as the others, and hold nothing that the format does not know there. */
const chart = (xml: string): string =>
  labelledBars(xml).replace(/<c:dLbl>.*?<\/c:dLbl>/gs, (label) =>
    label
      .replace(/<c:showLeaderLines[^>]*\/>/g, '')
      .replace(/<c:extLst>.*?<\/c:extLst>/s, '')
      .replace('<c:showVal val="0"/>', '<c:showVal val="1"/>')
      .replace(/<a:rPr (?=[^>]*\/>)/, '<a:rPr sz="1400" '),
  )
