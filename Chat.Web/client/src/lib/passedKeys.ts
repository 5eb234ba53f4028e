const storeName = 'keys';

/** Makes an AES-GCM key whose bytes no script can read, and keeps the key for another page of this browser, under the returned id. */
export async function passKey(): Promise<{ readonly id: string; readonly key: CryptoKey }> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const id = crypto.randomUUID();
  await withKeys((keys) => keys.add(key, id));
  return { id, key };
}

/** Takes a passed key out of the browser: nobody gets the key again. */
export function takeKey(id: string): Promise<CryptoKey | undefined> {
  return withKeys((keys) => {
    const found: IDBRequest<CryptoKey | undefined> = keys.get(id);
    keys.delete(id);
    return found;
  });
}

async function withKeys<T>(act: (keys: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(storeName, 'readwrite');
    const request = act(transaction.objectStore(storeName));
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error));
    });
    return request.result;
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('chat-passed-keys', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
