/** One bundle for a process and for a worker in a browser: what is of the other place is in it, but not loaded. */
if (typeof process === 'object' && process.versions?.node)
  void import('./node').then((node) => node.startAsArguments());
else void import('./browser');
