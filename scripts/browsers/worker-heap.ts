import type { Page } from 'playwright';

/** Bytes in use on the heap of the service worker of `extensionId`, after a collection; null while it does not run. */
export async function workerHeap(page: Page, extensionId: string): Promise<number | null> {
  const client = await page.context().newCDPSession(page);
  try {
    const { targetInfos } = await client.send('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
    );
    if (!worker) return null;
    const { sessionId } = await client.send('Target.attachToTarget', {
      targetId: worker.targetId,
      flatten: false,
    });
    let last = 0;
    const ask = (method: string) => {
      const id = ++last;
      return new Promise<{ usedSize?: number }>((resolve, reject) => {
        client.on('Target.receivedMessageFromTarget', ({ message }) => {
          const answer = JSON.parse(message);
          if (answer.id === id) answer.result ? resolve(answer.result) : reject(new Error(message));
        });
        void client.send('Target.sendMessageToTarget', {
          sessionId,
          message: JSON.stringify({ id, method }),
        });
      });
    };
    await ask('HeapProfiler.collectGarbage');
    return (await ask('Runtime.getHeapUsage')).usedSize ?? null;
  } finally {
    await client.detach();
  }
}
