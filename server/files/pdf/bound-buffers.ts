const kinds = [
  'ArrayBuffer',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
] as const;

/**
 * From now on, no buffer larger than `limit`, in bytes, can be made on this thread, and nothing inflates to more: neither `resourceLimits` nor a browser bound what buffers
 * take, and a stream that inflates to gigabytes inflates into one. What is returned says whether more was wanted, since pdf.js goes on without what it
 * could not read.
 */
export function boundBuffers(limit: number, global: typeof globalThis = globalThis): () => boolean {
  let isExceeded = false;
  for (const kind of kinds) {
    const bytes = kind === 'ArrayBuffer' ? 1 : global[kind].BYTES_PER_ELEMENT;
    const made = global[kind] as ArrayBufferConstructor;
    // A proxy would take twenty times as long; an arrow function makes nothing.
    function bounded(first: unknown, ...others: unknown[]): unknown {
      if (typeof first === 'number' && first * bytes > limit) {
        isExceeded = true;
        throw new RangeError('the buffer is too large');
      }
      return Reflect.construct(made, [first, ...others]);
    }
    Object.setPrototypeOf(bounded, made);
    bounded.prototype = made.prototype;
    Object.defineProperty(global, kind, { value: bounded, configurable: true, writable: true });
  }
  const Inflating = global.DecompressionStream;
  function inflating(format: CompressionFormat): Pick<DecompressionStream, 'readable' | 'writable'> {
    const { readable, writable } = new Inflating(format);
    let length = 0;
    const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        length += chunk.byteLength;
        if (length <= limit) return controller.enqueue(chunk);
        isExceeded = true;
        controller.error(new RangeError('it inflates to too much'));
      },
    });
    return { readable: readable.pipeThrough(counted), writable };
  }
  Object.defineProperty(global, 'DecompressionStream', { value: inflating, configurable: true, writable: true });
  return () => isExceeded;
}
