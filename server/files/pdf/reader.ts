/** A thread that reads PDFs: one bundle for Node and for browsers. */
if (typeof process === 'object' && process.versions?.node) void import('./reader-in-node');
else void import('./reader-in-browser');
