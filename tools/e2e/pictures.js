/** Screenshots, and how far two of them are apart. */

/** A part of the page as PNG, for comparing. */
export async function picture(page) {
  const clip = await page.evaluate(() => {
    const { clientWidth: width, clientHeight: height } = document.body;
    return { x: 0, y: 0, width, height };
  });
  return Buffer.from(await page.screenshot({ clip }));
}

/**
 * Which part of a picture differs from another one, 0 to 1.
 * @param {import('puppeteer-core').Page} judge a blank page
 * @param {Uint8Array[]} pictures two screenshots of the same size
 * @param {{scale?: number, least?: number}} [how] scale is that of the comparison; least how
 *   much a colour has to differ, of 255
 */
export function difference(judge, pictures, { scale = 1, least = 16 } = {}) {
  return judge.evaluate(
    async (encoded, by, most) => {
      const [a, b] = await Promise.all(
        encoded.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const [width, height] = [image.width * by, image.height * by];
          const canvas = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
          canvas.imageSmoothingQuality = 'high';
          canvas.drawImage(image, 0, 0, width, height);
          return canvas.getImageData(0, 0, width, height).data;
        }),
      );
      let different = 0;
      for (let i = 0; i < a.length; i += 4) {
        if (Math.max(...[0, 1, 2].map((k) => Math.abs(a[i + k] - b[i + k]))) > most) different++;
      }
      return a.length === b.length ? (4 * different) / a.length : 1;
    },
    pictures.map((picture) => Buffer.from(picture).toString('base64')),
    scale,
    least,
  );
}

/** A point on an edge's link in the picture of a page without a program. */
export const onPicture = (page, ref) =>
  page.evaluate((r) => {
    const path = [...document.querySelectorAll(`#poster a[data-ref="${r}"] path`)].find((p) => p.checkVisibility());
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 3);
    const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM());
    return [at.x, at.y];
  }, ref);
