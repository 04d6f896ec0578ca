import JSZip from 'jszip'

/** Mends what the library leaves out: the language of the file as such, and a label at every bar of a chart. */
export async function mended(bytes: Uint8Array, lang: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const mend = async (files: RegExp, change: (xml: string) => string) => {
    for (const file of zip.file(files)) zip.file(file.name, change(await file.async('string')))
  }
  await mend(/^docProps\/core\.xml$/, (xml) =>
    xml.replace('</dc:title>', `</dc:title><dc:language>${lang}</dc:language>`),
  )
  await mend(/^word\/charts\/chart\d+\.xml$/, (xml) =>
    labelledBars(xml.replaceAll(' lang="en-US"', ` lang="${lang}"`)),
  )
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** Programs leave out every other label where bars lie close, also those that have room. */
export const labelledBars = (xml: string): string =>
  xml.replace(/<c:noMultiLvlLbl/g, '<c:tickLblSkip val="1"/><c:noMultiLvlLbl')
