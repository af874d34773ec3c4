/** Slow lines and slow machines, for measuring at. Start reading at slow. */

/** This machine as it is; a phone on a middling line; a laptop on a good one. */
export const PLAIN = { name: 'no limit', bits: 0, latency: 0, cpu: 1 };
export const PHONE = { name: '1.6 Mbit/s, 150 ms, CPU ×4', bits: 1.6e6, latency: 150, cpu: 4 };
export const LAPTOP = { name: '10 Mbit/s, 40 ms, CPU ×2', bits: 10e6, latency: 40, cpu: 2 };

/**
 * @param {import('puppeteer-core').Page} page
 * @param {{bits: number, latency: number, cpu: number}} line bits a second, 0 for no limit; latency in ms
 */
export async function slow(page, { bits, latency, cpu }) {
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  if (bits) {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: bits / 8,
      uploadThroughput: bits / 8,
    });
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}
